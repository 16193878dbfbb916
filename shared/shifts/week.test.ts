import fc from 'fast-check';
import { collisionOf, countInWeek, overlapMinutes, type Taken, weeksOf } from './week';

const MINUTE = 60_000;
const BASE = Date.parse('2026-11-23T00:00:00.000Z');
const iso = (minutes: number): string => new Date(BASE + minutes * MINUTE).toISOString();
const span = (from: number, length: number) => ({ startsAt: iso(from), endsAt: iso(from + length) });
const taken = (shiftId: string, from: number, length: number, off = false): Taken => ({
  ...span(from, length),
  shiftId,
  roleId: 'r1',
  title: shiftId,
  seated: true,
  off,
  revision: 1,
});
const anySpan = fc.record({ from: fc.integer({ min: 0, max: 20_000 }), length: fc.integer({ min: 15, max: 1440 }) });

test('two shifts that only touch do not collide; half an hour in common is half an hour', () => {
  expect(overlapMinutes(span(0, 60), span(60, 60))).toBe(0);
  expect(overlapMinutes(span(0, 150), span(120, 60))).toBe(30);
  expect(overlapMinutes(span(0, 600), span(60, 30))).toBe(30);
});

test('if my shift collides with yours in the calendar, yours collides with mine by the same minutes', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      const [one, two] = [span(a.from, a.length), span(b.from, b.length)];
      expect(overlapMinutes(one, two)).toBe(overlapMinutes(two, one));
      expect(overlapMinutes(one, one)).toBe(a.length);
    }),
  );
});

test('moving two shifts by the same time changes nothing between them', () => {
  fc.assert(
    fc.property(anySpan, anySpan, fc.integer({ min: -50_000, max: 50_000 }), (a, b, by) => {
      const moved = overlapMinutes(span(a.from + by, a.length), span(b.from + by, b.length));
      expect(moved).toBe(overlapMinutes(span(a.from, a.length), span(b.from, b.length)));
    }),
  );
});

test('a collision is found exactly when some other promise has a minute in common, and it is the first of them', () => {
  fc.assert(
    fc.property(anySpan, fc.array(anySpan, { maxLength: 8 }), (a, others) => {
      const mine = { ...span(a.from, a.length), shiftId: 'mine' };
      const promises = others.map((one, i) => taken(`s${i}`, one.from, one.length));
      const found = collisionOf(mine, promises);
      const colliding = promises.filter((one) => overlapMinutes(mine, one) > 0);
      expect(found === undefined).toBe(colliding.length === 0);
      if (found) for (const one of colliding) expect(found.startsAt <= one.startsAt).toBe(true);
    }),
  );
});

test('a cancelled shift is in nobody’s way and uses up no week', () => {
  const cancelled = taken('gone', 0, 120, true);
  expect(collisionOf({ ...span(0, 120), shiftId: 'new' }, [cancelled])).toBeUndefined();
  expect(countInWeek('2026-11-23', [cancelled, taken('kept', 0, 60)])).toBe(1);
});

test('a shift over a Sunday’s midnight lies in two weeks and counts in the first', () => {
  const night = { startsAt: '2026-11-29T15:00:00.000Z', endsAt: '2026-11-29T17:00:00.000Z' };
  expect(weeksOf(night)).toEqual(['2026-11-23', '2026-11-30']);
  expect(weeksOf({ ...night, endsAt: '2026-11-29T16:00:00.000Z' })).toEqual(['2026-11-23']);
  const promise = { ...taken('night', 0, 1), ...night };
  expect([countInWeek('2026-11-23', [promise]), countInWeek('2026-11-30', [promise])]).toEqual([1, 0]);
});
