import { AppError } from '../../shared/http/errors';
import { inBatches } from './batches';
import { type Due, type DueQueue, dropDue, putOff, readDue } from './due';
import { trace } from './trace';

const AT_ONCE = 4;
/** Work that failed comes back after 1, 2, 4 … minutes, at most an hour. */
const putOffMs = (tries: number): number => Math.min(2 ** tries, 60) * 60_000;
/** One busy moment wakes nobody; work that fails a third time is some seven minutes late. */
const STUCK_TRIES = 2;

/**
 * Does what is due, the `most` longest overdue pieces; the rest is due again the next minute. `act` may run twice or
 * late and must do its work once. Where something is stuck the run fails at its end, because a failed run is what the
 * alarm sees.
 */
export async function runDue<Job extends object>(
  queue: DueQueue<Job>,
  most: number,
  now: string,
  act: (due: Due<Job>, now: string) => Promise<void>,
): Promise<{ done: number; failed: number }> {
  let failed = 0;
  let stuck = 0;
  const due = await readDue(queue, now, most);
  await inBatches(due, AT_ONCE, async (item) => {
    try {
      await act(item, now);
      await dropDue(queue, item);
    } catch (error) {
      failed += 1;
      if (item.tries >= STUCK_TRIES) stuck += 1;
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      const what = { queue: queue.name, ...queue.logged(item.job), code, tries: item.tries };
      console.error(JSON.stringify({ level: 'error', ...what, ...trace(error) }));
      await putOff(queue, item, new Date(Date.parse(now) + putOffMs(item.tries)).toISOString());
    }
  });
  if (stuck > 0) throw new Error(`${stuck} pieces of due work fail again and again`);
  return { done: due.length - failed, failed };
}
