import { buildingOf } from '../../shared/votes/electorate';
import { type Papers, papersOf, type RollRow } from '../../shared/votes/eligibility';
import { openedAt } from '../../shared/votes/life';
import type { CommunityId, SessionHome } from '../platform/identity';
import { warm } from '../platform/warm';
import { readBuildingRoll } from './rolls-store';
import type { VoteItem } from './store';

/** A frozen roll never changes; a day is longer than any warm function lives. */
const KEEP_MS = 86_400_000;
/** Buildings of about 100 households: some 5 MB. */
const rolls = warm<Map<string, RollRow>>(200);

/** The ballot papers these homes give a person, by the vote's own frozen roll. */
export async function papersFor(
  community: CommunityId,
  vote: VoteItem,
  { person, homes, now }: { person: string; homes: readonly SessionHome[]; now: string },
): Promise<Papers> {
  const opened = openedAt(vote);
  if (!vote.roll || opened === null) return { papers: [], refusal: 'VOTE_NOT_OPEN' };
  const { rollHash } = vote.roll;
  const found = homes.map(async (home) => {
    const buildingId = buildingOf(home.householdId);
    const key = `${community}#${vote.voteId}#${buildingId}`;
    const roll = await rolls.read(key, Date.parse(now), KEEP_MS, () =>
      readBuildingRoll(community, vote.voteId, rollHash, buildingId),
    );
    return { ...home, row: roll.get(home.householdId) };
  });
  return papersOf(vote.basis, opened, person, await Promise.all(found));
}
