import type { castBudgetBallot } from '../../shared/budgets/endpoints';
import { areValidMarks, assertBallotable, inPaperOrder } from '../../shared/budgets/rules';
import type { BudgetTurnout, Mark } from '../../shared/budgets/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { choosePaper } from '../../shared/votes/eligibility';
import type { Caller } from '../platform/serve';
import { putBallot } from './ballots-store';
import { papersFor } from './papers';
import { roundForBallot } from './round-cache';
import { reflectBallot, turnoutOf } from './turnout';

/** Two of a household changing their ballot at once is a coincidence; more than that is a quarrel to settle at home. */
const CHANGE_TRIES = 2;

export async function castBudgetBallotHandler(
  { params, body }: Input<typeof castBudgetBallot>,
  caller: Caller,
): Promise<Reply<typeof castBudgetBallot>> {
  const { community, now } = caller;
  const round = await roundForBallot(community, params.roundId, now);
  assertBallotable(round, now);
  const paper = choosePaper(papersFor(round, caller), body.householdId);
  if (!areValidMarks(round.form, round.standing, body.marks)) throw new AppError('CHOICE_INVALID');
  const put = await putInBox(caller, params.roundId, paper.voterKey, inPaperOrder(body.marks));
  if (put.isNew) await reflectBallot(community, params.roundId);
  const turnout = (await turnoutOf(community, round, now, { afterBallot: true })) as BudgetTurnout;
  return { castAt: put.castAt, changed: put.changed, turnout };
}

/**
 * One conditional write when the box has none of this voter. A repeat of the same marks by the same person (a double
 * tap, a lost reply) finds its own ballot.
 */
async function putInBox(caller: Caller, roundId: string, voterKey: string, marks: Mark[]) {
  const first = { voterKey, marks, castAt: caller.now, by: caller.person, version: 1 };
  let ballot = first;
  for (let changes = 0; changes <= CHANGE_TRIES; changes++) {
    const found = await putBallot(caller.community, roundId, ballot);
    if (!found) return { castAt: ballot.castAt, changed: ballot.version > 1, isNew: ballot.version === 1 };
    if (found.by === caller.person && textOf(found.marks) === textOf(marks))
      return { castAt: found.castAt, changed: found.version > 1, isNew: false };
    ballot = { ...first, version: found.version + 1 };
  }
  throw new AppError('BALLOT_CHANGED_MEANWHILE');
}

/** Both are in the order of the paper. */
const textOf = (marks: readonly Mark[]): string => marks.map(({ no, points }) => `${no}:${points}`).join();
