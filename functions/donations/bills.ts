import { alarmIdOf } from '../../shared/donations/alarm';
import { compareBill, type Difference } from '../../shared/donations/bill';
import type { Donation } from '../../shared/donations/donation';
import { OrderNo } from '../../shared/donations/order-no';
import { PAYABLE_SECONDS } from '../../shared/donations/recovery';
import { addDays, atLocal, type LocalDay, localDay, localMinutes } from '../../shared/http/local-time';
import { inBatches } from '../platform/batches';
import { log } from '../platform/log';
import { fetchBill } from '../platform/wechat/pay/bill';
import { payConfigOf } from '../platform/wechat/pay/keys';
import { billedTo, type PayingFund } from './paying-store';
import { postPaid } from './post-paid';
import { askWechat, giveUp } from './settle';
import { soundAlarm } from './sound-alarm';
import { readDonation, readMadeBetween } from './store';

/** Bills are there from ten o'clock of the next day on. */
const READY_MINUTES = 10 * 60;
/** Of one fund on two days. */
const MOST_ORDERS = 20_000;
const AT_ONCE = 8;

/** The day whose bill is to be compared next for a merchant account, if it is there by now. */
export function billDue(funds: readonly Pick<PayingFund, 'billedTo'>[], now: string): LocalDay | null {
  const day = addDays(funds.map((fund) => fund.billedTo).sort()[0] ?? localDay(now), 1);
  const today = localDay(now);
  if (day >= today) return null;
  return day < addDays(today, -1) || localMinutes(now) >= READY_MINUTES ? day : null;
}

/** Compares a merchant account's bill of a day with the orders of all funds that use it, and raises what differs. */
export async function compareDay(ref: string, funds: readonly PayingFund[], day: LocalDay, now: string): Promise<void> {
  const bill = await fetchBill(await payConfigOf(ref), day);
  if (bill === 'not_ready') return;
  // A charity's account takes other money too; ours is known by the form of its numbers.
  const lines = bill.filter(({ orderNo }) => OrderNo.safeParse(orderNo).success);
  const span = { after: atLocal(addDays(day, -1), 0), until: atLocal(addDays(day, 1), 0) };
  const ours = new Map<string, { order: Donation; fund: PayingFund }>();
  for (const fund of funds)
    for (const order of await readMadeBetween(fund.community, fund.fundId, span, MOST_ORDERS))
      if (order.merchantRef === ref) ours.set(order.orderNo, { order, fund });
  await findOlder(funds, lines, ours);
  const differences = compareBill(
    day,
    lines,
    [...ours.values()].map(({ order }) => order),
  );
  for (const difference of differences) await raise({ ref, funds, day, now }, difference, ours.get(difference.orderNo));
  log({ level: 'info', payBill: day, merchant: ref, lines: lines.length, differences: differences.length });
  for (const fund of funds) await tidyUp(fund, ours, now);
  for (const fund of funds) await billedTo(fund, day);
}

type Ours = Map<string, { order: Donation; fund: PayingFund }>;

/** Lines about orders of other days: a refund, mostly. */
async function findOlder(funds: readonly PayingFund[], lines: readonly { orderNo: string }[], ours: Ours) {
  const strange = [...new Set(lines.map(({ orderNo }) => orderNo))].filter((orderNo) => !ours.has(orderNo));
  await inBatches(strange, AT_ONCE, async (orderNo) => {
    for (const fund of funds) {
      const order = await readDonation(fund.community, fund.fundId, orderNo, { consistent: true });
      if (order) return void ours.set(orderNo, { order, fund });
    }
  });
}

async function raise(
  { ref, funds, day, now }: { ref: string; funds: readonly PayingFund[]; day: LocalDay; now: string },
  difference: Difference,
  known: { order: Donation; fund: PayingFund } | undefined,
): Promise<void> {
  const unpaid = difference.kind === 'missing_here' && difference.what === 'payment' && known;
  // WeChat's own word on the one order counts more than a line of a file.
  const after = unpaid ? await askWechat(known.fund.community, known.order, now) : undefined;
  if (known && after) known.order = after;
  const common = { day, merchantRef: ref, foundAt: now, settled: null, mended: after?.state === 'SUCCESS' };
  const alarm = { ...difference, ...common, alarmId: alarmIdOf(day, difference), fundId: known?.fund.fundId ?? null };
  // Nobody's order: whoever keeps a fund on this account has to look.
  const communities = known ? [known.fund.community] : new Set(funds.map(({ community }) => community));
  for (const community of communities) await soundAlarm(community, alarm);
}

/** What a lost stream record or a person who was paying at the last look has left behind. */
async function tidyUp(fund: PayingFund, ours: Ours, now: string): Promise<void> {
  const orders = [...ours.values()].filter((one) => one.fund === fund).map(({ order }) => order);
  const isOver = ({ createdAt }: Donation) => Date.parse(now) - Date.parse(createdAt) > PAYABLE_SECONDS * 1000;
  const left = await inBatches(orders, AT_ONCE, (order) =>
    order.state === 'NOTPAY' && isOver(order) ? giveUp(fund.community, order, now) : Promise.resolve(order),
  );
  await postPaid(fund.community, fund.fundId, left, now);
}
