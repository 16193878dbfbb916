import type { Input, Reply } from '../../shared/http/endpoint';
import type { openVote } from '../../shared/votes/endpoints';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { openNow } from './opening';
import { assertManages } from './rights';

/** The schedule opens votes on time; this is for the committee that does not want to wait for the minute. */
export async function openVoteHandler(
  { params }: Input<typeof openVote>,
  caller: Caller,
): Promise<Reply<typeof openVote>> {
  const vote = await openNow(caller.community, params.voteId, caller.now, (found) =>
    assertManages(caller, found.electorate),
  );
  return detailOf(vote, caller);
}
