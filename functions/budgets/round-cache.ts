import type { RoundId } from '../../shared/budgets/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { type RoundItem, readRound } from './store';

/**
 * Nothing about an open round can change but its end by withdrawal, and a withdrawn round's ballots are never counted:
 * so a ballot arriving some seconds after a withdrawal does no harm, and a warm function need not read the round.
 */
const KEEP_MS = 5000;
const open = warm<RoundItem>(200);

export async function roundForBallot(community: CommunityId, roundId: RoundId, now: string): Promise<RoundItem> {
  const key = `${community}#${roundId}`;
  const round = await open.read(key, Date.parse(now), KEEP_MS, async () => {
    const found = await readRound(community, roundId);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  });
  if (round.state !== 'open') open.forget(key);
  return round;
}
