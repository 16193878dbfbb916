import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { decideReason } from '../../shared/votes/endpoints';
import type { Caller } from '../platform/serve';
import { visibleVote } from './detail';
import { settleReason } from './reasons-store';
import { assertManages } from './rights';

export async function decideReasonHandler(
  { params, body }: Input<typeof decideReason>,
  caller: Caller,
): Promise<Reply<typeof decideReason>> {
  const vote = await visibleVote(caller, params.voteId);
  await assertManages(caller, vote.electorate);
  if (vote.state !== 'closed' && vote.state !== 'published') throw new AppError('VOTE_NOT_CLOSED');
  await settleReason(caller.community, vote.voteId, params.reasonId, body.show);
  return { done: true };
}
