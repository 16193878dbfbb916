import { nextDisclosure } from '../../shared/funds/disclosure';
import type { Fund } from '../../shared/funds/fund';
import { balanceFen, freeFen, type Head } from '../../shared/funds/head';
import { addMonths } from '../../shared/funds/period';
import { monthOf, yearOf } from '../../shared/funds/roll';
import { mergedRows } from '../../shared/funds/rows';
import { canPay, whoseAccount } from '../../shared/funds/rules';
import type { LedgerRow, MonthFlow, PublicFund } from '../../shared/funds/view';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { readCommunity } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { newestDays, newestEntries, readHead, readYears, type Year } from './ledger-store';
import { newestPapers } from './reports-store';

// What the page of a fund is made of: four small reads, whatever its age.

const ROWS = 10;
/** Some of the newest entries stay inside and are not shown. */
const ENTRIES = 12;
const MONTHS = 12;

const NAME_MS = 3_600_000;
const names = warm<string>(200);
export const communityName = (community: CommunityId, now: string): Promise<string> =>
  names.read(community, Date.parse(now), NAME_MS, async () => (await readCommunity(community))?.name ?? '');

export async function headOf(community: CommunityId, fundId: string): Promise<Head> {
  const head = await readHead(community, fundId);
  if (!head) throw new AppError('NOT_FOUND');
  return head;
}

/** Months that are over stand beside the head; the one it holds may be over, too, where nothing has moved since. */
export function monthFlow(head: Head, years: readonly Year[], month: string): MonthFlow {
  const kept = years.find(({ year }) => month.startsWith(year))?.months.get(month);
  const { inFen, outFen } = head.month.name === month ? head.month : (kept ?? { inFen: 0, outFen: 0 });
  return { month, inFen, outFen };
}

function lastMonths(head: Head, years: readonly Year[], today: string): MonthFlow[] {
  const first = `${monthOf(today)}-01`;
  const months = Array.from({ length: MONTHS }, (_, i) => monthOf(addMonths(first, i - MONTHS + 1)));
  return months.map((month) => monthFlow(head, years, month));
}

async function newestRows(community: CommunityId, fundId: string, head: Head): Promise<LedgerRow[]> {
  const [entries, days] = await Promise.all([
    newestEntries(community, fundId, ENTRIES),
    newestDays(community, fundId, ROWS),
  ]);
  // Days older than the oldest entry read may hold entries that were not read.
  const oldest = entries.at(-1)?.at;
  const from = entries.length === ENTRIES && oldest ? localDay(oldest) : '';
  const all = mergedRows(entries, [head.today, ...days]).filter(({ flow, day }) => flow !== 'inside' && day >= from);
  return all.slice(0, ROWS);
}

export async function publicFund(community: CommunityId, fund: Fund, now: string, known?: Head): Promise<PublicFund> {
  const { fundId, managers, supervisor, signOff } = fund;
  const today = localDay(now);
  const lastYear = String(Number(yearOf(today)) - 1);
  const head = known ?? (await headOf(community, fundId));
  const [years, rows, name, papers] = await Promise.all([
    readYears(community, fundId, lastYear),
    newestRows(community, fundId, head),
    communityName(community, now),
    fund.papers ?? newestPapers(community, fundId),
  ]);
  const { cashFen, payableFen, inKindFen, seq, hash, year, total } = head;
  return {
    ...fund,
    communityName: name,
    managers: managers.map(({ name, duty }) => ({ name, duty })),
    supervisor: supervisor?.name ?? null,
    whose: whoseAccount(fund),
    canPay: canPay(fund),
    signOff: signOff && { name: signOff.name, at: signOff.at },
    raisedFen: total.inFen,
    balanceFen: balanceFen(head),
    cashFen,
    payableFen,
    inKindFen,
    keptFen: balanceFen(head) - freeFen(head),
    freeFen: freeFen(head),
    year: year.name === yearOf(today) ? year : { name: yearOf(today), inFen: 0, outFen: 0 },
    months: lastMonths(head, years, today),
    rows,
    seq,
    hash,
    nextDisclosureOn: nextDisclosure(fund),
    papers,
  };
}
