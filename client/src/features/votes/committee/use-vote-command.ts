import type { Endpoint, Reply } from '../../../../../shared/http/endpoint';
import { getVote, listVotes } from '../../../../../shared/votes/endpoints';
import type { VoteDetail } from '../../../../../shared/votes/schema';
import { putReply, refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { type Command, useCommand } from '../../../platform/use-command';

type VoteEndpoint = Endpoint & { reply: { _output: VoteDetail } };

/** A step in a vote's life: the reply is the vote as it now is, and every list of votes is asked again. */
export function useVoteCommand<E extends VoteEndpoint>(endpoint: E, done: string): Command<E> {
  return useCommand(endpoint, {
    onDone: (reply: Reply<E>) => {
      const vote = reply as VoteDetail;
      putReply(getVote, { params: { voteId: vote.voteId } }, vote);
      void refresh(listVotes);
      toast(done);
    },
    // Somebody else was quicker: show what they did.
    onRefused: () => void refresh(getVote, listVotes),
  });
}
