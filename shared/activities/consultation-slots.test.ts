import { isBookable, mayOpenDay, slotStartsAt, slotsOf } from './consultation-slots';

const MORNING = { fromMinutes: 540, toMinutes: 600 };

test('a morning hour has four quarters', () => {
  expect(slotsOf(MORNING)).toEqual([36, 37, 38, 39]);
  expect(slotStartsAt('2026-11-28', 36)).toBe('2026-11-28T01:00:00.000Z');
  expect(slotsOf({ fromMinutes: 600, toMinutes: 540 })).toEqual([]);
});

test('a quarter can be taken until it begins, and only within the hours', () => {
  expect(isBookable(MORNING, '2026-11-28', 36, '2026-11-28T00:59:59.999Z')).toBe(true);
  expect(isBookable(MORNING, '2026-11-28', 36, '2026-11-28T01:00:00.000Z')).toBe(false);
  expect(isBookable(MORNING, '2026-11-28', 40, '2026-11-28T00:00:00.000Z')).toBe(false);
});

test('days are opened from today to two months ahead', () => {
  expect(mayOpenDay('2026-11-22', '2026-11-22')).toBe(true);
  expect(mayOpenDay('2026-11-21', '2026-11-22')).toBe(false);
  expect(mayOpenDay('2027-01-22', '2026-11-22')).toBe(false);
});
