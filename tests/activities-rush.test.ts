import { handler } from '../functions/activities/handler';
import { inBatches } from '../functions/platform/batches';
import { doc, listAll } from '../functions/platform/table';
import { listEntries } from '../shared/activities/desk-endpoints';
import { bookSession, getActivity } from '../shared/activities/endpoints';
import { openActivity } from './activity-scene';
import { setClock } from './clock';
import { invoke } from './invoke';
import { later, newScene, type Scene } from './vote-scene';

const NOW = '2026-11-25T08:00:00.000Z';
const [CLIENTS, SEATS] = [500, 30];
/** Households that tap on a second phone as well. */
const FAMILY = 20;
/** Requests on their way at any moment; the engine of this machine answers no more of them in time. */
const IN_FLIGHT = 100;
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(CLIENTS);
}, 180_000);
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

interface Accepted {
  household: string;
  sent: number;
  answered: number;
}

/** What the table took into the line, with the time it was on its way: seen from outside the functions. */
function watchLine(): { accepted: Accepted[]; stop: () => void } {
  const client = doc();
  const send = client.send.bind(client) as (command: never) => Promise<unknown>;
  const accepted: Accepted[] = [];
  let time = 0;
  client.send = (async (command: { input: { TransactItems?: { Put?: { Item?: Record<string, string> } }[] } }) => {
    const wait = command.input.TransactItems?.find(({ Put }) => Put?.Item?.sk?.startsWith('WAIT#'))?.Put?.Item;
    const sent = time++;
    const reply = await send(command as never);
    if (wait) accepted.push({ household: wait.householdId as string, sent, answered: time++ });
    return reply;
  }) as never;
  return {
    accepted,
    stop: () => {
      client.send = send as never;
    },
  };
}

test('500 households tap at once for 30 seats: 30 have one, nobody two, and the line is in the order they were accepted', async () => {
  const startsAt = later(NOW, 96 * 3_600_000);
  const sessions = [{ startsAt, endsAt: later(startsAt, 3_600_000), capacity: SEATS, zone: '' }];
  const { params, activityId } = await openActivity(scene, NOW, { sessions });
  const watched = watchLine();
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
  const started = performance.now();
  const taps = Array.from({ length: CLIENTS + FAMILY }, (_, i) => scene.resident(i % CLIENTS, i < CLIENTS ? 1 : 2));
  const answers = await inBatches(taps, IN_FLIGHT, async (as) => {
    for (;;) {
      const answer = await invoke(handler, bookSession, as, { params, body: { party: 1, answers: {} } });
      if (answer.status < 500) return { household: as.homes[0]?.householdId as string, ...answer };
      // As a phone does it: told that it is busy, it tries again a little later.
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
    }
  });
  watched.stop();
  silenced.mockRestore();
  process.stdout.write(`rush: ${CLIENTS} clients, ${SEATS} seats: ${Math.round(performance.now() - started)} ms\n`);

  const taken = answers.filter(({ status }) => status === 200);
  expect(taken).toHaveLength(CLIENTS);
  expect(answers.filter(({ reply }) => reply.code === 'ALREADY_BOOKED')).toHaveLength(FAMILY);
  const winners = taken.filter(({ reply }) => reply.entry.state === 'booked').map(({ household }) => household);
  expect(winners).toHaveLength(SEATS);
  expect(new Set(winners).size).toBe(SEATS);

  // What people were told is what the organiser sees, and what the seats say.
  const states = new Map<string, string>();
  let cursor: string | null | undefined;
  do {
    const query = cursor ? { cursor } : {};
    const { reply } = await invoke(handler, listEntries, scene.committee, { params, query });
    for (const entry of reply.entries) states.set(entry.householdId, entry.state);
    cursor = reply.cursor;
  } while (cursor);
  for (const { household, reply } of taken) expect(states.get(household)).toBe(reply.entry.state);
  expect(states.size).toBe(CLIENTS);
  const { reply } = await invoke(handler, getActivity, scene.committee, { params: { activityId } });
  expect(reply.sessions[0]).toMatchObject({ capacity: SEATS, free: 0, waiting: CLIENTS - SEATS });

  // Whoever was accepted before another was even on their way stands before them; and everybody stands where they were told.
  const pk = `COMMUNITY#${scene.community}#SESSION#${params.sessionId}`;
  const line = (await listAll({ pk, prefix: 'WAIT#', consistent: true }, CLIENTS)).map((item) =>
    String(item.householdId),
  );
  expect(line).toHaveLength(CLIENTS - SEATS);
  const place = new Map(line.map((household, i) => [household, i]));
  const of = ({ household }: Accepted) => place.get(household) as number;
  let compared = 0;
  for (const one of watched.accepted)
    for (const other of watched.accepted) {
      if (one.answered >= other.sent) continue;
      compared += 1;
      if (of(one) >= of(other)) throw new Error(`${one.household} was accepted before ${other.household} asked`);
    }
  // An answer may have been lost on a slow machine, and the phone found its place by asking again.
  expect(watched.accepted.length).toBeGreaterThan((CLIENTS - SEATS) * 0.8);
  expect(compared).toBeGreaterThan(10_000);
  for (const { household, reply: told } of taken)
    if (told.entry.state === 'waiting') expect(told.entry.ahead).toBe(place.get(household));
}, 180_000);
