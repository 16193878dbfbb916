import * as z from 'zod';
import type { SessionId } from '../../shared/activities/ids';
import { EntryId } from '../../shared/activities/ids';
import { DrawLine } from '../../shared/activities/replies';
import { Instant } from '../../shared/activities/schema';
import { HouseholdId } from '../../shared/places/ids';
import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import { get, type Step } from '../platform/table';
import { sessionPartition } from './entries-store';

// The frozen list of a lottery: written once, never changed.
//
// Access patterns
//   The list | get | COMMUNITY#<c>#SESSION#<sessionId> | DRAW | 0.5 RCU per 40 entries, strong 1
//   Freeze the list | transact | COMMUNITY#<c>#SESSION#<sessionId> | DRAW | 2 WCU per 10 entries + 2

/** A line and the entry behind it, which stays inside. */
const FrozenLine = DrawLine.extend({ householdId: HouseholdId, entryId: EntryId });
export type FrozenLine = z.infer<typeof FrozenLine>;

export const FrozenDraw = z.object({ frozenAt: Instant, lines: z.array(FrozenLine), hash: z.string() });
export type FrozenDraw = z.infer<typeof FrozenDraw>;

const drawKey = (community: CommunityId, sessionId: SessionId) => ({
  pk: sessionPartition(community, sessionId),
  sk: 'DRAW',
});

export async function readDraw(
  community: CommunityId,
  sessionId: SessionId,
  { consistent = false } = {},
): Promise<FrozenDraw | undefined> {
  const item = await get(drawKey(community, sessionId), { consistent });
  return item && FrozenDraw.parse(item);
}

export const putDraw = (
  community: CommunityId,
  sessionId: SessionId,
  draw: FrozenDraw,
  expiresAtSeconds: number,
): Step => ({
  write: {
    Put: {
      Item: { ...drawKey(community, sessionId), ...draw, expiresAtSeconds },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  onRefused: () => OUTPACED,
});
