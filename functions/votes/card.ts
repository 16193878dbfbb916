import type { VoteCard } from '../../shared/votes/schema';
import type { Caller } from '../platform/serve';
import { readBallot } from './ballots-store';
import { papersFor } from './papers';
import type { VoteItem } from './store';
import { turnoutOf } from './turnout';

/** A vote in a list: what it is, how many took part, and whether it waits for me. */
export async function cardOf(vote: VoteItem, caller: Caller): Promise<VoteCard> {
  const [turnout, voted] = await Promise.all([
    turnoutOf(caller.community, vote, caller.now),
    votedPapers(vote, caller),
  ]);
  const running = vote.state === 'open' && caller.now < vote.closesAt;
  const outcome = vote.state === 'published' ? vote.outcome : null;
  return {
    ...vote, // the contract's reply schema lets only its own fields through
    turnout,
    awaitsMe: running && voted.includes(false),
    votedByMe: voted.includes(true),
    passed: outcome?.passed ?? null,
    sentence: outcome?.sentence ?? null,
  };
}

/** For each ballot paper of the caller's: is it in the box? */
async function votedPapers(vote: VoteItem, caller: Caller): Promise<boolean[]> {
  const { papers } = await papersFor(caller.community, vote, caller);
  const found = papers.map(
    async ({ voterKey }) => (await readBallot(caller.community, vote.voteId, voterKey)) !== undefined,
  );
  return Promise.all(found);
}
