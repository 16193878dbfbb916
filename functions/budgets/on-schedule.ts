import { runDue } from '../platform/run-due';
import { countRound } from './count-round';
import { BUDGETS_DUE } from './due-store';

/** What a minute's run takes on. */
const A_RUN = 20;

/** Every minute: counts the rounds that have closed. */
export const handler = (): Promise<{ done: number; failed: number }> =>
  runDue(BUDGETS_DUE, A_RUN, new Date().toISOString(), async ({ community, job }, now) => {
    await countRound(community, job.roundId, now);
  });
