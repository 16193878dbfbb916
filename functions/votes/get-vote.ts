import type { Input, Reply } from '../../shared/http/endpoint';
import type { getVote } from '../../shared/votes/endpoints';
import type { Caller } from '../platform/serve';
import { detailOf, visibleVote } from './detail';

export const getVoteHandler = async (
  { params }: Input<typeof getVote>,
  caller: Caller,
): Promise<Reply<typeof getVote>> => detailOf(await visibleVote(caller, params.voteId), caller);
