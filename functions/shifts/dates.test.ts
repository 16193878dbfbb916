import fc from 'fast-check';
import { addDays, type LocalDay, weekday } from '../../shared/http/local-time';
import { datesOf, holidayOf } from './dates';

test('every Tuesday and Saturday, six times', () => {
  expect(datesOf('2026-11-24', 'FREQ=WEEKLY;BYDAY=TU,SA;COUNT=6', [])).toEqual([
    '2026-11-24',
    '2026-11-28',
    '2026-12-01',
    '2026-12-05',
    '2026-12-08',
    '2026-12-12',
  ]);
});

test('the last Friday of every month, until a day', () => {
  expect(datesOf('2026-11-22', 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270131', [])).toEqual([
    '2026-11-27',
    '2026-12-25',
    '2027-01-29',
  ]);
});

test('a month without the day has no date, and a leap day comes when it comes', () => {
  expect(datesOf('2027-01-31', 'FREQ=MONTHLY;COUNT=3', [])).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
  expect(datesOf('2028-02-28', 'FREQ=DAILY;COUNT=3', [])).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
});

test('public holidays of the State Council’s notice are named', () => {
  expect(holidayOf('2026-10-01')).toBe('国庆节');
  expect(holidayOf('2026-11-24')).toBeNull();
});

test('too many dates, a date beyond a year, and none at all are refused', () => {
  const refused = (rule: string, exdates: LocalDay[] = []) => {
    try {
      return datesOf('2026-11-24', rule, exdates).join();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(refused('FREQ=DAILY;UNTIL=20271231')).toBe('SHIFT_SERIES_TOO_LONG');
  expect(refused('FREQ=WEEKLY;COUNT=60')).toBe('SHIFT_SERIES_TOO_LONG');
  expect(refused('FREQ=DAILY;UNTIL=20261101')).toBe('SHIFT_SERIES_EMPTY');
  expect(refused('FREQ=DAILY;COUNT=1', ['2026-11-24'])).toBe('SHIFT_SERIES_EMPTY');
});

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const series = fc.record({
  from: fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n)),
  interval: fc.integer({ min: 1, max: 3 }),
  byday: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 }),
  count: fc.integer({ min: 2, max: 40 }),
});
type Series = typeof series extends fc.Arbitrary<infer T> ? T : never;
const ruleOf = ({ interval, byday, count }: Series) =>
  `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${byday.join(',')};COUNT=${count}`;

test('leaving out any dates leaves exactly all the others', () => {
  fc.assert(
    fc.property(series, fc.array(fc.nat(200), { maxLength: 10 }), (one, picks) => {
      fc.pre(one.count * one.interval * 7 < 360);
      const all = datesOf(one.from, ruleOf(one), []);
      const out = [...new Set(picks.map((n) => all[n % all.length] as string))].slice(0, all.length - 1);
      expect(datesOf(one.from, ruleOf(one), out)).toEqual(all.filter((day) => !out.includes(day)));
    }),
    { numRuns: 60 },
  );
});

test('every date is one of the chosen weekdays, in order, and there are as many as asked', () => {
  fc.assert(
    fc.property(series, (one) => {
      fc.pre(one.count * one.interval * 7 < 360);
      const days = datesOf(one.from, ruleOf(one), []);
      expect(days).toHaveLength(one.count);
      expect([...days].sort()).toEqual(days);
      for (const day of days) expect(one.byday).toContain(DAYS[weekday(day) - 1]);
      expect(days.every((day) => day >= one.from)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
