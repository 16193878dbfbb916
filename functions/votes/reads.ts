import type { Commitment } from '../../shared/calendar/commitment';
import { type LocalDay, localDay } from '../../shared/http/local-time';
import { buildingOf } from '../../shared/votes/electorate';
import { papersOf } from '../../shared/votes/eligibility';
import { openedAt } from '../../shared/votes/life';
import { pageOf } from '../../shared/votes/page';
import type { VoteId } from '../../shared/votes/schema';
import type { CommunityId, SessionHome } from '../platform/identity';
import { readBuildingRoll } from './rolls-store';
import { listVoteItems, readVote, type VoteItem } from './store';

// What votes lends to other features: the ends of the votes a person may still vote in, and how a vote stands.

/** More than a hundred votes at once is no community. */
const RUNNING_AT_ONCE = 100;

/** Open votes that end from `fromDay` to `toDay` and for which these homes give a ballot paper, by the frozen roll. */
export async function readMineVotes(
  community: CommunityId,
  person: string,
  homes: readonly SessionHome[],
  fromDay: LocalDay,
  toDay: LocalDay,
): Promise<Commitment[]> {
  if (homes.length === 0) return [];
  const { votes } = await listVoteItems(community, 'live', RUNNING_AT_ONCE);
  const near = votes.filter(({ state, closesAt }) => {
    const day = localDay(closesAt);
    return state === 'open' && fromDay <= day && day <= toDay;
  });
  const mine = await Promise.all(near.map((vote) => isMine(community, vote, person, homes)));
  return near.filter((_, i) => mine[i]).map(endOf);
}

/** A vote as it stands, strongly read: money may be decided by what it says. */
export const readVoteNow = (community: CommunityId, voteId: VoteId): Promise<VoteItem | undefined> =>
  readVote(community, voteId, { consistent: true });

async function isMine(
  community: CommunityId,
  vote: VoteItem,
  person: string,
  homes: readonly SessionHome[],
): Promise<boolean> {
  const opened = openedAt(vote);
  if (!vote.roll || opened === null) return false;
  const { rollHash } = vote.roll;
  const found = homes.map(async (home) => {
    const roll = await readBuildingRoll(community, vote.voteId, rollHash, buildingOf(home.householdId));
    return { ...home, row: roll.get(home.householdId) };
  });
  return papersOf(vote.basis, opened, person, await Promise.all(found)).papers.length > 0;
}

const endOf = (vote: VoteItem): Commitment => ({
  kind: 'vote',
  id: vote.voteId,
  title: vote.title,
  place: '',
  startsAt: vote.closesAt,
  endsAt: vote.closesAt,
  state: 'confirmed',
  page: pageOf(vote),
  discreet: false,
  changedAt: vote.history.at(-1)?.at ?? vote.opensAt,
});
