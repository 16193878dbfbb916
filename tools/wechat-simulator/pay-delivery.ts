import { type SignedNotice, signNotice } from './pay-notice';
import type { Notice, PayState } from './pay-state';
import type { SerialKind } from './pay-world';

/** Seconds between the tries, as WeChat Pay publishes them: fifteen, a little over a day in all. */
export const RETRY_SECONDS = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600];
/** An answer has to come within five seconds. */
const ANSWER_MS = 5000;
/** On their way at one moment; more than that only makes each of them late. */
const MOST_AT_ONCE = 64;
/** Copies of a notice within this time are the same letter; after it, it is written and signed anew. */
const SAME_LETTER_MS = 60_000;

/** Sends a notice as the settings say: so many times, after so many forgeries, now, later or never. */
export function deliver(state: PayState, notice: Notice): void {
  const { times, drop, hold, forge } = state.delivery;
  const forgeries = forge.map((forgery) => ({ ...notice, forgery }));
  const copies = drop ? forgeries : [...forgeries, ...Array.from({ length: times }, () => notice)];
  if (hold) state.held.push(...copies);
  else for (const copy of copies) send(state, copy);
}

/** Everything that was held, all at once, in another order when told so. */
export function release(state: PayState): number {
  const held = state.held.splice(0);
  if (state.delivery.shuffle) shuffle(held);
  for (const notice of held) send(state, notice);
  return held.length;
}

function shuffle<T>(list: T[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}

function send(state: PayState, notice: Notice): void {
  const travel = untilAccepted(state, notice).finally(() => state.travelling.delete(travel));
  state.travelling.add(travel);
}

async function untilAccepted(state: PayState, notice: Notice): Promise<void> {
  for (const wait of [...RETRY_SECONDS, undefined]) {
    if (await isAccepted(state, notice)) {
      state.tally.delivered += 1;
      return;
    }
    state.tally.refused += 1;
    // A forger tries once: there is nothing in it for anybody to try again.
    if (notice.forgery) return;
    if (wait !== undefined)
      await new Promise((resolve) => setTimeout(resolve, (wait * 1000) / state.delivery.speed).unref());
  }
  state.tally.givenUp += 1;
}

const letters = new WeakMap<Notice, { signed: SignedNotice; at: number; kind: SerialKind }>();

function letterOf({ world, delivery }: PayState, notice: Notice): SignedNotice {
  const now = Date.now();
  const kind = delivery.serial;
  const known = letters.get(notice);
  if (known && known.kind === kind && Math.abs(now - known.at) < SAME_LETTER_MS) return known.signed;
  const signed = signNotice(world, notice, now, kind);
  letters.set(notice, { signed, at: now, kind });
  return signed;
}

async function isAccepted(state: PayState, notice: Notice): Promise<boolean> {
  await new Promise<void>((go) => {
    state.waiting.push(go);
    letGo(state);
  });
  try {
    return await isTaken(state, notice);
  } finally {
    state.onTheWay -= 1;
    letGo(state);
  }
}

function letGo(state: PayState): void {
  while (state.onTheWay < MOST_AT_ONCE && state.waiting.length > 0) {
    state.onTheWay += 1;
    state.waiting.shift()?.();
  }
}

async function isTaken(state: PayState, notice: Notice): Promise<boolean> {
  const { headers, body } = letterOf(state, notice);
  const answer = await fetch(notice.url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Mozilla/4.0' },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer?.status === 200 || answer?.status === 204;
}
