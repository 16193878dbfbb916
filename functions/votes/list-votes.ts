import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { mayManage } from '../../shared/votes/electorate';
import type { listVotes } from '../../shared/votes/endpoints';
import { type Group, groupOf, wasAnnounced } from '../../shared/votes/life';
import type { Caller } from '../platform/serve';
import { cardOf } from './card';
import { settled } from './settle';
import { listVoteItems, type VoteItem } from './store';

const VOTES_A_PAGE = 20;
/** Looking for the few that wait for me goes through all that run: more than a hundred at once is no community. */
const RUNNING_AT_ONCE = 100;

export async function listVotesHandler(
  { query }: Input<typeof listVotes>,
  caller: Caller,
): Promise<Reply<typeof listVotes>> {
  const mine = query.filter === 'mine';
  const group: Group = query.filter === 'mine' ? 'live' : query.filter;
  const visible = group === 'drafts' ? await draftsOf(caller) : wasAnnounced;
  const page = await listVoteItems(caller.community, group, mine ? RUNNING_AT_ONCE : VOTES_A_PAGE, query.cursor);
  const looked = page.votes.filter((vote) => visible(vote) && (!mine || vote.state === 'open'));
  const current = await Promise.all(looked.map((vote) => settled(caller.community, vote, caller.now)));
  // The index may lag a moment behind: what has just moved on to another list is not shown in this one.
  const cards = await Promise.all(
    current.filter((vote) => groupOf(vote.state) === group).map((vote) => cardOf(vote, caller)),
  );
  return { votes: mine ? cards.filter((card) => card.awaitsMe) : cards, cursor: page.cursor };
}

/** Drafts are for the committee, and each member sees those of their own reach. */
async function draftsOf(caller: Caller): Promise<(vote: VoteItem) => boolean> {
  const roles = await caller.roles();
  if (!roles.some(({ role }) => role === 'committee')) throw new AppError('FORBIDDEN');
  return (vote) => mayManage(roles, vote.electorate, caller.now);
}
