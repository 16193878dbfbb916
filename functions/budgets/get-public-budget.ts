import type { getPublicBudget } from '../../shared/budgets/endpoints';
import { countsAt } from '../../shared/budgets/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { readCommunity } from '../places/reads';
import type { Caller } from '../platform/serve';
import { readCandidates } from './candidates-store';
import { isPublic } from './detail';
import { publicRound } from './public';
import { readResult } from './results-store';
import { turnoutOf } from './turnout';

export async function getPublicBudgetHandler(
  { params }: Input<typeof getPublicBudget>,
  { now }: Caller,
): Promise<Reply<typeof getPublicBudget>> {
  const { community, round } = await publicRound(params.roundId, now);
  const [here, candidates, turnout, result] = await Promise.all([
    readCommunity(community),
    readCandidates(community, round.roundId),
    turnoutOf(community, round, now),
    round.state === 'decided' ? readResult(community, round.roundId) : undefined,
  ]);
  return {
    ...round, // the contract's reply schema lets only its own fields through
    communityName: here?.name ?? '',
    candidates: candidates.filter(isPublic),
    turnout,
    countsAt: countsAt(round),
    result: result ?? null,
  };
}
