import type { CommunityId } from '../platform/identity';
import { OUTPACED } from '../platform/revised';
import { type Item, type Step, transact } from '../platform/table';
import { type Claim, isRefusal, type Refusal } from './claim-store';
import { type EntryItem, entryKey } from './entries-store';
import { sheetKey } from './sheets-store';

// A festival's choice: the claims of several sessions in one transaction, beside the registration they rely on.
//
// Access patterns
//   Register and choose, all or nothing | transact | COMMUNITY#<c>#SESSION#<sessionId>, COMMUNITY#<c>#SESSIONS#<monday> | ENTRY#<householdId>, <sessionId> | 4 WCU per session
//   Take more seats of a session | transact | COMMUNITY#<c>#SESSIONS#<monday> | <sessionId> | 4 WCU with the entry

/** The registration stands as it was read: what is chosen relies on it. */
export const stillRegistered = (
  community: CommunityId,
  { sessionId, householdId, entryId, party }: EntryItem,
): Step => ({
  write: {
    ConditionCheck: {
      Key: entryKey(community, sessionId, householdId),
      ConditionExpression: 'entryId = :entry AND #state = :booked AND #party = :party',
      ExpressionAttributeNames: { '#state': 'state', '#party': 'party' },
      ExpressionAttributeValues: { ':entry': entryId, ':booked': 'booked', ':party': party },
    },
  },
  onRefused: () => OUTPACED,
});

/** More seats for somebody who has some: only free ones, only while the session can be booked. */
export const takeMore = (community: CommunityId, sessionId: string, more: number, { now }: Claim): Step => ({
  write: {
    Update: {
      Key: sheetKey(community, sessionId),
      UpdateExpression: 'ADD revision :one, #free :less',
      ConditionExpression: '#state = :open AND closesAt > :now AND startsAt > :now AND draw = :none AND #free >= :more',
      ExpressionAttributeNames: { '#state': 'state', '#free': 'free' },
      ExpressionAttributeValues: {
        ':one': 1,
        ':less': -more,
        ':more': more,
        ':open': 'open',
        ':now': now,
        ':none': 'none',
      },
    },
  },
  onRefused: (found: Item | undefined) =>
    Object.assign(new Error('more seats were refused'), { refused: 'sheet' as const, found }),
});

/** `done` · `outpaced`: something read has changed, decide again · or what stood in the way. */
export async function commitChoice(steps: Step[]): Promise<'done' | 'outpaced' | Refusal> {
  try {
    await transact(steps);
    return 'done';
  } catch (error) {
    if (error === OUTPACED) return 'outpaced';
    if (isRefusal(error)) return error;
    throw error;
  }
}
