import { AppError } from '../../shared/http/errors';
import type { Paper } from '../../shared/votes/eligibility';
import type { Choice } from '../../shared/votes/schema';
import type { Caller } from '../platform/serve';
import { type Ballot, putBallot } from './ballots-store';
import { canonicalBallot, leafOf, newNonce, newReasonId } from './receipt';
import type { VoteItem } from './store';

/** Two of a household changing their ballot at once is a coincidence; more than that is a quarrel to settle at home. */
const CHANGE_TRIES = 2;

export interface InBox {
  ballot: Ballot;
  /** an earlier ballot was replaced */
  changed: boolean;
  isNew: boolean;
}

/**
 * Puts a marked paper in the box: one conditional write when the box has none of this voter. A repeat of the same
 * marks by the same person (a double tap, a lost reply) finds its own ballot and gets the same receipt.
 */
export async function putInBox(caller: Caller, vote: VoteItem, paper: Paper, choices: Choice[]): Promise<InBox> {
  const first = newBallot(caller, vote, paper, choices);
  let found = await putBallot(caller.community, vote.voteId, first);
  if (!found) return { ballot: first, changed: false, isNew: true };
  for (let attempt = 1; attempt <= CHANGE_TRIES; attempt++) {
    if (found.by === caller.person && sameMarks(found.choices, choices))
      return { ballot: found, changed: false, isNew: false };
    if (!vote.mayChange) throw new AppError('ALREADY_VOTED', { castAt: found.castAt });
    const next: Ballot = { ...first, version: found.version + 1, reasonId: found.reasonId };
    found = await putBallot(caller.community, vote.voteId, next);
    if (!found) return { ballot: next, changed: true, isNew: false };
  }
  throw new AppError('BALLOT_CHANGED_MEANWHILE');
}

function newBallot(caller: Caller, vote: VoteItem, paper: Paper, choices: Choice[]): Ballot {
  const nonce = newNonce();
  const leaf = leafOf(canonicalBallot(vote.voteId, 'phone', choices), nonce);
  const marked = { ...paper, choices, castAt: caller.now, by: caller.person, channel: 'phone' } as const;
  return { ...marked, version: 1, nonce, leaf, reasonId: newReasonId() };
}

/** Both are in the order of the paper. */
const sameMarks = (a: readonly Choice[], b: readonly Choice[]): boolean => a.join() === b.join();
