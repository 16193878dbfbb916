import * as z from 'zod';
import type { SessionId } from '../../shared/activities/ids';
import { ActivityId } from '../../shared/activities/ids';
import { Instant } from '../../shared/activities/schema';
import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import { get, type Step } from '../platform/table';
import { sessionPartition } from './entries-store';
import { sheetKey } from './sheets-store';

// An organiser calls a session off: the sheet takes no more bookings, and a note sets the stream to work, which tells
// everyone and takes the entries back one by one.
//
// Access patterns
//   Call a session off | transact | COMMUNITY#<c>#SESSIONS#<monday> | <sessionId> | 4 WCU
//   Note that it was | transact | COMMUNITY#<c>#SESSION#<sessionId> | CALL_OFF | 2 WCU
//   The note, strong | get | COMMUNITY#<c>#SESSION#<sessionId> | CALL_OFF | 1 RCU

export const CALL_OFF = 'CALL_OFF';
export const CallOff = z.object({ activityId: ActivityId, at: Instant });
export type CallOff = z.infer<typeof CallOff>;

/** States no revision: bookings that arrive meanwhile are taken back with all the others. */
export const callOffSteps = (
  community: CommunityId,
  { sessionId, activityId }: { sessionId: SessionId; activityId: ActivityId },
  because: string,
  at: string,
  expiresAtSeconds: number,
): Step[] => [
  {
    write: {
      Update: {
        Key: sheetKey(community, sessionId),
        UpdateExpression: 'SET #state = :cancelled, cancelledBecause = :because ADD revision :one',
        ConditionExpression: '#state = :open AND startsAt > :now',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':cancelled': 'cancelled',
          ':open': 'open',
          ':because': because,
          ':now': at,
          ':one': 1,
        },
      },
    },
    onRefused: () => OUTPACED,
  },
  {
    write: {
      Put: { Item: { pk: sessionPartition(community, sessionId), sk: CALL_OFF, activityId, at, expiresAtSeconds } },
    },
    onRefused: () => OUTPACED,
  },
];

export async function readCallOff(community: CommunityId, sessionId: SessionId): Promise<CallOff | undefined> {
  const item = await get({ pk: sessionPartition(community, sessionId), sk: CALL_OFF }, { consistent: true });
  return item && CallOff.parse(item);
}
