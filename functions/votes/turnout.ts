import { headsShown, quorumNeeded } from '../../shared/votes/rules';
import type { Turnout } from '../../shared/votes/schema';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { countBallots } from './ballots-store';
import type { VoteItem } from './store';

/** Counting 5,000 ballots reads 1.5 MB: every 15 s is often enough for a meter, and larger votes wait longer. */
const KEEP_MS = 15_000;
const KEEP_MS_PER_BALLOT = 3;
/** The reply to a ballot need not wait for a recount: it shows the last one plus this function's own ballots. */
const KEEP_MS_FOR_BALLOT = 60_000;

const counted = warm<{ took: number; asOf: string }>(500);
const keyOf = (community: CommunityId, vote: VoteItem): string => `${community}#${vote.voteId}`;

/** How many have voted, never how. Null before opening and after a withdrawal. */
export async function turnoutOf(
  community: CommunityId,
  vote: VoteItem,
  now: string,
  { afterBallot = false } = {},
): Promise<Turnout | null> {
  if (!vote.roll || vote.state === 'withdrawn') return null;
  if (vote.outcome) return turnout(vote, vote.outcome.took, now);
  const key = keyOf(community, vote);
  const known = await counted.peek(key);
  const keep = afterBallot ? KEEP_MS_FOR_BALLOT : Math.max(KEEP_MS, (known?.took ?? 0) * KEEP_MS_PER_BALLOT);
  const { took, asOf } = await counted.read(key, Date.parse(now), keep, async () => ({
    took: await countBallots(community, vote.voteId),
    asOf: now,
  }));
  return turnout(vote, took, asOf);
}

/** A new ballot shows at once to the person who cast it. */
export async function reflectBallot(community: CommunityId, vote: VoteItem): Promise<void> {
  const known = await counted.peek(keyOf(community, vote));
  if (known) known.took += 1;
}

function turnout(vote: VoteItem, counted: number, asOf: string): Turnout {
  const heads = headsShown(vote.basis, vote.roll?.heads ?? 0, counted);
  // A ballot reflected while a count was under way could show twice for some seconds, but never beyond the roll.
  const took = Math.min(counted, heads);
  const needed = quorumNeeded(heads, vote.quorum);
  return { took, heads, quorumNeeded: needed, missing: Math.max(0, (needed ?? 0) - took), asOf };
}
