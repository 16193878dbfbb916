import type { proposeCandidate } from '../../shared/budgets/endpoints';
import { assertCollecting, assertCost } from '../../shared/budgets/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { countTry } from '../platform/rate-limit';
import type { Caller } from '../platform/serve';
import { type CandidateItem, putProposal } from './candidates-store';
import { checkWords } from './draft';
import { manages } from './rights';
import { readRound } from './store';

/** More than anybody has ideas in a day, the committee typing in a meeting's list included. */
const PROPOSALS = { max: 60, seconds: 86_400 };

/** A neighbour's proposal waits, unseen by others, until those who run the round have looked into it. */
export async function proposeCandidateHandler(
  { params, body }: Input<typeof proposeCandidate>,
  caller: Caller,
): Promise<Reply<typeof proposeCandidate>> {
  const { community, person, now } = caller;
  const runs = await manages(caller);
  if (!runs && caller.homes.length === 0) throw new AppError('NO_COMMUNITY');
  const round = await readRound(community, params.roundId);
  if (!round || (round.state === 'draft' && !runs)) throw new AppError('NOT_FOUND');
  assertCollecting(round);
  assertCost(body, round);
  await countTry('budget-proposal', `${community}#${person}`, PROPOSALS, now);
  const moderation = await checkWords(caller, body.title, body.story, body.place);
  const item: CandidateItem = {
    ...body,
    moderation,
    state: 'proposed',
    because: null,
    projectNo: null,
    by: runs ? 'committee' : 'resident',
    proposedAt: now,
    proposedBy: person,
  };
  const kept = await putProposal(community, params.roundId, item);
  // An id somebody else has used tells a stranger nothing.
  if (kept.proposedBy !== person) throw new AppError('NOT_FOUND');
  return kept;
}
