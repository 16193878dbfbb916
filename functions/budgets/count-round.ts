import { ballotOf, decide } from '../../shared/budgets/decide';
import { pbOf } from '../../shared/budgets/export';
import { after } from '../../shared/budgets/life';
import { countsAt } from '../../shared/budgets/rules';
import type { RoundId } from '../../shared/budgets/schema';
import { AppError } from '../../shared/http/errors';
import { readCommunity } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import { readAllMarks } from './ballots-store';
import { changeRound } from './change-round';
import { resultSteps } from './results-store';
import type { RoundItem } from './store';

/**
 * Decides an open round once its settling time has passed. No ballot can arrive any more then, so counting twice at
 * once comes to the same, and only one of them is kept.
 */
export const countRound = (community: CommunityId, roundId: RoundId, now: string): Promise<RoundItem> =>
  changeRound(community, roundId, async (round) => {
    if (round.state !== 'open' || now < countsAt(round)) return undefined;
    const [marks, here] = await Promise.all([readAllMarks(community, roundId), readCommunity(community)]);
    const ballots = marks.map(ballotOf);
    const result = decide(round, ballots, round.closesAt);
    const winners = result.bought.map(({ no }) => no);
    const summary = { ballots: ballots.length, spentFen: result.spentFen, winners };
    const next = after(round, 'decided', 'decided', round.closesAt, { summary, pendingWithdrawal: null });
    const file = pbOf(next, here?.name ?? community, ballots);
    return { next, alongside: resultSteps(community, roundId, result, file) };
  });

/** What time has done to a round that nobody has noted yet: the first reader settles it, late schedule or not. */
export async function settled(community: CommunityId, round: RoundItem, now: string): Promise<RoundItem> {
  if (round.state !== 'open' || now < countsAt(round)) return round;
  try {
    return await countRound(community, round.roundId, now);
  } catch (error) {
    // Many open the page when a round ends: those who find it busy see it as not yet counted.
    if (error instanceof AppError && error.code === 'BUSY') return round;
    throw error;
  }
}
