import { NOTHING } from '../../shared/funds/audit';
import { firstLink } from '../../shared/funds/chain';
import type { HashedEntry } from '../../shared/funds/entry';
import type { LedgerFile, Standing } from '../../shared/funds/export-file';
import type { Fund } from '../../shared/funds/fund';
import { giftDraft } from '../../shared/funds/gift';
import type { Head } from '../../shared/funds/head';
import { LEDGER_FILE_ENTRIES } from '../../shared/funds/public-endpoints';
import { AppError } from '../../shared/http/errors';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { type Days, readEntries, readHead, readYears, type Year } from './ledger-store';
import { readPostedGifts } from './posted-gifts';

/** An order is made at most hours before it is posted, or days where only the bill told of it. */
const DAYS_BEFORE = 10;
const YEAR_DAYS = 366;

export const standingOf = ({ seq, hash, cashFen, inKindFen, payableFen, restricted }: Standing): Standing => ({
  seq,
  hash,
  cashFen,
  inKindFen,
  payableFen,
  restricted,
});

/** Where a year begins: as it was noted, else where the next noted one does (nothing moved), else now or never yet. */
function openingOf(fundId: string, head: Head, years: readonly Year[], year: string): Standing {
  const genesis = { ...NOTHING, seq: 0, hash: firstLink(fundId) };
  const opened = years.filter(({ opening }) => opening !== null);
  const next = opened.find((one) => one.year >= year);
  const movedBefore = years.some((one) => one.year < year) || head.year.name < year;
  if (next?.year === year || (next && movedBefore)) return standingOf(next.opening ?? genesis);
  return movedBefore && !next ? standingOf(head) : genesis;
}

/** No entry is older than the first of this month. */
export const firstDay = (years: readonly Year[], head: Head): LocalDay =>
  `${[...years.flatMap(({ months }) => [...months.keys()]), head.month.name].sort()[0]}-01`;

/** The entries of a fund, or of a year of it, as everybody may have them: complete, in order, and chained. */
export async function ledgerFile(
  community: CommunityId,
  communityName: string,
  fund: Fund,
  year: string | null,
): Promise<LedgerFile> {
  const { fundId } = fund;
  // The head first: what is posted from now on carries a later number and is left out.
  const head = await readHead(community, fundId, { consistent: true });
  if (!head) throw new AppError('NOT_FOUND');
  const years = await readYears(community, fundId);
  const from = openingOf(fundId, head, years, year ?? '0000');
  const to = year === null ? standingOf(head) : openingOf(fundId, head, years, String(Number(year) + 1));
  if (to.seq - from.seq > LEDGER_FILE_ENTRIES) throw new AppError('LEDGER_TOO_LONG');
  const end = localDay(head.at);
  const days =
    year === null ? { from: firstDay(years, head), to: end } : { from: `${year}-01-01`, to: `${year}-12-31` };
  const entries = await entriesOf(
    community,
    fundId,
    head,
    { ...days, to: days.to < end ? days.to : end },
    from.seq,
    to.seq,
  );
  const header = { format: 'small-stool-ledger/1', fundId, fund: fund.name, community: communityName } as const;
  return { header: { ...header, host: fund.host.name, year, from, to }, entries };
}

/** Everything after one number up to another, none missing; `days` are those on which it was posted. */
export async function entriesOf(
  community: CommunityId,
  fundId: string,
  head: Head,
  { from, to }: Days,
  afterSeq: number,
  toSeq: number,
): Promise<HashedEntry[]> {
  if (toSeq <= afterSeq) return [];
  const [posted, gifts] = await Promise.all([
    readEntries(community, fundId, { from, to }, { consistent: true }),
    readPostedGifts(community, fundId, head, { from: addDays(from, -DAYS_BEFORE), to }),
  ]);
  const whole = ordered(posted, gifts, afterSeq, toSeq);
  if (whole.length === toSeq - afterSeq) return whole;
  // An order that was paid and found weeks after it was made: look further back before saying that something is missing.
  const older: LocalDay = addDays(from, -YEAR_DAYS);
  const all = ordered(posted, await readPostedGifts(community, fundId, head, { from: older, to }), afterSeq, toSeq);
  if (all.length !== toSeq - afterSeq) throw new Error(`the ledger misses ${toSeq - afterSeq - all.length} entries`);
  return all;
}

function ordered(
  posted: readonly HashedEntry[],
  gifts: Awaited<ReturnType<typeof readPostedGifts>>,
  afterSeq: number,
  toSeq: number,
): HashedEntry[] {
  const given = gifts.map(({ seq, hash, at, ...gift }): HashedEntry => ({ ...giftDraft(gift), seq, at, hash }));
  return [...posted, ...given].filter(({ seq }) => afterSeq < seq && seq <= toSeq).sort((a, b) => a.seq - b.seq);
}
