import { NOTHING } from '../../shared/funds/audit';
import { firstLink } from '../../shared/funds/chain';
import type { HashedEntry } from '../../shared/funds/entry';
import type { LedgerFile, Standing } from '../../shared/funds/export-file';
import type { Fund } from '../../shared/funds/fund';
import type { Balances, Head } from '../../shared/funds/head';
import { applied, incomeLines } from '../../shared/funds/lines';
import type { ClosedDay } from '../../shared/funds/roll';
import { AppError } from '../../shared/http/errors';
import { addDays, type LocalDay, localDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { entriesOf, firstDay, standingOf } from './ledger-file';
import { readDays, readEntries, readHead, readYears } from './ledger-store';

/** A ledger too long for one file, by the numbers of its entries: those after `after`, at most `most` of them. */
export async function ledgerPart(
  community: CommunityId,
  communityName: string,
  fund: Fund,
  after: number,
  most: number,
): Promise<LedgerFile> {
  const { fundId } = fund;
  // The head first: what is posted from now on carries a later number and is left out.
  const head = await readHead(community, fundId, { consistent: true });
  if (!head) throw new AppError('NOT_FOUND');
  const until = Math.min(after + most, head.seq);
  const { start, from, to } = await dayBefore(community, fundId, head, Math.min(after, head.seq), until);
  const entries = await entriesOf(community, fundId, head, { from, to }, start.seq, until);
  const told = entries.filter(({ seq }) => seq > after);
  const begin = replayed(start, entries.slice(0, entries.length - told.length));
  const header = {
    format: 'small-stool-ledger/1',
    fundId,
    fund: fund.name,
    community: communityName,
    host: fund.host.name,
    year: null,
    part: true,
    from: begin,
    to: replayed(begin, told),
  } as const;
  return { header, entries: told };
}

/**
 * The end of the last day with nothing after `after`, where the ledger stood then, and the days from there to `until`.
 * A day that is over says its number, its fingerprint and its gifts, so nothing before it is read but what is no gift.
 */
async function dayBefore(
  community: CommunityId,
  fundId: string,
  head: Head,
  after: number,
  until: number,
): Promise<{ start: Standing; from: LocalDay; to: LocalDay }> {
  const years = await readYears(community, fundId);
  const year = years.filter(({ opening }) => opening !== null && opening.seq <= after).at(-1);
  const opening = year?.opening ? standingOf(year.opening) : { ...NOTHING, seq: 0, hash: firstLink(fundId) };
  const first = year ? `${year.year}-01-01` : firstDay(years, head);
  const last = localDay(head.at);
  const days = await readDays(community, fundId, { from: first, to: last }, { consistent: true });
  const before = days.filter(({ seq }) => seq <= after);
  const to = days.find(({ seq }) => seq >= until)?.day ?? last;
  const end = before.at(-1);
  if (!end) return { start: opening, from: first, to };
  const entries = await readEntries(community, fundId, { from: first, to: end.day }, { consistent: true });
  const balances = before.reduce((sum, day) => dayApplied(sum, day, entries), opening as Balances);
  return { start: standingOf({ ...balances, seq: end.seq, hash: end.hash }), from: addDays(end.day, 1), to };
}

/** Gifts before the rest of their day: they only add, so nothing falls short that did not then. */
function dayApplied(before: Balances, { day, gifts }: ClosedDay, entries: readonly HashedEntry[]): Balances {
  const given = Object.entries(gifts).map(([purpose, [, fen]]) =>
    incomeLines('gift', fen, purpose === '-' ? null : purpose),
  );
  const posted = entries.filter(({ at }) => localDay(at) === day).map(({ lines }) => lines);
  return [...given, ...posted].reduce(applied, before);
}

function replayed(start: Standing, entries: readonly HashedEntry[]): Standing {
  const balances = entries.reduce((sum: Balances, { lines }) => applied(sum, lines), start);
  const { seq, hash } = entries.at(-1) ?? start;
  return standingOf({ ...balances, seq, hash });
}
