import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { SessionId } from '../../shared/activities/ids';
import { CheckIn } from '../../shared/activities/tickets';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, transact, write } from '../platform/table';
import { EntryItem, entryKey, sessionPartition } from './entries-store';
import { dropNoShow } from './missed-store';

// Who came in. A check-in stands in the entry itself, so that an entry is never cancelled and let in at once.
//
// Access patterns
//   Everyone with an entry, for the door, strong | query | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#* | 1 RCU per 8
//   One entry, for the door, strong | get | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 1 RCU
//   Let in, take back | update | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 1 WCU
//   Let in after the end, forgetting the no-show | transact | COMMUNITY#<c>#SESSION#<sessionId>, COMMUNITY#<c>#HOUSEHOLD#<h> | ENTRY#<householdId>, NOSHOW#… | 4 WCU
//   When the list was closed | get | COMMUNITY#<c>#SESSION#<sessionId> | DOOR | 0.5 RCU
//   Close the list | put | COMMUNITY#<c>#SESSION#<sessionId> | DOOR | 1 WCU

export const DoorEntry = EntryItem.extend({
  checkIn: CheckIn.optional(),
  checkInUndone: z.object({ at: z.iso.datetime(), by: z.string(), because: z.string() }).optional(),
});
export type DoorEntry = z.infer<typeof DoorEntry>;

/** One session's households; the largest hall holds fewer, and a line is not endless. */
const MAX_ENTRIES = 20_000;

export async function readDoorEntries(community: CommunityId, sessionId: SessionId): Promise<DoorEntry[]> {
  const query = { pk: sessionPartition(community, sessionId), prefix: 'ENTRY#', consistent: true };
  return (await listAll(query, MAX_ENTRIES)).map((item) => DoorEntry.parse(item));
}

export async function readDoorEntry(
  community: CommunityId,
  sessionId: SessionId,
  householdId: string,
): Promise<DoorEntry | undefined> {
  const item = await get(entryKey(community, sessionId, householdId), { consistent: true });
  return item && DoorEntry.parse(item);
}

export interface LettingIn {
  community: CommunityId;
  /** as it was read */
  entry: DoorEntry;
  checkIn: CheckIn;
  /** `first`: only where nobody came in yet · `earliest`: also in place of a later scan */
  where: 'first' | 'earliest';
  /** the session is over: its list may be closed, and whoever came after all is no no-show */
  over: boolean;
}

/** Raised inside this file only. */
const REFUSED = new Error('the entry does not allow it');

/** Lets a household in. `done` false: the entry as it stands (undefined: there is none) says why not. */
export async function letIn(letting: LettingIn): Promise<{ done: boolean; entry: DoorEntry | undefined }> {
  const { community, entry, checkIn } = letting;
  let found: Item | undefined;
  const step = lettingStep(letting, (item) => {
    found = item;
  });
  try {
    if (letting.over) await transact([step, dropNoShow(community, entry)]);
    else await write(step);
    return { done: true, entry: { ...entry, checkIn } };
  } catch (error) {
    if (error !== REFUSED) throw error;
    const now = found && DoorEntry.parse(found);
    // Our own write, whose answer was lost on the way, so that it was sent again.
    return { done: isDeepStrictEqual(now?.checkIn, checkIn), entry: now };
  }
}

function lettingStep({ community, entry, checkIn, where }: LettingIn, seen: (item: Item | undefined) => void): Step {
  const free = 'attribute_not_exists(checkIn)';
  const conditions = [
    'entryId = :entry AND #state = :booked',
    where === 'first' ? free : `(${free} OR checkIn.#at > :at)`,
    '(attribute_not_exists(checkInUndone) OR checkInUndone.#at < :at)',
  ];
  return {
    write: {
      Update: {
        Key: entryKey(community, entry.sessionId, entry.householdId),
        UpdateExpression: 'SET checkIn = :checkIn',
        ConditionExpression: conditions.join(' AND '),
        ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
        ExpressionAttributeValues: {
          ':checkIn': checkIn,
          ':at': checkIn.at,
          ':entry': entry.entryId,
          ':booked': 'booked',
        },
      },
    },
    onRefused: (item) => {
      seen(item);
      return REFUSED;
    },
  };
}

/** Takes back exactly the check-in that was read; undefined: somebody else changed it meanwhile. */
export async function undoLetIn(
  community: CommunityId,
  entry: DoorEntry,
  undone: { at: string; by: string; because: string },
): Promise<DoorEntry | undefined> {
  const Update = {
    Key: entryKey(community, entry.sessionId, entry.householdId),
    UpdateExpression: 'SET checkInUndone = :undone REMOVE checkIn',
    ConditionExpression: 'entryId = :entry AND checkIn = :checkIn',
    ExpressionAttributeValues: { ':undone': undone, ':entry': entry.entryId, ':checkIn': entry.checkIn },
  };
  try {
    return DoorEntry.parse(await write({ write: { Update }, onRefused: () => REFUSED }));
  } catch (error) {
    if (error === REFUSED) return undefined;
    throw error;
  }
}

const doorKey = (community: CommunityId, sessionId: SessionId) => ({
  pk: sessionPartition(community, sessionId),
  sk: 'DOOR',
});

export async function readClosedAt(community: CommunityId, sessionId: SessionId): Promise<string | null> {
  const item = await get(doorKey(community, sessionId));
  return item ? z.string().parse(item.closedAt) : null;
}

/** Closing again is allowed: whoever was missed the first time is noted then. */
export async function putClosed(
  community: CommunityId,
  sessionId: SessionId,
  door: { closedAt: string; closedBy: string; expiresAtSeconds: number },
): Promise<void> {
  const Put = { Item: { ...doorKey(community, sessionId), ...door } };
  await write({ write: { Put }, onRefused: () => REFUSED });
}
