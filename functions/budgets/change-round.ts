import type { RoundId } from '../../shared/budgets/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { type RoundItem, readRound, saveRound } from './store';

/** Those who run a round, the schedule and readers may meet on it; more than four in a row is a busy moment. */
const TRIES = 4;

/** A round as it should be, with what is written beside it. */
export interface Change {
  next: RoundItem;
  alongside?: Step[];
}

/**
 * Load, decide, commit, again from the start when another write came first. `decide` gets the round as it stands and
 * refuses, or says what it should be, or returns undefined when there is nothing left to do.
 */
export async function changeRound(
  community: CommunityId,
  roundId: RoundId,
  decide: (round: RoundItem) => Promise<Change | undefined> | Change | undefined,
): Promise<RoundItem> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const round = await readRound(community, roundId, { consistent: true });
    if (!round) throw new AppError('NOT_FOUND');
    const change = await decide(round);
    if (!change) return round;
    const saved = await saveRound(community, change.next, round, change.alongside);
    if (saved) return saved;
  }
  throw new AppError('BUSY');
}
