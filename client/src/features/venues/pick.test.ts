import type { Slot } from '../../../../shared/venues/reservation';
import { isPicked, isStill, press } from './pick';

const HOUR = 60;
const rules = {
  minSlots: 1,
  maxSlots: 2,
  slotMinutes: HOUR,
  zones: ['a', 'b'].map((zoneId) => ({ zoneId, name: `${zoneId} 号台`, capacity: null, open: true })),
};
const slot = (hour: number, a: Slot['states'][0] = 'free', b: Slot['states'][0] = 'free'): Slot => ({
  from: hour * HOUR,
  to: (hour + 1) * HOUR,
  use: '',
  states: [a, b],
  left: [null, null],
});
/** 9, 10, then a break, 14, 15, 16; table b is taken at 10 */
const day = { slots: [slot(9), slot(10, 'free', 'taken'), slot(14), slot(15), slot(16)] };

test('one press chooses an hour, a second one lets it go', () => {
  const pick = press(null, day, rules, 'a', 9 * HOUR);
  expect(pick).toEqual({ zoneIds: ['a'], from: 540, slots: 1 });
  expect(isPicked(pick, rules, 'a', 540)).toBe(true);
  expect(press(pick, day, rules, 'a', 540)).toBeNull();
});

test('the hour beside it makes it two, and not three', () => {
  const two = press(press(null, day, rules, 'a', 14 * HOUR), day, rules, 'a', 15 * HOUR);
  expect(two).toEqual({ zoneIds: ['a'], from: 14 * HOUR, slots: 2 });
  expect(press(two, day, rules, 'a', 16 * HOUR)).toEqual({ zoneIds: ['a'], from: 16 * HOUR, slots: 1 });
  expect(press(two, day, rules, 'a', 14 * HOUR)).toEqual({ zoneIds: ['a'], from: 15 * HOUR, slots: 1 });
});

test('the table beside it joins for the same hours, if it is free then', () => {
  const nine = press(null, day, rules, 'a', 9 * HOUR);
  expect(press(nine, day, rules, 'b', 9 * HOUR)).toEqual({ zoneIds: ['a', 'b'], from: 540, slots: 1 });
  const both = press(nine, day, rules, 'a', 10 * HOUR);
  expect(press(both, day, rules, 'b', 9 * HOUR)).toEqual({ zoneIds: ['b'], from: 540, slots: 1 });
});

test('nobody’s choice reaches over the noon break', () => {
  const ten = press(null, day, rules, 'a', 10 * HOUR);
  expect(press(ten, day, rules, 'a', 14 * HOUR)).toEqual({ zoneIds: ['a'], from: 14 * HOUR, slots: 1 });
});

test('where two hours are the least, the last hour of the day brings the one before it', () => {
  const least = { ...rules, minSlots: 2, maxSlots: 3 };
  expect(press(null, day, least, 'a', 16 * HOUR)).toEqual({ zoneIds: ['a'], from: 15 * HOUR, slots: 2 });
  expect(press(null, day, least, 'b', 9 * HOUR)).toBeNull();
});

test('what somebody else took meanwhile is no longer my choice', () => {
  const pick = { zoneIds: ['a'], from: 540, slots: 1 };
  expect(isStill(pick, day, rules)).toBe(true);
  expect(isStill(pick, { slots: [slot(9, 'taken')] }, rules)).toBe(false);
});
