import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { choosePaper } from '../../shared/votes/eligibility';
import type { castBallot } from '../../shared/votes/endpoints';
import { assertVotable, inPaperOrder, isValidMark } from '../../shared/votes/rules';
import type { Turnout } from '../../shared/votes/schema';
import type { Caller } from '../platform/serve';
import { putInBox } from './box';
import { papersFor } from './papers';
import { receiptOf } from './receipt';
import { reflectBallot, turnoutOf } from './turnout';
import { voteForBallot } from './vote-cache';

export async function castBallotHandler(
  { params, body }: Input<typeof castBallot>,
  caller: Caller,
): Promise<Reply<typeof castBallot>> {
  const vote = await voteForBallot(caller.community, params.voteId, caller.now);
  assertVotable(vote, caller.now);
  if (!isValidMark(vote.form, body.choices)) throw new AppError('CHOICE_INVALID');
  const paper = choosePaper(await papersFor(caller.community, vote, caller), body.householdId);
  const choices = inPaperOrder(vote.form, body.choices);
  const { ballot, changed, isNew } = await putInBox(caller, vote, paper, choices);
  if (isNew) await reflectBallot(caller.community, vote);
  const turnout = (await turnoutOf(caller.community, vote, caller.now, { afterBallot: true })) as Turnout;
  return { receipt: receiptOf(ballot), changed, turnout };
}
