import fc from 'fast-check';
import { type Repeat, RepeatRule, readRepeat, repeatRule, repeatSentence } from './repeat';

const sentence = (rule: string) => repeatSentence(readRepeat(rule) as Repeat);

test('a rule is said as neighbours say it', () => {
  expect(sentence('FREQ=WEEKLY;BYDAY=TU,SA;COUNT=12')).toBe('每周二、六，共 12 次');
  expect(sentence('FREQ=DAILY;COUNT=30')).toBe('每天，共 30 次');
  expect(sentence('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;UNTIL=20270630')).toBe('每 2 周周日，到 2027-06-30 为止');
  expect(sentence('FREQ=MONTHLY;BYDAY=1SA,-1FR;COUNT=6')).toBe('每月第一个周六、最后一个周五，共 6 次');
});

test.each([
  'FREQ=HOURLY;COUNT=2',
  'FREQ=DAILY',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=201',
  'FREQ=DAILY;COUNT=3;UNTIL=20270101',
  'FREQ=DAILY;UNTIL=20270231',
  'FREQ=WEEKLY;BYDAY=1MO;COUNT=3',
  'FREQ=WEEKLY;BYDAY=MO,MO;COUNT=3',
  'FREQ=MONTHLY;BYDAY=5SA;COUNT=3',
  'FREQ=DAILY;COUNT=3;BYHOUR=3',
  'FREQ=DAILY;FREQ=DAILY;COUNT=3',
  '',
])('a rule nobody can plan by is refused: %s', (rule) => {
  expect(RepeatRule.safeParse(rule).success).toBe(false);
});

const repeats: fc.Arbitrary<Repeat> = fc
  .record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY' as const),
    interval: fc.integer({ min: 1, max: 12 }),
    days: fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), { maxLength: 7 }),
    count: fc.option(fc.integer({ min: 1, max: 200 })),
  })
  .map(({ freq, interval, days, count }) => ({
    freq: freq as Repeat['freq'],
    interval,
    byday: freq === 'MONTHLY' ? days.map((day) => `2${day}`) : days,
    count,
    until: count === null ? '2027-06-30' : null,
  }));

test('whatever the form lets me choose is sent and read back the same', () => {
  fc.assert(fc.property(repeats, (repeat) => expect(readRepeat(repeatRule(repeat))).toEqual(repeat)));
});
