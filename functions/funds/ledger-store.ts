import { HashedEntry } from '../../shared/funds/entry';
import { Flow, Head } from '../../shared/funds/head';
import { type Closed, ClosedDay, Opening } from '../../shared/funds/roll';
import type { LocalDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { putOver } from '../platform/revised';
import { get, type Item, type Key, list, listAll, type Step, transact, write } from '../platform/table';
import { fundPartition, headKey } from './store';

// The ledger: one small head that every posting replaces, the entries that are no gifts, the days and months that are
// over. A gift by WeChat is its order (gifts-store.ts), so a ledger of ten thousand gifts is not ten thousand items more.
//
// Access patterns
//   Where the ledger stands | get | COMMUNITY#<c>#FUND#<f> | HEAD | 0.5 RCU, strong 1
//   The entry of an id, strong | get | COMMUNITY#<c>#FUND#<f> | POSTED#<entryId>, then ENTRY#<day>#<seq> | 2 RCU
//   The newest entries, or those of some days | query | COMMUNITY#<c>#FUND#<f> | ENTRY#<day>#<seq> | 0.5 RCU per 8 entries
//   The newest days, or those of some time | query | COMMUNITY#<c>#FUND#<f> | DAY#<day> | 0.5 RCU per 20 days
//   The months of the years | query | COMMUNITY#<c>#FUND#<f> | MONTHS#<year> | 0.5 RCU per 4 years
//   Post gifts: the head alone (revision stated) | put | COMMUNITY#<c>#FUND#<f> | HEAD | 1 WCU per KB, 4 for 25 gifts
//   Post an entry | transact | COMMUNITY#<c>#FUND#<f> | HEAD, ENTRY#<day>#<seq>, POSTED#<entryId> | 6 WCU
//   Let go of a day, a month, the opening of a year, with either | transact | COMMUNITY#<c>#FUND#<f> | DAY#<day>, MONTHS#<year> | 2 WCU each

const DIGITS = 8;
const entrySk = (seq: number, day: string): string => `ENTRY#${day}#${String(seq).padStart(DIGITS, '0')}`;

/** Thrown when another posting came first: read the head again. */
export const HEAD_MOVED = new Error('the head has moved');
/** Thrown when an entry of this id is there. */
export const ALREADY_POSTED = new Error('an entry of this id is posted');

export async function readHead(
  community: CommunityId,
  fundId: string,
  { consistent = false } = {},
): Promise<Head | undefined> {
  const item = await get(headKey(community, fundId), { consistent });
  return item && Head.parse(item);
}

/** The entry of this id, unless it is a gift: those are orders. */
export async function readEntry(
  community: CommunityId,
  fundId: string,
  entryId: string,
): Promise<HashedEntry | undefined> {
  const pk = fundPartition(community, fundId);
  const posted = await get({ pk, sk: `POSTED#${entryId}` }, { consistent: true });
  const item = posted && (await get({ pk, sk: String(posted.entrySk) }, { consistent: true }));
  return item && HashedEntry.parse(item);
}

export async function newestEntries(community: CommunityId, fundId: string, limit: number): Promise<HashedEntry[]> {
  const query = { pk: fundPartition(community, fundId), prefix: 'ENTRY#', newestFirst: true, limit };
  return (await list(query)).items.map((item) => HashedEntry.parse(item));
}

export async function newestDays(community: CommunityId, fundId: string, limit: number): Promise<ClosedDay[]> {
  const query = { pk: fundPartition(community, fundId), prefix: 'DAY#', newestFirst: true, limit };
  return (await list(query)).items.map((item) => ClosedDay.parse(item));
}

/** A busy fund posts a few entries a day: thirty years of them. */
const MOST_ENTRIES = 50_000;
const MOST_DAYS = 12_000;
/** Days from the first to the last of them; ~ sorts after everything a key of that day goes on with. */
export interface Days {
  from: LocalDay;
  to: LocalDay;
}
const between = (kind: 'ENTRY' | 'DAY', { from, to }: Days) => ({ from: `${kind}#${from}`, until: `${kind}#${to}~` });

/** Oldest first. */
export async function readEntries(
  community: CommunityId,
  fundId: string,
  days: Days,
  { consistent = false } = {},
): Promise<HashedEntry[]> {
  const query = { pk: fundPartition(community, fundId), ...between('ENTRY', days), consistent };
  return (await listAll(query, MOST_ENTRIES)).map((item) => HashedEntry.parse(item));
}

export async function readDays(
  community: CommunityId,
  fundId: string,
  days: Days,
  { consistent = false } = {},
): Promise<ClosedDay[]> {
  const query = { pk: fundPartition(community, fundId), ...between('DAY', days), consistent };
  const items = await listAll(query, MOST_DAYS);
  return items.map((item) => ClosedDay.parse(item));
}

/** The last day up to this one on which anything was posted, once it is over. */
export async function lastDay(community: CommunityId, fundId: string, to: LocalDay): Promise<ClosedDay | undefined> {
  const query = { ...between('DAY', { from: '', to }), newestFirst: true, limit: 1 };
  const [item] = (await list({ pk: fundPartition(community, fundId), ...query })).items;
  return item && ClosedDay.parse(item);
}

/** A year as it stands beside the head: the months that are over, and where it began. */
export interface Year {
  year: string;
  /** by name, e.g. '2026-11' */
  months: Map<string, Flow>;
  /** null in the first year of a fund */
  opening: Opening | null;
}
const MONTH_FIELD = /^m(\d\d)$/;

/** From the year `from` on, or all of them. */
export async function readYears(community: CommunityId, fundId: string, from = '2000'): Promise<Year[]> {
  const range = { from: `MONTHS#${from}`, until: 'MONTHS#~' };
  const items = await listAll({ pk: fundPartition(community, fundId), ...range }, 100);
  return items.map((item) => {
    const year = String(item.sk).slice('MONTHS#'.length);
    const months = Object.entries(item).flatMap(([field, value]): [string, Flow][] => {
      const month = MONTH_FIELD.exec(field)?.[1];
      return month ? [[`${year}-${month}`, Flow.parse(value)]] : [];
    });
    return { year, months: new Map(months), opening: item.opening ? Opening.parse(item.opening) : null };
  });
}

const moved = () => HEAD_MOVED;

const headStep = (community: CommunityId, fundId: string, head: Head, revision: number): Step => ({
  write: putOver({ ...headKey(community, fundId), ...head }, revision),
  onRefused: moved,
});

/** What the head lets go of. Whoever holds the head's revision is the only one who writes it. */
function closedSteps(community: CommunityId, fundId: string, { day, month, opening }: Closed): Step[] {
  const pk = fundPartition(community, fundId);
  const steps: Step[] = [];
  if (day) steps.push({ write: { Put: { Item: { pk, sk: `DAY#${day.day}`, ...day } } }, onRefused: moved });
  // The month that is over and the year that begins are of different years, hence of different items.
  if (month) {
    const { name, ...flow } = month;
    steps.push(monthsStep({ pk, sk: `MONTHS#${name.slice(0, 4)}` }, `m${name.slice(5)}`, flow));
  }
  if (opening) {
    const { year, ...rest } = opening;
    steps.push(monthsStep({ pk, sk: `MONTHS#${year}` }, 'opening', rest));
  }
  return steps;
}

const monthsStep = (Key: Key, field: string, value: Item): Step => ({
  write: {
    Update: {
      Key,
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':value': value },
    },
  },
  onRefused: moved,
});

/** Writes the head as the successor of `revision`, with what it let go of. Refused as HEAD_MOVED. */
export async function writeHead(
  community: CommunityId,
  fundId: string,
  head: Head,
  revision: number,
  closed: Closed,
  more: Step[] = [],
): Promise<void> {
  const step = headStep(community, fundId, head, revision);
  const others = [...closedSteps(community, fundId, closed), ...more];
  await (others.length === 0 ? write(step) : transact([step, ...others]));
}

/** Steps that store an entry, once: refused as ALREADY_POSTED. */
export function entrySteps(community: CommunityId, fundId: string, entry: HashedEntry, day: string): Step[] {
  const pk = fundPartition(community, fundId);
  const sk = entrySk(entry.seq, day);
  const onlyNew = 'attribute_not_exists(pk)';
  return [
    {
      write: { Put: { Item: { pk, sk: `POSTED#${entry.entryId}`, entrySk: sk }, ConditionExpression: onlyNew } },
      onRefused: () => ALREADY_POSTED,
    },
    { write: { Put: { Item: { pk, sk, ...entry }, ConditionExpression: onlyNew } }, onRefused: moved },
  ];
}
