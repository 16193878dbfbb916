import fc from 'fast-check';
import type { RoleSheet, Seat } from './schema';
import { leave, offer, resize, takeOver } from './sheet';

const NOW = '2026-11-25T01:00:00.000Z';
const seat = (personId: string): Seat => ({ personId, at: NOW });
const sheet = (capacity: number, seated: string[], waiting: string[] = []): RoleSheet => ({
  shiftId: '20261128aaaaaaaaaaaaaaaa',
  roleId: 'r1',
  capacity,
  seated: seated.map(seat),
  waiting: waiting.map(seat),
  revision: 1,
  shiftRevision: 1,
});
const ids = (seats: readonly Seat[] | undefined) => seats?.map(({ personId }) => personId);

test('who leaves makes room for the first who waits, and for nobody else', () => {
  const change = leave(sheet(2, ['a', 'b'], ['c', 'd']), 'a', NOW);
  expect(ids(change?.sheet.seated)).toEqual(['b', 'c']);
  expect(ids(change?.sheet.waiting)).toEqual(['d']);
  expect(change?.promoted).toEqual([{ ...seat('c'), promotedAt: NOW }]);
});

test('who only waited leaves the line and moves nobody up', () => {
  const change = leave(sheet(2, ['a', 'b'], ['c', 'd']), 'c', NOW);
  expect([ids(change?.sheet.seated), ids(change?.sheet.waiting), change?.promoted]).toEqual([['a', 'b'], ['d'], []]);
  expect(leave(sheet(2, ['a']), 'x', NOW)).toBeNull();
});

test('more seats go to those who wait, in their order; fewer than are taken are refused', () => {
  const change = resize(sheet(1, ['a'], ['b', 'c', 'd']), 3, NOW);
  expect([ids(change?.sheet.seated), ids(change?.sheet.waiting)]).toEqual([['a', 'b', 'c'], ['d']]);
  expect(resize(sheet(2, ['a', 'b']), 1, NOW)).toBeNull();
});

test('whoever offered first is relieved first, and the taker sits in their place', () => {
  const offering = offer(offer(sheet(3, ['a', 'b', 'c']), 'c', NOW) as RoleSheet, 'a', '2026-11-25T02:00:00.000Z');
  const swap = takeOver(offering as RoleSheet, seat('z'));
  expect(swap?.giver.personId).toBe('c');
  expect(ids(swap?.sheet.seated)).toEqual(['a', 'b', 'z']);
  expect(swap?.sheet.seated[2]?.tookFrom).toBe('c');
  expect(takeOver(sheet(1, ['a']), seat('z'))).toBeNull();
});

type Step = { kind: 'come' | 'leave' | 'resize'; who: number; capacity: number };
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('come', 'come', 'leave', 'resize'),
    who: fc.integer({ min: 0, max: 12 }),
    capacity: fc.integer({ min: 1, max: 6 }),
  }) as fc.Arbitrary<Step>,
  { maxLength: 60 },
);

test('whatever people do, nobody waits for a free seat, nobody is lost, and the line keeps its order', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let now = sheet(2, []);
      const came: string[] = [];
      for (const { kind, who, capacity } of all) {
        const me = `p${who}`;
        const before = ids(now.waiting) as string[];
        const inside = [...now.seated, ...now.waiting].some(({ personId }) => personId === me);
        if (kind === 'come' && !inside) {
          const free = now.seated.length < now.capacity;
          now = free ? { ...now, seated: [...now.seated, seat(me)] } : { ...now, waiting: [...now.waiting, seat(me)] };
          came.push(me);
        } else if (kind === 'leave' && inside) {
          now = leave(now, me, NOW)?.sheet as RoleSheet;
          came.splice(came.indexOf(me), 1);
        } else if (kind === 'resize') now = resize(now, capacity, NOW)?.sheet ?? now;
        expect(now.seated.length).toBeLessThanOrEqual(now.capacity);
        if (now.waiting.length > 0) expect(now.seated).toHaveLength(now.capacity);
        expect([...now.seated, ...now.waiting].map(({ personId }) => personId).sort()).toEqual([...came].sort());
        const stayed = before.filter((one) => now.waiting.some(({ personId }) => personId === one));
        expect((ids(now.waiting) as string[]).slice(0, stayed.length)).toEqual(stayed);
      }
    }),
  );
});
