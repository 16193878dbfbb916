import * as z from 'zod';
import type { SessionId } from '../../shared/activities/ids';
import { ActivityId, EntryId } from '../../shared/activities/ids';
import { Answers } from '../../shared/activities/questions';
import { EntryState, Instant } from '../../shared/activities/schema';
import { HouseholdId } from '../../shared/places/ids';
import { ProxyRecord } from '../../shared/residents/proxy';
import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import { countItems, get, list, listAll, type Step, write } from '../platform/table';

// Who booked a session: one entry per household, whatever becomes of it; and the line, which holds only those who wait.
//
// Access patterns
//   A household's entry | get | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 0.5 RCU, strong 1
//   The entries of a session, paged | query | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#* | 0.5 RCU per 8, strong 1
//   The line in its order, paged, strong | query | COMMUNITY#<c>#SESSION#<sessionId> | WAIT#* | 1 RCU per 16
//   How many stand before a place | query | COMMUNITY#<c>#SESSION#<sessionId> | WAIT# … WAIT#<stamp> | 0.5 RCU per 32
//   Change an entry (state, entry and party stated) | transact | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 2 WCU
//   Confirm a hold, call an entry off | update | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 1 WCU
//   Forget what a person filled in | update | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 1 WCU
//   Leave the line | transact | COMMUNITY#<c>#SESSION#<sessionId> | WAIT#<stamp>#<householdId> | 2 WCU

/** What last happened to an entry that its household should hear of. */
export const News = z.object({
  what: z.enum(['moved_up', 'held', 'lapsed', 'called_off', 'booked_for', 'drawn', 'drawn_waiting', 'cancelled_for']),
  at: Instant,
});

export const EntryItem = z.object({
  sessionId: z.string(),
  activityId: ActivityId,
  householdId: HouseholdId,
  entryId: EntryId,
  state: EntryState,
  party: z.int(),
  answers: Answers,
  /** who booked; a random id that leads nowhere once they have erased themselves */
  by: z.string(),
  bookedAt: Instant,
  changedAt: Instant,
  heldUntil: Instant.nullable(),
  /** place in the line */
  stamp: z.string().nullable(),
  drawCode: z.string().nullable(),
  /** on the ticket; leaves the house through its own endpoint only */
  ticketCode: z.string(),
  proxy: ProxyRecord.nullable(),
  festivalId: ActivityId.nullable(),
  news: News.nullable(),
  startsAt: Instant,
  /** booked by somebody who has erased themselves, of a household nobody else belongs to: it gives the seats back */
  orphaned: z.boolean().optional(),
  /** set at the door; whoever has come in gives nothing back */
  checkIn: z.unknown().optional(),
  expiresAtSeconds: z.int(),
});
export type EntryItem = z.infer<typeof EntryItem>;

const Wait = z.object({ householdId: HouseholdId, entryId: EntryId, party: z.int(), stamp: z.string() });
export type Wait = z.infer<typeof Wait>;

/** The names are read first: most cancellations need the head of the line only. */
const HEAD = 25;
const PAGE = 400;
/** Every household of the largest community could have an entry. */
const MAX_ENTRIES = 20_000;

/** An entry is kept for a year and a month after the session, then it forgets itself. */
const KEEP_SECONDS = 400 * 86_400;

export const expiresAfter = (endsAt: string): number => Math.floor(Date.parse(endsAt) / 1000) + KEEP_SECONDS;

export const sessionPartition = (community: CommunityId, sessionId: SessionId): string =>
  `COMMUNITY#${community}#SESSION#${sessionId}`;
export const entryKey = (community: CommunityId, sessionId: SessionId, householdId: string) => ({
  pk: sessionPartition(community, sessionId),
  sk: `ENTRY#${householdId}`,
});
const waitKey = (community: CommunityId, sessionId: SessionId, { stamp, householdId }: Wait) => ({
  pk: sessionPartition(community, sessionId),
  sk: `WAIT#${stamp}#${householdId}`,
});

export async function readEntry(
  community: CommunityId,
  sessionId: SessionId,
  householdId: string,
  { consistent = false } = {},
): Promise<EntryItem | undefined> {
  const item = await get(entryKey(community, sessionId, householdId), { consistent });
  return item && EntryItem.parse(item);
}

export async function pageEntries(community: CommunityId, sessionId: SessionId, limit: number, cursor?: string) {
  const pk = sessionPartition(community, sessionId);
  const page = await list({ pk, prefix: 'ENTRY#', limit, consistent: true }, cursor);
  return { entries: page.items.map((item) => EntryItem.parse(item)), cursor: page.cursor };
}

export async function readEntries(community: CommunityId, sessionId: SessionId): Promise<EntryItem[]> {
  const query = { pk: sessionPartition(community, sessionId), prefix: 'ENTRY#', consistent: true };
  return (await listAll(query, MAX_ENTRIES)).map((item) => EntryItem.parse(item));
}

/** The line from its head, page by page, as it stands now. */
export async function* linePages(community: CommunityId, sessionId: SessionId): AsyncGenerator<Wait[]> {
  const query = { pk: sessionPartition(community, sessionId), prefix: 'WAIT#', consistent: true };
  // A cursor continues one query and no other: the short first page is asked for once, then the line in long pages.
  const head = await list({ ...query, limit: HEAD });
  yield head.items.map((item) => Wait.parse(item));
  if (head.cursor === null) return;
  let cursor: string | undefined;
  let seen = 0;
  do {
    const page = await list({ ...query, limit: PAGE }, cursor);
    yield page.items.map((item) => Wait.parse(item)).slice(seen === 0 ? HEAD : 0);
    seen += page.items.length;
    cursor = page.cursor ?? undefined;
  } while (cursor);
}

/** How many households stand before this place in the line; a moment late, for the eye only. */
export const countAhead = (community: CommunityId, sessionId: SessionId, stamp: string): Promise<number> =>
  countItems({ pk: sessionPartition(community, sessionId), from: 'WAIT#', until: `WAIT#${stamp}` });

/** The whole line; a capacity raised by hundreds asks all of it. */
export async function readLine(community: CommunityId, sessionId: SessionId): Promise<Wait[]> {
  const query = { pk: sessionPartition(community, sessionId), prefix: 'WAIT#', consistent: true };
  return (await listAll(query, MAX_ENTRIES)).map((item) => Wait.parse(item));
}

/**
 * An entry as it was read becomes another; refused when its state, its size or the entry itself has changed. `arrived`:
 * of a household that is through the door; without it such an entry stays as it is.
 */
export function changeEntry(
  community: CommunityId,
  before: Pick<EntryItem, 'sessionId' | 'householdId' | 'entryId' | 'state' | 'party'>,
  change: Partial<EntryItem>,
  arrived = false,
): Step {
  const checkIn = arrived ? 'attribute_exists(checkIn)' : 'attribute_not_exists(checkIn)';
  const fields = Object.entries(change);
  return {
    write: {
      Update: {
        Key: entryKey(community, before.sessionId, before.householdId),
        UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: `entryId = :entry AND #state = :was AND #party = :size AND ${checkIn}`,
        ExpressionAttributeNames: {
          ...Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
          '#state': 'state',
          '#party': 'party',
        },
        ExpressionAttributeValues: {
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
          ':entry': before.entryId,
          ':was': before.state,
          ':size': before.party,
        },
      },
    },
    onRefused: () => OUTPACED,
  };
}

/** The change alone; undefined: another write came first. */
export async function commitEntry(
  community: CommunityId,
  before: EntryItem,
  change: Partial<EntryItem>,
  arrived = false,
): Promise<EntryItem | undefined> {
  try {
    return EntryItem.parse(await write(changeEntry(community, before, change, arrived)));
  } catch (error) {
    if (error === OUTPACED) return undefined;
    throw error;
  }
}

/** In place of a person who has erased themselves. */
const NOBODY = 'erased';

/** What a person filled in is forgotten; the booking stays their household's, if there is anybody left of it. */
export async function eraseAnswers(community: CommunityId, entry: EntryItem, alone: boolean): Promise<void> {
  const Update = {
    Key: entryKey(community, entry.sessionId, entry.householdId),
    UpdateExpression: 'SET answers = :nothing, #by = :nobody, orphaned = :alone',
    ConditionExpression: 'entryId = :entry AND #by = :by',
    ExpressionAttributeNames: { '#by': 'by' },
    ExpressionAttributeValues: {
      ':nothing': {},
      ':nobody': NOBODY,
      ':alone': alone,
      ':entry': entry.entryId,
      ':by': entry.by,
    },
  };
  await write({ write: { Update }, onRefused: () => OUTPACED }).catch((error) => {
    if (error !== OUTPACED) throw error; // erased before, or booked anew by somebody else
  });
}

/** Somebody's place in the line; a size may change, a place never does. */
export const putWait = (community: CommunityId, sessionId: SessionId, wait: Wait, expiresAtSeconds: number): Step => ({
  write: { Put: { Item: { ...waitKey(community, sessionId, wait), ...wait, expiresAtSeconds } } },
  onRefused: () => OUTPACED,
});

export const dropWait = (community: CommunityId, sessionId: SessionId, wait: Wait): Step => ({
  write: {
    Delete: {
      Key: waitKey(community, sessionId, wait),
      ConditionExpression: 'entryId = :entry',
      ExpressionAttributeValues: { ':entry': wait.entryId },
    },
  },
  onRefused: () => OUTPACED,
});
