import type { decideCandidate } from '../../shared/budgets/endpoints';
import { assertCollecting, assertCost } from '../../shared/budgets/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { type CandidateItem, putDecision, readCandidate } from './candidates-store';
import { checkWords } from './draft';
import { manages } from './rights';
import { readRound } from './store';

/** Words the content check held are shown after a second pair of eyes: not those of who wrote them. */
export async function decideCandidateHandler(
  { params: { roundId, candidateId }, body }: Input<typeof decideCandidate>,
  caller: Caller,
): Promise<Reply<typeof decideCandidate>> {
  const { community } = caller;
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const [round, found] = await Promise.all([
    readRound(community, roundId),
    readCandidate(community, roundId, candidateId),
  ]);
  if (!round || !found) throw new AppError('NOT_FOUND');
  assertCollecting(round);
  if (body.admit) {
    assertCost(body, round);
    if (found.moderation === 'held' && found.proposedBy === caller.person) throw new AppError('TEXT_HELD');
  } else if ((await checkWords(caller, body.because)) === 'held') throw new AppError('TEXT_HELD');
  const decided: CandidateItem = body.admit
    ? { ...found, state: 'admitted', because: null, costFen: body.costFen, moderation: 'pass' }
    : { ...found, state: 'refused', because: body.because };
  await putDecision(community, roundId, decided);
  return decided;
}
