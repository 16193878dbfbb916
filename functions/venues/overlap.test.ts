import fc from 'fast-check';
import { cancelReservation, decideReservation } from '../../shared/venues/endpoints';
import { ReservationId } from '../../shared/venues/ids';
import type { Venue } from '../../shared/venues/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type LossyLine, lossyLine } from '../../tests/lossy-line';
import { openVenue, reserveAs } from '../../tests/venue-scene';
import { newScene, type Scene } from '../../tests/vote-scene';
import { get, listAll } from '../platform/table';
import { handler } from './handler';

// Many phones at once on the real engine: bookings of any start, length and zones, given back, approved. What
// is left in the table is judged here from its bare items, by other means than the code that wrote them.

const NOW = '2026-11-22T02:48:00.000Z';
const DAYS = ['2026-11-24', '2026-11-25'];
const HOUSEHOLDS = 12;
const QUOTA = { dayQuota: 360, weekQuota: 600 };
let line: LossyLine;
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  line = await lossyLine(process.env.DYNAMODB_ENDPOINT as string);
  process.env.DYNAMODB_ENDPOINT = line.endpoint;
  scene = await newScene(HOUSEHOLDS);
});
beforeEach(() => setClock(NOW));
afterAll(() => {
  jest.useRealTimers();
  line.stop();
});

interface Kept {
  reservationId: string;
  householdId: string;
  day: string;
  from: number;
  to: number;
  people: number;
  zoneIds: string[];
  state: string;
}

async function kept(venue: Venue): Promise<Kept[]> {
  const pk = `COMMUNITY#${scene.community}#VENUE#${venue.venueId}`;
  return (await listAll({ pk, prefix: 'AT#', consistent: true }, 1000)) as unknown as Kept[];
}
const dayItem = (venue: Venue, day: string) =>
  get({ pk: `COMMUNITY#${scene.community}#VENUE#${venue.venueId}`, sk: `DAY#${day}` }, { consistent: true });
const weekItem = (householdId: string) =>
  get({ pk: `COMMUNITY#${scene.community}#HOUSEHOLD#${householdId}`, sk: 'VENUES#2026-11-23' }, { consistent: true });

const holds = ({ state }: Kept) => state === 'confirmed' || state === 'requested';

/** What a set of bookings means for a day, minute by minute: who has each zone, how many people are in a shared one. */
function minutes(bookings: Kept[], zoneId: string): Map<number, { marks: string[]; people: number }> {
  const found = new Map<number, { marks: string[]; people: number }>();
  for (const one of bookings.filter((b) => b.zoneIds.includes(zoneId)))
    for (let at = one.from; at < one.to; at += 15) {
      const cell = found.get(at) ?? { marks: [], people: 0 };
      cell.marks.push(one.reservationId);
      cell.people += one.people;
      found.set(at, cell);
    }
  return found;
}

async function judge(venue: Venue): Promise<void> {
  const bookings = (await kept(venue)).filter(holds);
  for (const day of DAYS) {
    const today = bookings.filter((one) => one.day === day);
    const cells: Record<string, unknown> = {};
    for (const { zoneId, capacity } of venue.zones) {
      for (const [at, { marks, people }] of minutes(today, zoneId)) {
        if (capacity === null) expect(marks).toHaveLength(1);
        else expect(people).toBeLessThanOrEqual(capacity);
        cells[`${zoneId}${at / 15}`] = capacity === null ? marks[0]?.slice(-3) : people;
      }
    }
    const item = Object.entries((await dayItem(venue, day)) ?? {});
    // Every cell of the table is some booking's, and every booking has its cells.
    expect(Object.fromEntries(item.filter(([name, value]) => /^[a-l]\d+$/.test(name) && value !== 0))).toEqual(cells);
  }
  for (const { householdId } of scene.households) {
    const own = bookings.filter((one) => one.householdId === householdId);
    const spent = (list: Kept[]) => list.reduce((sum, one) => sum + (one.to - one.from) * one.zoneIds.length, 0);
    expect(spent(own)).toBeLessThanOrEqual(QUOTA.weekQuota);
    for (const day of DAYS) expect(spent(own.filter((one) => one.day === day))).toBeLessThanOrEqual(QUOTA.dayQuota);
    const week = ((await weekItem(householdId))?.bookings ?? {}) as Record<string, { s: string }>;
    const noted = Object.entries(week).filter(([id, { s }]) => id.includes(venue.venueId) && 'rc'.includes(s));
    expect(noted.map(([id]) => id).sort()).toEqual(own.map(({ reservationId }) => reservationId).sort());
  }
}

const zones = [
  { zoneId: 'a', name: '1 号台', capacity: null, open: true },
  { zoneId: 'b', name: '2 号台', capacity: null, open: true },
  { zoneId: 'c', name: '休息区', capacity: 8, open: true },
];
const hours = Array.from({ length: 7 }, () => [{ from: 540, to: 1020, use: '' }]);
const lively = { zones, hours, slotMinutes: 15, maxSlots: 12, ...QUOTA, approval: true };

const wish = fc.record({
  who: fc.nat(HOUSEHOLDS - 1),
  day: fc.constantFrom(...DAYS),
  from: fc.nat(31).map((n) => 540 + n * 15),
  slots: fc.integer({ min: 1, max: 8 }),
  zoneIds: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  people: fc.integer({ min: 1, max: 5 }),
  /** what follows, if it is had */
  next: fc.constantFrom('keep', 'keep', 'cancel', 'approve', 'cancel twice'),
});

test('whatever neighbours book and give back at the same time, nothing overlaps and nothing is lost', async () => {
  const code = async (run: () => Promise<{ status: number; reply: { code?: string } }>) => {
    for (;;) {
      const { status, reply } = await run();
      if (status === 500) throw new Error('INTERNAL');
      if (reply.code !== 'BUSY') return status;
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 40, maxLength: 60 }), async (wishes) => {
      const venue = await openVenue(scene, lively);
      let given = 0;
      await Promise.all(
        wishes.map(async ({ who, next, ...more }) => {
          const me = scene.resident(who);
          let id = '';
          const status = await code(async () => {
            const answer = await reserveAs(me, venue, more);
            if (answer.status === 200) id = ReservationId.parse(answer.reply.reservationId);
            return answer;
          });
          if (status !== 200) return;
          given += 1;
          const params = { reservationId: id };
          const cancel = () => code(() => invoke(handler, cancelReservation, me, { params, body: {} }));
          if (next === 'cancel') expect(await cancel()).toBe(200);
          if (next === 'cancel twice') expect(await Promise.all([cancel(), cancel()])).toEqual([200, 200]);
          if (next === 'approve')
            await code(() => invoke(handler, decideReservation, scene.committee, { params, body: { approve: true } }));
        }),
      );
      expect(given).toBeGreaterThan(0);
      await judge(venue);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

test('the answer to my booking got lost on the way: asked again, it is the same booking', async () => {
  const venue = await openVenue(scene);
  await reserveAs(scene.resident(0), venue, { from: 840 });
  const before = line.lost();
  line.lose(3, 4); // the reads arrive, what was written is not answered
  const first = await reserveAs(scene.resident(1), venue);
  const again = await reserveAs(scene.resident(1), venue);
  expect(line.lost()).toBeGreaterThan(before);
  expect(again.status).toBe(200);
  if (first.status === 200) expect(first.reply.reservationId).toBe(again.reply.reservationId);
  expect(
    (await kept(venue)).filter(({ householdId }) => householdId === scene.households[1]?.householdId),
  ).toHaveLength(1);
  await judge(venue);
}, 180_000);

test('the answer to my cancellation got lost: asked again, it stays cancelled, once', async () => {
  const venue = await openVenue(scene);
  const { reservationId } = (await reserveAs(scene.resident(2), venue)).reply;
  const cancel = () => invoke(handler, cancelReservation, scene.resident(2), { params: { reservationId }, body: {} });
  line.lose(1, 3);
  await cancel();
  expect((await cancel()).reply.state).toBe('cancelled');
  await judge(venue);
}, 180_000);
