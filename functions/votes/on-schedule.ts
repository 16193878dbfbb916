import { AppError } from '../../shared/http/errors';
import { inBatches } from '../platform/batches';
import { trace } from '../platform/trace';
import { countVote } from './count-vote';
import { type Due, dropDue, putOff, readDue } from './due-store';
import { openNow } from './opening';
import { publishOverdue } from './publishing';
import { voidUnopened } from './voiding';

/** What a minute's run takes on: 50 votes of 5,000 households. The rest is due again the next minute. */
const A_RUN = 50;
const AT_ONCE = 4;
/** Work that failed comes back after 1, 2, 4 … minutes, at most an hour. */
const putOffMs = (tries: number): number => Math.min(2 ** tries, 60) * 60_000;
/** One busy moment wakes nobody; work that fails a third time is some seven minutes late. */
const STUCK_TRIES = 2;

/**
 * Every minute: opens, counts and publishes what is due. Each step may run twice or late: it does its work once. Where
 * something is stuck the run fails at its end, because a failed run is what the alarm sees.
 */
export async function handler(): Promise<{ done: number; failed: number }> {
  const now = new Date().toISOString();
  let failed = 0;
  let stuck = 0;
  const due = await readDue(now, A_RUN);
  await inBatches(due, AT_ONCE, async (item) => {
    try {
      await act(item, now);
      await dropDue(item);
    } catch (error) {
      failed += 1;
      if (item.tries >= STUCK_TRIES) stuck += 1;
      const { step: job, voteId, tries } = item;
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      console.error(JSON.stringify({ level: 'error', job, voteId, code, tries, ...trace(error) }));
      await putOff(item, new Date(Date.parse(now) + putOffMs(item.tries)).toISOString());
    }
  });
  if (stuck > 0) throw new Error(`${stuck} pieces of due work fail again and again`);
  return { done: due.length - failed, failed };
}

async function act({ community, voteId, step }: Due, now: string): Promise<void> {
  if (step === 'count') await countVote(community, voteId, now);
  else if (step === 'publish') await publishOverdue(community, voteId, now);
  else await openOnTime(community, voteId, now);
}

/** States in which an opening has nothing left to do: somebody opened, withdrew or outlived it. */
const NO_LONGER_ANNOUNCED = ['VOTE_WITHDRAWN', 'VOTE_NOT_ANNOUNCED'];

async function openOnTime(community: Due['community'], voteId: string, now: string): Promise<void> {
  try {
    await openNow(community, voteId, now);
  } catch (error) {
    const code = error instanceof AppError ? error.code : '';
    if (code === 'VOTE_CLOSED' || code === 'ELECTORATE_EMPTY') await voidUnopened(community, voteId, now, code);
    else if (!NO_LONGER_ANNOUNCED.includes(code)) throw error;
  }
}
