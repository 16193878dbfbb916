import { campaignPeriod } from '../../../../../shared/funds/disclosure';
import { type Period, quarterOf } from '../../../../../shared/funds/period';
import type { PublicFund } from '../../../../../shared/funds/view';
import type { LocalDay } from '../../../../../shared/http/local-time';

const YEAR = 4;

/** The quarter before: 2026Q1 → 2025Q4 */
const before = (quarter: string): string => {
  const [year, q] = [Number(quarter.slice(0, YEAR)), Number(quarter.slice(YEAR + 1))];
  return q === 1 ? `${year - 1}Q4` : `${year}Q${q - 1}`;
};

/** What can be disclosed now, newest first: the fund or its campaign once over, and the last four quarters that are. */
export function openPeriods(
  fund: Pick<PublicFund, 'state' | 'campaign' | 'openedOn' | 'closedOn'>,
  today: LocalDay,
): Period[] {
  const { state, campaign, closedOn } = fund;
  const first = quarterOf(fund.openedOn ?? campaign.startsOn);
  const quarters: string[] = [];
  for (let q = before(quarterOf(today)); q >= first && quarters.length < YEAR; q = before(q)) quarters.push(q);
  const final = state === 'closed' && closedOn && closedOn < today ? ['final'] : [];
  // What ended with the fund is in the fund's own last report.
  const apart = campaign.endsOn !== null && campaign.endsOn < today && campaign.endsOn !== closedOn;
  const own = apart ? campaignPeriod(campaign) : null;
  return [...final, ...(own ? [own] : []), ...quarters];
}
