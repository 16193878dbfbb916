import { openPeriods } from './periods';

const campaign = (startsOn: string, endsOn: string | null = null) => ({
  campaign: { startsOn, endsOn, goalFen: null },
});

test('only quarters that are over can be disclosed, the newest first, none before the fund began', () => {
  expect(openPeriods(campaign('2026-02-10'), '2026-11-22')).toEqual(['2026Q3', '2026Q2', '2026Q1']);
  expect(openPeriods(campaign('2026-10-01'), '2026-11-22')).toEqual([]);
});

test('it goes back over the turn of the year, and no further than four quarters', () => {
  expect(openPeriods(campaign('2020-01-01'), '2026-01-05')).toEqual(['2025Q4', '2025Q3', '2025Q2', '2025Q1']);
});

test('a campaign that is over comes first', () => {
  expect(openPeriods(campaign('2026-07-01', '2026-11-21'), '2026-11-22')).toEqual(['campaign', '2026Q3']);
});
