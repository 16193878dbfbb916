import fc from 'fast-check';
import { addDays, atLocal, daysBetween, LocalDay, localDay, localMinutes, weekday, weekOf } from './local-time';

const days = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays('2000-01-01', n));

test('five in the afternoon in London is already tomorrow here', () => {
  expect(localDay('2026-11-27T15:59:59.999Z')).toBe('2026-11-27');
  expect(localDay('2026-11-27T16:00:00.000Z')).toBe('2026-11-28');
  expect(localMinutes('2026-11-27T16:00:00.000Z')).toBe(0);
  expect(localMinutes('2026-11-28T01:30:59.999Z')).toBe(9 * 60 + 30);
  expect(atLocal('2026-11-28', 9 * 60 + 30)).toBe('2026-11-28T01:30:00.000Z');
  expect(atLocal('2026-11-28', 1440)).toBe(atLocal('2026-11-29', 0));
});

test('a week begins on Monday, also across a year', () => {
  expect(weekday('2026-11-23')).toBe(1);
  expect(weekday('2026-11-29')).toBe(7);
  expect(weekOf('2026-11-29')).toBe('2026-11-23');
  expect(weekOf('2026-11-23')).toBe('2026-11-23');
  expect(weekOf('2027-01-01')).toBe('2026-12-28');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('a day that is on no calendar is no day', () => {
  for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '20261128', ''])
    expect(LocalDay.safeParse(wrong).success).toBe(false);
  expect(LocalDay.safeParse('2028-02-29').success).toBe(true);
});

test('a day and its minutes lead to an instant and back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
      const at = atLocal(day, minutes);
      expect([localDay(at), localMinutes(at)]).toEqual([day, minutes]);
    }),
  );
});

test('every day stands in exactly one week of seven', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(addDays(weekOf(day), weekday(day) - 1)).toBe(day);
      expect(weekday(weekOf(day))).toBe(1);
      expect(addDays(addDays(day, n), -n)).toBe(day);
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  );
});
