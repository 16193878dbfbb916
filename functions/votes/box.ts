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
 * marks by the same person (a double tap, a lost reply) finds its own ballot and gets the same receipt. A ballot with
 * this very nonce is this very write: the table's answer was lost, and the SDK sent it again.
 */
export async function putInBox(caller: Caller, vote: VoteItem, paper: Paper, choices: Choice[]): Promise<InBox> {
  const first = newBallot(caller, vote, paper, choices);
  let ballot = first;
  for (let changes = 0; changes <= CHANGE_TRIES; changes++) {
    const found = await putBallot(caller.community, vote.voteId, ballot);
    if (!found || found.nonce === ballot.nonce) return inBox(ballot);
    if (found.by === caller.person && sameMarks(found.choices, choices))
      return { ballot: found, changed: false, isNew: false };
    // One ballot each: whoever has a seat somebody left after voting changes nothing of theirs.
    const isTheirs = vote.basis === 'adult' && found.by !== caller.person;
    if (!vote.mayChange || isTheirs) throw new AppError('ALREADY_VOTED', { castAt: found.castAt });
    ballot = { ...first, version: found.version + 1, reasonId: found.reasonId };
  }
  throw new AppError('BALLOT_CHANGED_MEANWHILE');
}

const inBox = (ballot: Ballot): InBox => ({ ballot, changed: ballot.version > 1, isNew: ballot.version === 1 });

function newBallot(caller: Caller, vote: VoteItem, paper: Paper, choices: Choice[]): Ballot {
  const nonce = newNonce();
  const leaf = leafOf(canonicalBallot(vote.voteId, 'phone', choices), nonce);
  const marked = { ...paper, choices, castAt: caller.now, by: caller.person, channel: 'phone' } as const;
  return { ...marked, version: 1, nonce, leaf, reasonId: newReasonId() };
}

/** Both are in the order of the paper. */
const sameMarks = (a: readonly Choice[], b: readonly Choice[]): boolean => a.join() === b.join();
