import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { choosePaper } from '../../shared/votes/eligibility';
import type { giveReason } from '../../shared/votes/endpoints';
import { assertVotable } from '../../shared/votes/rules';
import type { Caller } from '../platform/serve';
import { readBallot } from './ballots-store';
import { checkWords } from './draft';
import { papersFor } from './papers';
import { putReason } from './reasons-store';
import { voteForBallot } from './vote-cache';

export async function giveReasonHandler(
  { params, body }: Input<typeof giveReason>,
  caller: Caller,
): Promise<Reply<typeof giveReason>> {
  const vote = await voteForBallot(caller.community, params.voteId, caller.now);
  assertVotable(vote, caller.now);
  const { voterKey } = choosePaper(await papersFor(caller.community, vote, caller), body.householdId);
  const ballot = await readBallot(caller.community, vote.voteId, voterKey, { consistent: true });
  if (!ballot) throw new AppError('REASON_NEEDS_BALLOT');
  const { text, audience } = body;
  const moderation = await checkWords(text, caller);
  const reason = { reasonId: ballot.reasonId, text, audience, givenAt: caller.now, moderation };
  await putReason(caller.community, vote.voteId, reason);
  return reason;
}
