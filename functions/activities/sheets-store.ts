import * as z from 'zod';
import { dayOfSession, type SessionId } from '../../shared/activities/ids';
import { Instant, Session } from '../../shared/activities/schema';
import { type LocalDay, weekOf } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import { get, listAll, type Step } from '../platform/table';

// The sheet of a session: its seats, and every fact a booking relies on, in one item below 1 KB. The sheets of a week
// stand side by side, so the week's list with live counts is one query. Seats are taken in claim-store.ts.
//
// Access patterns
//   A session with its seats | get | COMMUNITY#<c>#SESSIONS#<monday> | <sessionId> | 0.5 RCU, strong 1
//   A week of sessions | query | COMMUNITY#<c>#SESSIONS#<monday> | * | 0.5 RCU per 4 sessions
//   Open a session for bookings | transact | COMMUNITY#<c>#SESSIONS#<monday> | <sessionId> | 2 WCU
//   Rearrange a session's seats (revision stated) | transact | COMMUNITY#<c>#SESSIONS#<monday> | <sessionId> | 2 WCU
//   Take back a session nobody has booked | transact | COMMUNITY#<c>#SESSIONS#<monday> | <sessionId> | 2 WCU

export const Sheet = Session.extend({
  /** grows with every write: whoever rearranges seats states the one they decided on */
  revision: z.int(),
  /** the activity's terms this sheet was made from; a booking states those it was filled in for */
  terms: z.int(),
  /** position of the last household that joined the line; each later one stands behind it */
  lastStamp: z.string(),
  holdMinutes: z.int().nullable(),
  /** no hold ends before this; null: there are none */
  nextHoldAt: Instant.nullable(),
  /** 1 for the activity's first session: part of its lottery's key */
  ordinal: z.int(),
  /** lines of the lottery's list that have their seat or their place in the line */
  placed: z.int(),
});
export type Sheet = z.infer<typeof Sheet>;

/** A busy community has 60 sessions in a week. */
const MAX_IN_A_WEEK = 500;

const weekPartition = (community: CommunityId, monday: LocalDay): string => `COMMUNITY#${community}#SESSIONS#${monday}`;
export const sheetKey = (community: CommunityId, sessionId: SessionId) => ({
  pk: weekPartition(community, weekOf(dayOfSession(sessionId))),
  sk: sessionId,
});

export async function readSheet(
  community: CommunityId,
  sessionId: SessionId,
  { consistent = false } = {},
): Promise<Sheet | undefined> {
  const item = await get(sheetKey(community, sessionId), { consistent });
  return item && Sheet.parse(item);
}

export async function readWeek(community: CommunityId, monday: LocalDay): Promise<Sheet[]> {
  return (await listAll({ pk: weekPartition(community, monday) }, MAX_IN_A_WEEK)).map((item) => Sheet.parse(item));
}

export const putSheet = (community: CommunityId, sheet: Sheet): Step => ({
  write: {
    Put: {
      Item: { ...sheetKey(community, sheet.sessionId), ...sheet },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => OUTPACED,
});

/** Changes a sheet as it was read; refused when anything about it has changed since. */
export function changeSheet(community: CommunityId, before: Sheet, change: Partial<Sheet>): Step {
  const fields = Object.entries({ ...change, revision: before.revision + 1 });
  return {
    write: {
      Update: {
        Key: sheetKey(community, before.sessionId),
        UpdateExpression: `SET ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#revision = :before',
        ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ':before': before.revision,
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        },
      },
    },
    onRefused: () => OUTPACED,
  };
}

/** Takes back a sheet on which nothing has happened yet. */
export const dropSheet = (community: CommunityId, before: Sheet): Step => ({
  write: {
    Delete: {
      Key: sheetKey(community, before.sessionId),
      ConditionExpression: 'revision = :before',
      ExpressionAttributeValues: { ':before': before.revision },
    },
  },
  onRefused: () => OUTPACED,
});
