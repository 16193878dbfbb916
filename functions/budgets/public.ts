import { wasAnnounced } from '../../shared/budgets/life';
import type { RoundId } from '../../shared/budgets/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { settled } from './count-round';
import { type RoundItem, readDoor, readRound } from './store';

/** Which community a round belongs to never changes. */
const doors = warm<CommunityId>(500);
const KEEP_MS = 86_400_000;

/** A round by its public address, for callers who stand in no community; a draft is nobody's to see. */
export async function publicRound(
  roundId: RoundId,
  now: string,
): Promise<{ community: CommunityId; round: RoundItem }> {
  const community = await doors.read(roundId, Date.parse(now), KEEP_MS, async () => {
    const found = await readDoor(roundId);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  });
  const round = await readRound(community, roundId);
  if (!round || !wasAnnounced(round)) throw new AppError('NOT_FOUND');
  return { community, round: await settled(community, round, now) };
}
