import type { BudgetTurnout, Round } from '../../shared/budgets/schema';
import { readPlaces } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { countBallots } from './ballots-store';

/** Counting 5,000 ballots reads 1 MB: every 15 s is often enough for a meter, and larger rounds wait longer. */
const KEEP_MS = 15_000;
const KEEP_MS_PER_BALLOT = 3;
/** The reply to a ballot need not wait for a recount: it shows the last one plus this function's own ballots. */
const KEEP_MS_FOR_BALLOT = 60_000;
const HEADS_KEEP_MS = 60_000;

const counted = warm<{ took: number }>(200);
const heads = warm<{ households: number; adults: number }>(200);
const keyOf = (community: CommunityId, roundId: string): string => `${community}#${roundId}`;

/** How many have voted, never how. Null before opening and after a withdrawal. */
export async function turnoutOf(
  community: CommunityId,
  round: Round,
  now: string,
  { afterBallot = false } = {},
): Promise<BudgetTurnout | null> {
  if (round.openedAt === null || round.state === 'withdrawn') return null;
  const places = await heads.read(community, Date.parse(now), HEADS_KEEP_MS, () => readPlaces(community));
  const took = round.summary?.ballots ?? (await tookOf(community, round.roundId, now, afterBallot));
  // Homes may be bound that the last roll did not have yet: never more than all.
  return { took, heads: Math.max(took, round.basis === 'household' ? places.households : places.adults) };
}

async function tookOf(community: CommunityId, roundId: string, now: string, afterBallot: boolean): Promise<number> {
  const key = keyOf(community, roundId);
  const known = await counted.peek(key);
  const keep = afterBallot ? KEEP_MS_FOR_BALLOT : Math.max(KEEP_MS, (known?.took ?? 0) * KEEP_MS_PER_BALLOT);
  const { took } = await counted.read(key, Date.parse(now), keep, async () => ({
    took: await countBallots(community, roundId),
  }));
  return took;
}

/** A new ballot shows at once to the person who cast it. */
export async function reflectBallot(community: CommunityId, roundId: string): Promise<void> {
  const known = await counted.peek(keyOf(community, roundId));
  if (known) known.took += 1;
}
