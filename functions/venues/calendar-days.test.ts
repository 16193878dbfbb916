import { addDays, type LocalDay } from '../../shared/http/local-time';
import { calendarDay } from './calendar-days';

const kinds = (from: LocalDay, n: number) => Array.from({ length: n }, (_, i) => calendarDay(addDays(from, i)).kind);
const [work, off, free] = ['workday', 'weekend', 'holiday'];

test('国庆节 2026 lasts from Thursday 1 to Wednesday 7 October, and is worked for on two weekend days', () => {
  expect(kinds('2026-09-30', 12)).toEqual([work, free, free, free, free, free, free, free, work, work, work, off]);
  expect(calendarDay('2026-10-03')).toEqual({ kind: 'holiday', holiday: '国庆节' });
  expect(calendarDay('2026-10-10')).toEqual({ kind: 'workday', holiday: null });
  expect(calendarDay('2026-09-20')).toEqual({ kind: 'workday', holiday: null });
});

test('春节 2026 lasts nine days, and 14 and 28 February, both Saturdays, are worked', () => {
  expect(kinds('2026-02-14', 11)).toEqual([work, ...Array(9).fill(free), work]);
  expect(calendarDay('2026-02-28').kind).toBe('workday');
});

test('中秋 2026 is three days of its own, and an ordinary weekend is a weekend', () => {
  expect(kinds('2026-09-25', 4)).toEqual([free, free, free, work]);
  expect(kinds('2026-11-23', 7)).toEqual([work, work, work, work, work, off, off]);
});

test('in a year whose notice is not out, the days off are those of the law', () => {
  const named = (day: LocalDay) => calendarDay(day).holiday;
  expect(['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28', '2028-01-29'].map(named)).toEqual([
    '春节',
    '春节',
    '春节',
    '春节',
    null,
  ]);
  expect(['2028-04-04', '2028-04-05', '2028-05-28', '2028-10-03'].map(named)).toEqual(['清明', null, '端午', '国庆节']);
  expect(named('2028-10-04')).toBeNull();
  const days = Array.from({ length: 366 }, (_, i) => addDays('2028-01-01', i));
  // thirteen days; in 2028 中秋 falls on 国庆节's third
  expect(days.filter((day) => named(day) !== null)).toHaveLength(12);
});
