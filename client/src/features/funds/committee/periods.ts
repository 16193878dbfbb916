import { type Period, quarterOf } from '../../../../../shared/funds/disclosure';
import type { PublicFund } from '../../../../../shared/funds/view';
import type { LocalDay } from '../../../../../shared/http/local-time';

const YEAR = 4;

/** The quarter before: 2026Q1 → 2025Q4 */
const before = (quarter: string): string => {
  const [year, q] = [Number(quarter.slice(0, YEAR)), Number(quarter.slice(YEAR + 1))];
  return q === 1 ? `${year - 1}Q4` : `${year}Q${q - 1}`;
};

/** What can be disclosed now, newest first: the campaign once it is over, and the last four quarters that are. */
export function openPeriods(fund: Pick<PublicFund, 'campaign'>, today: LocalDay): Period[] {
  const first = quarterOf(fund.campaign.startsOn);
  const quarters: string[] = [];
  for (let q = before(quarterOf(today)); q >= first && quarters.length < YEAR; q = before(q)) quarters.push(q);
  const over = fund.campaign.endsOn !== null && fund.campaign.endsOn < today;
  return over ? ['campaign', ...quarters] : quarters;
}
