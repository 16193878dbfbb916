import { openPeriods } from './periods';

const fund = (openedOn: string, endsOn: string | null = null, closedOn: string | null = null) => ({
  state: closedOn === null ? ('open' as const) : ('closed' as const),
  openedOn,
  closedOn,
  campaign: { startsOn: '2026-07-01', endsOn, goalFen: null },
});

test('only quarters that are over can be disclosed, the newest first, none before the fund opened', () => {
  expect(openPeriods(fund('2026-02-10'), '2026-11-22')).toEqual(['2026Q3', '2026Q2', '2026Q1']);
  expect(openPeriods(fund('2026-10-01'), '2026-11-22')).toEqual([]);
});

test('it goes back over the turn of the year, and no further than four quarters', () => {
  expect(openPeriods(fund('2020-01-01'), '2026-01-05')).toEqual(['2025Q4', '2025Q3', '2025Q2', '2025Q1']);
});

test('a campaign that is over comes first, named by its days; before it the last report of a fund that is closed', () => {
  const campaign = 'campaign-20260701-20260930';
  expect(openPeriods(fund('2026-07-01', '2026-09-30'), '2026-11-22')).toEqual([campaign, '2026Q3']);
  const closed = fund('2026-07-01', '2026-09-30', '2026-11-20');
  expect(openPeriods(closed, '2026-11-22')).toEqual(['final', campaign, '2026Q3']);
  expect(openPeriods(closed, '2026-11-20')).toEqual([campaign, '2026Q3']);
  expect(openPeriods(fund('2026-07-01', '2026-11-20', '2026-11-20'), '2026-11-22')).toEqual(['final', '2026Q3']);
});
