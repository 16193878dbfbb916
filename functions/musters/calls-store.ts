import { AppError } from '../../shared/http/errors';
import type { Call, GroupId } from '../../shared/musters/schema';
import type { CommunityId } from '../platform/identity';
import { get, type Item, type Key, write } from '../platform/table';
import { callOf, musterPartition } from './store';

// What a called person answered and whether they were seen: one small item each, made by the first of the two. Answer
// and presence are different attributes, so neither ever overwrites the other.
//
// Access patterns
//   My call | get | COMMUNITY#<c>#MUSTER#<musterId> | CALL#<groupId>#<personId> | 0.5 RCU
//   Answer, the last one stands | update | COMMUNITY#<c>#MUSTER#<musterId> | CALL#<groupId>#<personId> | 1 WCU
//   Note who is there | update | COMMUNITY#<c>#MUSTER#<musterId> | CALL#<groupId>#<personId> | 1 WCU
//   Take a mistaken mark back | update | COMMUNITY#<c>#MUSTER#<musterId> | CALL#<groupId>#<personId> | 1 WCU

/** Which person of which group of which muster. */
export interface Place {
  community: CommunityId;
  musterId: string;
  groupId: GroupId;
  personId: string;
}

const callKey = ({ community, musterId, groupId, personId }: Place): Key => ({
  pk: musterPartition(community, musterId),
  sk: `CALL#${groupId}#${personId}`,
});

export const readCall = async (place: Place): Promise<Call> => callOf(place, await get(callKey(place)));

const SUPERSEDED = new Error('a later answer is there');

/** Replies with the answer that stands: this one, or a later one that arrived before it. */
export async function putAnswer(place: Place, answer: Pick<Call, 'reply' | 'etaMinutes'>, now: string): Promise<Call> {
  const { personId, groupId } = place;
  let later: Item | undefined;
  try {
    const item = await write({
      write: {
        Update: {
          Key: callKey(place),
          UpdateExpression:
            'SET personId = :person, groupId = :group, reply = :reply, etaMinutes = :eta, repliedAt = :now',
          ConditionExpression: 'attribute_not_exists(repliedAt) OR repliedAt <= :now',
          ExpressionAttributeValues: {
            ':person': personId,
            ':group': groupId,
            ':reply': answer.reply,
            ':eta': answer.etaMinutes,
            ':now': now,
          },
        },
      },
      onRefused: (found) => {
        later = found;
        return SUPERSEDED;
      },
    });
    return callOf(place, item);
  } catch (error) {
    if (error !== SUPERSEDED) throw error;
    return callOf(place, later);
  }
}

/** The first sighting stays, however often it is noted. */
export async function putPresent(
  place: Place,
  presentBy: NonNullable<Call['presentBy']>,
  by: string,
  now: string,
): Promise<Call> {
  const { personId, groupId } = place;
  const item = await write({
    write: {
      Update: {
        Key: callKey(place),
        UpdateExpression:
          'SET personId = :person, groupId = :group, presentAt = if_not_exists(presentAt, :now), ' +
          'presentBy = if_not_exists(presentBy, :how), markedBy = if_not_exists(markedBy, :by)',
        ExpressionAttributeValues: {
          ':person': personId,
          ':group': groupId,
          ':now': now,
          ':how': presentBy,
          ':by': by,
        },
      },
    },
    onRefused: () => new AppError('BUSY'),
  });
  return callOf(place, item);
}

export async function takeBack(place: Place): Promise<void> {
  await write({
    write: {
      Update: {
        Key: callKey(place),
        UpdateExpression: 'REMOVE presentAt, presentBy, markedBy',
        ConditionExpression: 'attribute_exists(presentAt)',
      },
    },
    onRefused: () => NOT_MARKED,
  });
}
/** Nothing to take back: as good. */
export const NOT_MARKED = new Error('was not marked');
