import * as z from 'zod';
import { ActivityId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import { HouseholdId } from '../../shared/places/ids';
import type { CommunityId } from '../platform/identity';
import { get, type Item, list, type Step, transact, write } from '../platform/table';
import { householdPartition } from '../residents/reads';
import { type EntryItem, entryKey } from './entries-store';

// A household that booked and did not come: noted when people close the list, seen by the household, forgotten after a
// year. What follows from it is counted in no-shows-store.ts.
//
// Access patterns
//   One no-show | get | COMMUNITY#<c>#HOUSEHOLD#<h> | NOSHOW#<startsAt>#<sessionId> | 0.5 RCU
//   A household's no-shows with all about them, newest first | query | COMMUNITY#<c>#HOUSEHOLD#<h> | NOSHOW#* | 0.5 RCU per 10
//   Note a no-show (still booked, not let in) | transact | COMMUNITY#<c>#HOUSEHOLD#<h>, COMMUNITY#<c>#SESSION#<sessionId> | NOSHOW#…, ENTRY#<householdId> | 4 WCU
//   Appeal, excuse | update | COMMUNITY#<c>#HOUSEHOLD#<h> | NOSHOW#<startsAt>#<sessionId> | 1 WCU
//   Forget it: they were there after all | transact | COMMUNITY#<c>#HOUSEHOLD#<h> | NOSHOW#<startsAt>#<sessionId> | 2 WCU

export const NoShowItem = z.object({
  householdId: HouseholdId,
  sessionId: z.string(),
  activityId: ActivityId,
  title: z.string(),
  /** when the session started */
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  recordedByName: z.string(),
  excused: z.object({ at: z.iso.datetime(), by: z.string(), because: z.string() }).nullable(),
  appeal: z.object({ at: z.iso.datetime(), by: z.string(), text: z.string() }).nullable(),
});
export type NoShowItem = z.infer<typeof NoShowItem>;

const YEAR_SECONDS = 366 * 86_400;

type Missed = Pick<EntryItem, 'householdId' | 'sessionId' | 'startsAt'>;
const noShowKey = (community: CommunityId, { householdId, sessionId, startsAt }: Missed) => ({
  pk: householdPartition(community, householdId),
  sk: `NOSHOW#${startsAt}#${sessionId}`,
});

/** Undefined: they came, or nobody has closed the list. */
export async function readNoShow(community: CommunityId, missed: Missed): Promise<NoShowItem | undefined> {
  const item = await get(noShowKey(community, missed));
  return item && NoShowItem.parse(item);
}

/** More are beyond what anybody would read, and they forget themselves after a year. */
const NEWEST = 50;

export async function readMissed(community: CommunityId, householdId: string): Promise<NoShowItem[]> {
  const query = { pk: householdPartition(community, householdId), prefix: 'NOSHOW#', newestFirst: true, limit: NEWEST };
  return (await list(query)).items.map((item) => NoShowItem.parse(item));
}

/** Raised inside this file only: what was asked is already so, or is no longer so. */
const NOT_SO = new Error('they came, gave back, or it is noted already');

/** Notes a no-show once; false where the household came, gave its seat back, or is noted already. */
export async function noteNoShow(community: CommunityId, entry: EntryItem, noShow: NoShowItem): Promise<boolean> {
  const expiresAtSeconds = Math.floor(Date.parse(noShow.at) / 1000) + YEAR_SECONDS;
  const note: Step = {
    write: {
      Put: {
        Item: { ...noShowKey(community, entry), ...noShow, expiresAtSeconds },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    onRefused: () => NOT_SO,
  };
  const stillMissing: Step = {
    write: {
      ConditionCheck: {
        Key: entryKey(community, entry.sessionId, entry.householdId),
        ConditionExpression: 'entryId = :entry AND #state = :booked AND attribute_not_exists(checkIn)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':entry': entry.entryId, ':booked': 'booked' },
      },
    },
    onRefused: () => NOT_SO,
  };
  try {
    await transact([note, stillMissing]);
    return true;
  } catch (error) {
    if (error === NOT_SO) return false;
    throw error;
  }
}

/** Whether there was one or not, there is none now. */
export const dropNoShow = (community: CommunityId, missed: Missed): Step => ({
  write: { Delete: { Key: noShowKey(community, missed) } },
  onRefused: () => NOT_SO,
});

/** One change of a no-show nobody has excused yet. */
const change = (community: CommunityId, missed: Missed, field: 'appeal' | 'excused', value: object): Step['write'] => ({
  Update: {
    Key: noShowKey(community, missed),
    UpdateExpression: `SET ${field} = :value`,
    ConditionExpression: 'attribute_exists(pk) AND attribute_type(excused, :nothing)',
    ExpressionAttributeValues: { ':value': value, ':nothing': 'NULL' },
  },
});

/** Until somebody has decided, the household may say why, and say it better. */
export async function putAppeal(
  community: CommunityId,
  missed: Missed,
  appeal: NonNullable<NoShowItem['appeal']>,
): Promise<void> {
  const onRefused = (found: Item | undefined) => new AppError(found ? 'ALREADY_DECIDED' : 'NOT_FOUND');
  await write({ write: change(community, missed, 'appeal', appeal), onRefused });
}

/** Excusing twice is excusing once: the first reason stays. */
export async function putExcuse(
  community: CommunityId,
  missed: Missed,
  excused: NonNullable<NoShowItem['excused']>,
): Promise<void> {
  const onRefused = (found: Item | undefined) => (found ? NOT_SO : new AppError('NOT_FOUND'));
  await write({ write: change(community, missed, 'excused', excused), onRefused }).catch((error) => {
    if (error !== NOT_SO) throw error;
  });
}
