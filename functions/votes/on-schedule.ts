import { AppError } from '../../shared/http/errors';
import { runDue } from '../platform/run-due';
import { countVote } from './count-vote';
import { VOTES_DUE, type VoteDue } from './due-store';
import { openNow } from './opening';
import { publishOverdue } from './publishing';
import { voidUnopened } from './voiding';

/** What a minute's run takes on: 50 votes of 5,000 households. */
const A_RUN = 50;

/** Every minute: opens, counts and publishes what is due. */
export const handler = (): Promise<{ done: number; failed: number }> =>
  runDue(VOTES_DUE, A_RUN, new Date().toISOString(), act);

async function act({ community, job: { voteId, step } }: VoteDue, now: string): Promise<void> {
  if (step === 'count') await countVote(community, voteId, now);
  else if (step === 'publish') await publishOverdue(community, voteId, now);
  else await openOnTime(community, voteId, now);
}

/** States in which an opening has nothing left to do: somebody opened, withdrew or outlived it. */
const NO_LONGER_ANNOUNCED = ['VOTE_WITHDRAWN', 'VOTE_NOT_ANNOUNCED'];

async function openOnTime(community: VoteDue['community'], voteId: string, now: string): Promise<void> {
  try {
    await openNow(community, voteId, now);
  } catch (error) {
    const code = error instanceof AppError ? error.code : '';
    if (code === 'VOTE_CLOSED' || code === 'ELECTORATE_EMPTY') await voidUnopened(community, voteId, now, code);
    else if (!NO_LONGER_ANNOUNCED.includes(code)) throw error;
  }
}
