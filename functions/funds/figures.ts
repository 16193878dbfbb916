import { firstLink } from '../../shared/funds/chain';
import { figuresOf } from '../../shared/funds/figures';
import type { Fund } from '../../shared/funds/fund';
import { balanceFen } from '../../shared/funds/head';
import { daysOfCampaign, daysOfQuarter, type Period } from '../../shared/funds/period';
import { mergedRows } from '../../shared/funds/rows';
import type { Figures, LedgerRow } from '../../shared/funds/view';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { type Days, lastDay, readDays, readEntries } from './ledger-store';
import { headOf } from './public-view';

/** The days a report is about: a quarter, a campaign, or all the time the fund was open; none after today but a quarter's. */
export function daysOfPeriod(
  { campaign, openedOn, closedOn }: Pick<Fund, 'campaign' | 'openedOn' | 'closedOn'>,
  period: Period,
  now: string,
): Days {
  const until = (from: LocalDay, end: LocalDay | null | undefined): Days => {
    const today = localDay(now);
    const to = end && end < today ? end : today;
    return { from, to: to < from ? from : to };
  };
  if (period === 'final') return until(openedOn ?? campaign.startsOn, closedOn);
  if (period === 'campaign') return until(campaign.startsOn, campaign.endsOn);
  const named = daysOfCampaign(period);
  return named ? until(named.from, named.to) : daysOfQuarter(period);
}

/** The figures of these days as the ledger has them now, and its entries that are no gifts. */
export async function readFigures(
  community: CommunityId,
  fundId: string,
  days: Days,
): Promise<{ figures: Figures; rows: LedgerRow[] }> {
  const { from, to } = days;
  const head = await headOf(community, fundId);
  const [entries, ended, before, last] = await Promise.all([
    readEntries(community, fundId, days),
    readDays(community, fundId, days),
    lastDay(community, fundId, addDays(from, -1)),
    lastDay(community, fundId, to),
  ]);
  const nothing = { balanceFen: 0, seq: 0, hash: firstLink(fundId) };
  // The head stands for the end as long as its last entry lies in these days or before them.
  const end =
    localDay(head.at) <= to ? { balanceFen: balanceFen(head), seq: head.seq, hash: head.hash } : (last ?? nothing);
  const heldBefore = localDay(head.at) < from;
  const opening = heldBefore ? balanceFen(head) : (before ?? nothing).balanceFen;
  const held = from <= head.today.day && head.today.day <= to ? [head.today] : [];
  const posted = entries.filter(({ seq }) => seq <= head.seq);
  const { balanceFen: closing, seq, hash } = end;
  return {
    figures: figuresOf(days, posted, [...ended, ...held], { opening, closing, seq, hash }),
    rows: mergedRows(posted, []),
  };
}
