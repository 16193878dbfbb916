import { shiftDetail } from '../../../../test/shifts';
import { ruleOf } from './repeat-form';
import { blankPlan, EVE, planOf, spanOf, termsForm, termsOf } from './shift-form';

const plan = blankPlan('d'.repeat(26), 't'.repeat(26));
const evening = { ...plan, title: '平安巡逻', place: '东门', day: '2026-12-01', start: 1140, end: 1260 };

test('sign-up and dropping out end at eight on the evening before, whenever the shift starts', () => {
  expect(termsOf({ ...evening, closes: EVE })).toMatchObject({
    startMinutes: 1140,
    durationMinutes: 120,
    closesMinutesBefore: 1380,
    dropOutMinutesBefore: 1380,
  });
});

test('a night watch that ends in the morning ends on the next day', () => {
  const night = { ...evening, start: 1320, end: 360 };
  expect(termsOf(night)?.durationMinutes).toBe(480);
  expect(spanOf(night)?.endsAt).toBe('2026-12-01T22:00:00.000Z');
});

test('a form without times is no plan yet', () => {
  expect(planOf(plan)).toBeNull();
  expect(spanOf(plan)).toBeNull();
});

test('every Tuesday and Saturday, twelve times', () => {
  const weekly = { ...plan, repeat: 'week' as const, weekdays: ['TU', 'SA'], count: '12' };
  expect(ruleOf(weekly)).toBe('FREQ=WEEKLY;BYDAY=TU,SA;COUNT=12');
  expect(ruleOf({ ...weekly, interval: '2', ending: 'until', until: '2027-01-31' })).toBe(
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;UNTIL=20270131',
  );
});

test('the last Friday of every month', () => {
  const monthly = { ...plan, repeat: 'month' as const, weekdays: ['FR'], nth: '-1', count: '6' };
  expect(ruleOf(monthly)).toBe('FREQ=MONTHLY;BYDAY=-1FR;COUNT=6');
});

test('a rule without weekdays or an end is not said whole', () => {
  expect(ruleOf(plan)).toBeNull();
  expect(ruleOf({ ...plan, repeat: 'week' })).toBeNull();
  expect(ruleOf({ ...plan, repeat: 'week', weekdays: ['MO'], count: '' })).toBeNull();
  expect(ruleOf({ ...plan, repeat: 'week', weekdays: ['MO'], ending: 'until' })).toBeNull();
});

test('a home visit is for exactly two, whatever roles were typed', () => {
  expect(planOf({ ...evening, kind: 'home_visit', roles: [] })?.roles).toEqual([
    { name: '看望', note: '', capacity: 2, qualification: null },
  ]);
});

test('what stands is shown as it was typed, and sent back unchanged', () => {
  const shift = shiftDetail();
  const form = termsForm(shift);
  expect(form).toMatchObject({ day: '2026-11-28', start: 840, end: 990, dropOut: EVE, closes: '0' });
  expect(termsOf(form)).toMatchObject({
    gatherMinutes: shift.gatherMinutes,
    opensDaysBefore: shift.opensDaysBefore,
    closesMinutesBefore: shift.closesMinutesBefore,
    dropOutMinutesBefore: shift.dropOutMinutesBefore,
    compoundId: 'c1',
  });
});
