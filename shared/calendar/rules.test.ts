import fc from 'fast-check';
import { addDays, daysBetween } from '../http/local-time';
import type { Commitment } from './commitment';
import { eveningBefore, isTooLateForEvening, reminderMoments } from './reminders';
import { byStart, feedDays, isAskable, MAX_DAYS, outside } from './rules';

const one: Commitment = {
  kind: 'activity',
  id: 's1',
  title: '心理咨询',
  place: '二楼谈心室',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-11-28T06:15:00.000Z',
  state: 'confirmed',
  page: '/packages/activities/detail/index?sessionId=s1',
  discreet: false,
  changedAt: '2026-11-20T00:00:00.000Z',
};

test('I can look at a month, at two months, and not at a year', () => {
  expect(isAskable({ from: '2026-11-30', to: '2026-11-30' })).toBe(true);
  expect(isAskable({ from: '2026-12-01', to: addDays('2026-12-01', MAX_DAYS - 1) })).toBe(true);
  expect(isAskable({ from: '2026-12-01', to: addDays('2026-12-01', MAX_DAYS) })).toBe(false);
  expect(isAskable({ from: '2026-12-01', to: '2026-11-30' })).toBe(false);
  const { from, to } = feedDays('2026-11-22');
  expect([from, daysBetween(from, to) + 1]).toEqual(['2026-11-15', MAX_DAYS]);
});

test('what nobody else may know is outside the app a booking and nothing more', () => {
  expect(outside(one)).toEqual({ title: '心理咨询', place: '二楼谈心室' });
  expect(outside({ ...one, discreet: true })).toEqual({ title: '预约', place: '' });
});

test('I hear of it at half past six the evening before, and two hours ahead', () => {
  expect(reminderMoments(one.startsAt, '2026-11-22T00:00:00.000Z')).toEqual([
    { when: 'evening', dueAt: '2026-11-27T10:30:00.000Z' },
    { when: 'soon', dueAt: '2026-11-28T04:00:00.000Z' },
  ]);
});

test('booked the same morning I hear two hours ahead only, booked at the last minute not at all', () => {
  expect(reminderMoments(one.startsAt, '2026-11-28T00:00:00.000Z')).toMatchObject([{ when: 'soon' }]);
  expect(reminderMoments(one.startsAt, '2026-11-28T04:00:00.000Z')).toEqual([]);
});

test('a digest that is late comes the same evening or not at all', () => {
  expect(isTooLateForEvening('2026-11-28', '2026-11-27T13:59:59.999Z')).toBe(false);
  expect(isTooLateForEvening('2026-11-28', '2026-11-27T14:00:00.000Z')).toBe(true);
});

test('no reminder lies in the past or after the start, whenever I book', () => {
  const instant = fc.integer({ min: 1_780_000_000, max: 1_880_000_000 }).map((s) => new Date(s * 1000).toISOString());
  fc.assert(
    fc.property(instant, instant, (startsAt, now) => {
      for (const { dueAt } of reminderMoments(startsAt, now)) {
        expect(dueAt > now).toBe(true);
        expect(dueAt < startsAt).toBe(true);
      }
      expect(eveningBefore('2026-11-28') < '2026-11-28').toBe(true);
    }),
  );
});

test('what comes first stands first, and what begins together keeps its order', () => {
  const later = { ...one, startsAt: '2026-11-28T07:00:00.000Z' };
  const beside = { ...one, id: 's2' };
  expect([later, beside, one].sort(byStart)).toEqual([one, beside, later]);
  expect(byStart(one, one)).toBe(0);
});
