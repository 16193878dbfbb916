import { AppError } from '../../shared/http/errors';
import { Reason, type VoteId } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { list, write } from '../platform/table';

// Why people voted as they did, one per ballot. The key is random: neither it nor its order tells whose reason it is.
//
// Access patterns
//   Give or change a reason | put | COMMUNITY#<c>#VOTE#<voteId>#REASONS | <reasonId> | 1 WCU
//   Reasons of a vote | query | COMMUNITY#<c>#VOTE#<voteId>#REASONS | * | 0.5 RCU per 4 KB
//   Show a held reason | update | COMMUNITY#<c>#VOTE#<voteId>#REASONS | <reasonId> | 1 WCU
//   Drop a held reason | delete | COMMUNITY#<c>#VOTE#<voteId>#REASONS | <reasonId> | 1 WCU

const REASONS_A_PAGE = 50;
const partition = (community: CommunityId, voteId: VoteId): string => `COMMUNITY#${community}#VOTE#${voteId}#REASONS`;

/** The later words stand, whichever write arrives last. */
export async function putReason(community: CommunityId, voteId: VoteId, reason: Reason): Promise<void> {
  const Put = {
    Item: { pk: partition(community, voteId), sk: reason.reasonId, ...reason },
    ConditionExpression: 'attribute_not_exists(pk) OR givenAt <= :now',
    ExpressionAttributeValues: { ':now': reason.givenAt },
  };
  await write({ write: { Put }, onRefused: () => new AppError('BUSY') });
}

export async function listReasonItems(community: CommunityId, voteId: VoteId, cursor?: string) {
  const page = await list({ pk: partition(community, voteId), limit: REASONS_A_PAGE }, cursor);
  return { reasons: page.items.map((item) => Reason.parse(item)), cursor: page.cursor };
}

/** Decides once about a reason the content check held back. */
export async function settleReason(
  community: CommunityId,
  voteId: VoteId,
  reasonId: string,
  show: boolean,
): Promise<void> {
  const Key = { pk: partition(community, voteId), sk: reasonId };
  const held = { ConditionExpression: 'moderation = :held' };
  const onRefused = (found: unknown) => new AppError(found ? 'ALREADY_DECIDED' : 'NOT_FOUND');
  const Update = {
    Key,
    ...held,
    UpdateExpression: 'SET moderation = :pass',
    ExpressionAttributeValues: { ':held': 'held', ':pass': 'pass' },
  };
  const Delete = { Key, ...held, ExpressionAttributeValues: { ':held': 'held' } };
  await write({ write: show ? { Update } : { Delete }, onRefused });
}
