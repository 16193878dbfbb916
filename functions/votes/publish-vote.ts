import type { Input, Reply } from '../../shared/http/endpoint';
import type { publishVote } from '../../shared/votes/endpoints';
import { after } from '../../shared/votes/life';
import { assertPublishable } from '../../shared/votes/rules';
import type { Caller } from '../platform/serve';
import { changeVote } from './change-vote';
import { detailOf, visibleVote } from './detail';
import { assertManages } from './rights';

export async function publishVoteHandler(
  { params }: Input<typeof publishVote>,
  caller: Caller,
): Promise<Reply<typeof publishVote>> {
  // Looking at it first counts it where the schedule has not yet.
  await visibleVote(caller, params.voteId);
  const vote = await changeVote(caller.community, params.voteId, async (found) => {
    await assertManages(caller, found.electorate);
    assertPublishable(found);
    return after(found, 'published', 'published', caller.now);
  });
  return detailOf(vote, caller);
}
