import { inBatches } from '../platform/batches';
import { runDue } from '../platform/run-due';
import { trace } from '../platform/trace';
import { billDue, compareDay } from './bills';
import { DONATIONS_DUE } from './due-store';
import { grouped } from './grouped';
import { lookAfter } from './look-after';
import { type PayingFund, readPayingFunds } from './paying-store';
import { goOnRefunding } from './refunding';

const AT_ONCE = 4;
const REFUNDS_A_RUN = 50;
/** One minute in which WeChat does not answer wakes nobody. */
const LATE_MS = 15 * 60_000;

/** Every minute: finds payments nobody told us of, closes what is over, compares bills, goes on with refunds. */
export async function handler(): Promise<void> {
  const now = new Date().toISOString();
  const funds = await readPayingFunds();
  await inBatches(funds, AT_ONCE, (fund) => orLog('lookAfter', () => lookAfter(fund, now)));
  for (const [ref, together] of grouped(funds, ({ merchantRef }) => merchantRef)) {
    const day = billDue(together, now);
    if (day !== null) await orLog('compareBill', () => compareDay(ref, together, day, now));
  }
  await runDue(DONATIONS_DUE, REFUNDS_A_RUN, now, goOnRefunding);
  // A failed run is what the alarm sees.
  if (funds.some((fund) => isLate(fund, now)) && (await readPayingFunds()).some((fund) => isLate(fund, now)))
    throw new Error('payments have not been looked after for a quarter of an hour');
}

const isLate = ({ watermark }: PayingFund, now: string): boolean => Date.parse(now) - Date.parse(watermark) > LATE_MS;

async function orLog(job: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', job, ...trace(error) }));
  }
}
