import { bookSession, cancelBooking, changeParty, confirmHold, declineHold } from '../../shared/activities/endpoints';
import type { ActivityDraft } from '../../shared/activities/schema';
import { session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { later, newScene, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { householdPartition } from '../residents/reads';
import { type EntryItem, readEntry } from './entries-store';
import { handler } from './handler';
import { endHolds } from './holds';
import { readSheet } from './sheets-store';

const NOW = '2026-11-25T08:00:00.000Z';
const [MINUTE, DAY] = [60_000, 86_400_000];
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(6);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

type Params = { activityId: string; sessionId: string };
const book = (params: Params, n: number, party = 1) =>
  invoke(handler, bookSession, scene.resident(n), { params, body: { party, answers: {} } });
const entryOf = async (params: Params, n: number): Promise<EntryItem> =>
  (await readEntry(scene.community, params.sessionId, scene.households[n]?.householdId as string, {
    consistent: true,
  })) as EntryItem;
const which = async (params: Params, n: number) => {
  const { householdId, entryId } = await entryOf(params, n);
  return { householdId, entryId };
};
const act = async (
  endpoint: typeof cancelBooking | typeof confirmHold | typeof declineHold,
  params: Params,
  n: number,
  as: Identity = scene.resident(n),
) => invoke(handler, endpoint, as, { params, body: await which(params, n) });
const resize = async (params: Params, n: number, party: number) =>
  invoke(handler, changeParty, scene.resident(n), { params, body: { ...(await which(params, n)), party } });

/** One seat, taken by the first household; the next two wait; whoever moves up has half an hour to say yes. */
async function line(more: Partial<ActivityDraft> = {}): Promise<Params> {
  const sessions = [session(later(NOW, 4 * DAY), { capacity: 4 })];
  const { params } = await openActivity(scene, NOW, { sessions, holdMinutes: 30, ...more });
  await book(params, 0, 4);
  await book(params, 1, 2);
  await book(params, 2, 3);
  return params;
}

test('a seat is kept for me while I think, and is mine when I say yes', async () => {
  const params = await line();
  expect((await act(cancelBooking, params, 0)).reply).toMatchObject({
    entry: { state: 'cancelled', sentence: '已取消' },
    session: { free: 2, waiting: 1 },
  });
  expect(await entryOf(params, 1)).toMatchObject({ state: 'held', heldUntil: later(NOW, 30 * MINUTE), stamp: null });
  expect((await act(confirmHold, params, 1)).reply.entry).toMatchObject({ state: 'booked', heldUntil: null });
  expect((await act(confirmHold, params, 1)).status).toBe(200);
  expect(await entryOf(params, 2)).toMatchObject({ state: 'waiting' });
});

test('when I say no, the next one is asked; saying it twice is saying it once', async () => {
  const params = await line();
  await act(cancelBooking, params, 0);
  expect((await act(declineHold, params, 1)).reply.entry).toMatchObject({ state: 'declined' });
  expect((await act(declineHold, params, 1)).status).toBe(200);
  expect(await entryOf(params, 2)).toMatchObject({ state: 'held', party: 3 });
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ free: 1, waiting: 0 });
  expect(await act(declineHold, params, 0)).toMatchObject({ status: 200 });
});

test('when I say nothing for half an hour, the next one is asked by itself, and I can queue again', async () => {
  const params = await line();
  await act(cancelBooking, params, 0);
  const over = later(NOW, 30 * MINUTE);
  await endHolds(scene.community, params.sessionId, later(over, -1));
  expect(await entryOf(params, 1)).toMatchObject({ state: 'held' });
  setClock(over);
  expect(await act(confirmHold, params, 1)).toMatchObject({ reply: { code: 'HOLD_OVER' } });
  expect(await act(declineHold, params, 1)).toMatchObject({ reply: { code: 'HOLD_OVER' } });
  for (let twice = 0; twice < 2; twice++) await endHolds(scene.community, params.sessionId, over);
  expect(await entryOf(params, 1)).toMatchObject({ state: 'lapsed', news: { what: 'lapsed' } });
  expect(await entryOf(params, 2)).toMatchObject({ state: 'held', heldUntil: later(over, 30 * MINUTE) });
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ nextHoldAt: later(over, 30 * MINUTE) });
  expect((await book(params, 1, 2)).reply.entry).toMatchObject({ state: 'waiting' });
});

test('nothing moves up any more once it has begun', async () => {
  const params = await line();
  await act(cancelBooking, params, 0);
  const begun = later(NOW, 4 * DAY);
  setClock(begun);
  await endHolds(scene.community, params.sessionId, begun);
  expect(await entryOf(params, 1)).toMatchObject({ state: 'lapsed' });
  expect(await entryOf(params, 2)).toMatchObject({ state: 'waiting' });
  expect(await act(cancelBooking, params, 2)).toMatchObject({ reply: { code: 'ALREADY_STARTED' } });
});

test('we are fewer: the seats we do not need go to the line at once', async () => {
  const params = await line({ holdMinutes: null });
  expect((await resize(params, 0, 2)).reply).toMatchObject({ entry: { party: 2 }, session: { free: 0, waiting: 1 } });
  expect(await entryOf(params, 1)).toMatchObject({ state: 'booked', news: { what: 'moved_up' } });
  expect((await resize(params, 0, 2)).status).toBe(200);
});

test('we are more: only if the seats are free, and then nobody is overtaken', async () => {
  const { params } = await openActivity(scene, NOW, { sessions: [session(later(NOW, 4 * DAY), { capacity: 4 })] });
  await book(params, 0, 2);
  expect((await resize(params, 0, 4)).reply).toMatchObject({ entry: { party: 4 }, session: { free: 0 } });
  await resize(params, 0, 3);
  await book(params, 1, 2);
  expect(await resize(params, 1, 9)).toMatchObject({ status: 400 });
  // Waiting with fewer, we fit into the seat that is free, and it is ours in the same moment.
  expect((await resize(params, 1, 1)).reply).toMatchObject({
    entry: { state: 'booked', party: 1 },
    session: { free: 0, waiting: 0 },
  });
  expect(await resize(params, 0, 4)).toMatchObject({ reply: { code: 'SESSION_FULL', details: { free: 0 } } });
  setClock(later(NOW, 3 * DAY));
  expect((await resize(params, 0, 2)).status).toBe(200);
  expect(await resize(params, 0, 3)).toMatchObject({ reply: { code: 'BOOKING_CLOSED' } });
});

test('a household that may only wait does not get round it by waiting with too many and then coming with fewer', async () => {
  const { params } = await openActivity(scene, NOW, { sessions: [session(later(NOW, 4 * DAY), { capacity: 4 })] });
  await missedThree(5);
  await book(params, 0, 3);
  expect((await book(params, 5, 4)).reply.entry).toMatchObject({ state: 'waiting' });
  expect((await resize(params, 5, 2)).reply.entry).toMatchObject({ state: 'waiting', party: 2 });
  expect(await resize(params, 5, 1)).toMatchObject({
    reply: { code: 'LINE_ONLY', details: { untilDay: '2026-12-22' } },
  });
  expect(await entryOf(params, 5)).toMatchObject({ state: 'waiting', party: 2 });
  // Others still come with fewer, and what they give back is the line's.
  expect((await resize(params, 0, 2)).status).toBe(200);
  expect(await entryOf(params, 5)).toMatchObject({ state: 'booked', party: 2 });
});

/** The household booked three times lately and did not come. */
async function missedThree(n: number): Promise<void> {
  const pk = householdPartition(scene.community, scene.households[n]?.householdId as string);
  for (const days of [3, 10, 20]) {
    const at = later(NOW, -days * DAY);
    const Item = { pk, sk: `NOSHOW#${at}#x`, at, excused: null };
    await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
  }
}

test('on the last day whoever only waited may come with fewer, into the seat that is free', async () => {
  const { params, activity } = await openActivity(scene, NOW, {
    sessions: [session(later(NOW, 4 * DAY), { capacity: 4 })],
  });
  await missedThree(5);
  await book(params, 0, 3);
  await book(params, 5, 2);
  setClock(later(activity.closesAt, -DAY));
  expect((await resize(params, 5, 1)).reply.entry).toMatchObject({ state: 'booked', party: 1 });
});

test('I leave the line and come back: I stand at its end', async () => {
  const params = await line();
  await book(params, 3, 1);
  await act(cancelBooking, params, 1);
  expect((await book(params, 1, 2)).reply.entry).toMatchObject({ state: 'waiting', ahead: 2 });
});

test('a late retry never cancels the booking I made since', async () => {
  const params = await line();
  const old = await which(params, 1);
  await act(cancelBooking, params, 1);
  await book(params, 1, 2);
  expect(await invoke(handler, cancelBooking, scene.resident(1), { params, body: old })).toMatchObject({
    reply: { code: 'BOOKING_CHANGED' },
  });
});

test('nobody else touches our booking, but for who runs the activity; then we are told', async () => {
  const params = await line();
  expect(await act(cancelBooking, params, 1, scene.resident(4))).toMatchObject({ reply: { code: 'NOT_A_MEMBER' } });
  expect(await act(confirmHold, params, 1, scene.resident(4))).toMatchObject({ reply: { code: 'NOT_A_MEMBER' } });
  expect((await act(cancelBooking, params, 1, scene.committee)).status).toBe(200);
  expect(await entryOf(params, 1)).toMatchObject({ state: 'cancelled', news: { what: 'cancelled_for' } });
  const elsewhere = await newScene(1);
  const body = await which(params, 2);
  expect((await invoke(handler, cancelBooking, elsewhere.committee, { params, body })).status).toBe(409);
  expect(await entryOf(params, 2)).toMatchObject({ state: 'waiting' });
});

test('five cancel at once: five move up, in their order, and no seat is lost', async () => {
  const own = await newScene(12);
  const { params } = await openActivity(own, NOW, { sessions: [session(later(NOW, 4 * DAY), { capacity: 5 })] });
  const all = own.households.map((_, n) => own.resident(n));
  for (const as of all) await invoke(handler, bookSession, as, { params, body: { party: 1, answers: {} } });
  await Promise.all(
    all.slice(0, 5).map(async (as, n) => {
      const householdId = own.households[n]?.householdId as string;
      const entry = await readEntry(own.community, params.sessionId, householdId);
      const body = { householdId, entryId: entry?.entryId as string };
      for (;;) {
        const { status } = await invoke(handler, cancelBooking, as, { params, body });
        if (status === 200) return;
      }
    }),
  );
  const states = await Promise.all(
    own.households.map(({ householdId }) => readEntry(own.community, params.sessionId, householdId)),
  );
  expect(states.map((entry) => entry?.state)).toEqual([
    ...Array(5).fill('cancelled'),
    ...Array(5).fill('booked'),
    ...Array(2).fill('waiting'),
  ]);
  expect(await readSheet(own.community, params.sessionId)).toMatchObject({ free: 0, waiting: 2 });
});
