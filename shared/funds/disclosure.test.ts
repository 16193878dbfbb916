import fc from 'fast-check';
import { addDays, type LocalDay } from '../http/local-time';
import { campaignPeriod, countsFrom, hasPeriod, nextDisclosure } from './disclosure';
import { addMonths, daysOfCampaign, daysOfQuarter, Period, quarterOf } from './period';
import { periodWords } from './words';

const fund = {
  state: 'open' as const,
  openedOn: '2026-01-31',
  closedOn: null,
  disclosedOn: null,
  campaignDisclosed: false,
  finalDisclosed: false,
  campaign: { startsOn: '2026-01-31', endsOn: null, goalFen: null },
};
const ended = { ...fund, disclosedOn: '2026-10-01', campaign: { ...fund.campaign, endsOn: '2026-09-15' } };

test('a disclosure is due every three months, and three months after the end of the campaign', () => {
  expect(nextDisclosure(fund)).toBe('2026-04-30');
  expect(nextDisclosure({ ...fund, disclosedOn: '2026-10-01' })).toBe('2027-01-01');
  expect(nextDisclosure({ ...fund, state: 'draft', openedOn: null })).toBeNull();
  expect(nextDisclosure(ended)).toBe('2026-12-15');
  expect(nextDisclosure({ ...ended, campaignDisclosed: true })).toBe('2027-01-01');
});

test('a fund that is closed owes its last report, also where its campaign was reported long before', () => {
  const closed = { ...ended, state: 'closed' as const, closedOn: '2026-10-20', campaignDisclosed: true };
  expect(nextDisclosure(closed)).toBe('2027-01-01');
  expect(nextDisclosure({ ...closed, disclosedOn: '2027-01-01' })).toBe('2027-01-20');
  expect(nextDisclosure({ ...closed, finalDisclosed: true })).toBeNull();
});

test('two campaigns of a fund have two reports, each named by its days', () => {
  const second = { startsOn: '2027-03-01', endsOn: '2027-05-31' };
  const period = campaignPeriod(second) as string;
  expect(period).toBe('campaign-20270301-20270531');
  expect(daysOfCampaign(period)).toEqual({ from: '2027-03-01', to: '2027-05-31' });
  expect(periodWords(period)).toBe('2027年3月1日开始的募捐总账');
  expect(hasPeriod(ended, 'campaign-20260131-20260915')).toBe(true);
  expect(hasPeriod({ ...ended, campaign: { ...second, goalFen: null } }, 'campaign-20260131-20260915')).toBe(false);
  expect(hasPeriod(fund, 'final')).toBe(false);
  for (const wrong of ['campaign-20261301-20261401', 'campaign-20260902-20260901', 'campaign-2026', 'last'])
    expect(Period.safeParse(wrong).success).toBe(false);
});

test('a quarter that ended before the fund opened is none of its quarters', () => {
  expect(hasPeriod(fund, '2001Q1')).toBe(false);
  expect(hasPeriod(fund, '2025Q4')).toBe(false);
  expect(hasPeriod(fund, '2026Q1')).toBe(true);
});

const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));
test('whenever a quarter is published, the next is due within three months, can be made by then, and an old one counts as old', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 1500 }), (day, late) => {
      const { to } = daysOfQuarter(quarterOf(day));
      const today = addDays(to, late);
      const due = nextDisclosure({ ...fund, openedOn: '2010-01-01', disclosedOn: countsFrom(to, today) }) as LocalDay;
      expect(due <= addMonths(today, 3)).toBe(true);
      expect(due <= addMonths(addMonths(to, 3), 3)).toBe(true);
      // The quarter after it is over on the day itself, at the latest.
      expect(due > daysOfQuarter(quarterOf(addDays(to, 1))).to || late === 0).toBe(true);
    }),
  );
});
