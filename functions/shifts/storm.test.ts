import type { RoleCard } from '../../shared/shifts/schema';
import { setClock } from '../../tests/clock';
import { drop, newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import type { Identity } from '../platform/identity';
import { readSheet } from './store';
import { readWeek } from './weeks-store';
import { eraseVolunteer } from './writes';

jest.setTimeout(120_000);

const NOW = '2026-11-25T01:00:00.000Z';
const WEEK = '2026-11-23';
const CAPACITY = 4;
let s: TeamScene;
beforeAll(async () => {
  setClock(NOW);
  s = await newTeamScene(NOW);
});
afterAll(() => jest.useRealTimers());

interface Moment {
  capacity: number;
  seated: string[];
  waiting: string[];
}

const roles = [{ name: '引导员', note: '', capacity: CAPACITY, qualification: null }];
async function look(shiftId: string): Promise<Moment> {
  const sheet = await readSheet(s.community, shiftId, 'r1', true);
  if (!sheet) throw new Error('no sheet');
  const ids = (seats: typeof sheet.seated) => seats.map(({ personId }) => personId);
  return { capacity: sheet.capacity, seated: ids(sheet.seated), waiting: ids(sheet.waiting) };
}

/** What must hold at every moment, and from one moment to a later one. Knows nothing of how seats are given. */
function check({ capacity, seated, waiting }: Moment, before?: Moment): void {
  expect(seated.length).toBeLessThanOrEqual(capacity);
  if (waiting.length > 0) expect(seated).toHaveLength(capacity);
  expect(new Set([...seated, ...waiting]).size).toBe(seated.length + waiting.length);
  if (!before) return;
  // Whoever has waited all along has only moved forward, and past nobody.
  const still = before.waiting.filter((one) => waiting.includes(one));
  expect(waiting.filter((one) => still.includes(one))).toEqual(still);
}

test('in a storm of coming and going nobody is lost, seated twice or overtaken', async () => {
  const { shiftId } = await planned(s, NOW, { roles });
  const people = await Promise.all(Array.from({ length: 24 }, (_, i) => s.neighbour(100 + i)));
  let running = true;
  const moments: Moment[] = [];
  const watch = (async () => {
    while (running) {
      moments.push(await look(shiftId));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const inside = new Map<string, boolean>();
  // Each comes and goes some times and never returns to the same line, so that order can be followed.
  await Promise.all(
    people.map(async (me, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 4));
      const came = await sign(me, shiftId, true);
      inside.set(me.person, came.status === 200);
      if (came.status === 200 && i % 2 === 0) {
        expect((await drop(me, shiftId)).status).toBe(200);
        inside.set(me.person, false);
      }
    }),
  );
  running = false;
  await watch;
  const end = await look(shiftId);
  for (const [i, moment] of [...moments, end].entries()) check(moment, moments[i - 1]);
  expect([...end.seated, ...end.waiting].sort()).toEqual(
    people
      .map(({ person }) => person)
      .filter((p) => inside.get(p))
      .sort(),
  );
  for (const me of people) {
    const promise = (await readWeek(s.community, me.person, WEEK)).taken.find((one) => one.shiftId === shiftId);
    const expected = end.seated.includes(me.person) ? true : end.waiting.includes(me.person) ? false : undefined;
    expect(promise?.seated).toBe(expected);
  }
});

test('people who come back stand at the end of the line, whatever happens at the same time', async () => {
  const { shiftId } = await planned(s, NOW, { roles, startMinutes: 14 * 60 });
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => s.neighbour(200 + i)));
  for (let round = 0; round < 4; round++) {
    await Promise.all(people.map((me) => sign(me, shiftId, true)));
    check(await look(shiftId));
    const leaving = people.filter((_, i) => (i + round) % 3 === 0);
    await Promise.all(leaving.map((me) => drop(me, shiftId)));
    const now = await look(shiftId);
    check(now);
    expect(now.seated.length + now.waiting.length).toBe(people.length - leaving.length);
  }
});

test('whoever deletes their account leaves room for the first who waits, and nothing of them stays', async () => {
  const { shiftId } = await planned(s, NOW, {
    roles: [{ ...(roles[0] as RoleCard), capacity: 1 }],
    startMinutes: 19 * 60,
  });
  const [a, b] = (await Promise.all([300, 301].map((n) => s.neighbour(n)))) as [Identity, Identity];
  for (const me of [a, b]) await sign(me, shiftId, true);
  await eraseVolunteer(a.person, NOW);
  await eraseVolunteer(a.person, NOW);
  expect(await look(shiftId)).toMatchObject({ seated: [b.person], waiting: [] });
  expect((await readWeek(s.community, a.person, WEEK)).revision).toBe(0);
});
