import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { announceVote } from '../../shared/votes/endpoints';
import { after } from '../../shared/votes/life';
import { assertAnnounceable } from '../../shared/votes/rules';
import type { Caller } from '../platform/serve';
import { changeVote } from './change-vote';
import { detailOf } from './detail';
import { rollNow } from './freeze';
import { assertManages } from './rights';

/** Words the content check held back go out only after a second pair of eyes: the announcer's, not the writer's. */
export async function announceVoteHandler(
  { params }: Input<typeof announceVote>,
  caller: Caller,
): Promise<Reply<typeof announceVote>> {
  const { now, person } = caller;
  const vote = await changeVote(caller.community, params.voteId, async (draft) => {
    await assertManages(caller, draft.electorate);
    assertAnnounceable(draft, now);
    if (draft.moderation === 'held' && draft.writtenBy === person) throw new AppError('TEXT_HELD');
    await rollNow(caller.community, draft.electorate, draft.basis);
    return after(draft, 'announced', 'announced', now, { moderation: 'pass', announcedBy: person });
  });
  return detailOf(vote, caller);
}
