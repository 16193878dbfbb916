import type { LocalDay } from '../http/local-time';
import { localDay } from '../http/local-time';
import type { Donation } from './donation';

/** A line of WeChat Pay's bill of a day, as far as a comparison needs it. */
export interface BillLine {
  orderNo: string;
  paidFen: number;
  refundNo?: string;
  refundFen: number;
}

/**
 * How a bill and our orders can differ: `missing_here` WeChat moved money we know nothing of · `missing_there` we
 * believe in a payment WeChat does not know · `amounts_differ`.
 */
export type DifferenceKind = 'missing_here' | 'missing_there' | 'amounts_differ';
export interface Difference {
  kind: DifferenceKind;
  what: 'payment' | 'refund';
  orderNo: string;
  refundNo: string | null;
  hereFen: number | null;
  thereFen: number | null;
}

type Ours = Pick<Donation, 'orderNo' | 'amountFen' | 'state' | 'paidAt' | 'refunds'>;
const isPaid = ({ state }: Ours): boolean => state === 'SUCCESS' || state === 'REFUND';

/**
 * Compares the bill of `day` with our orders: those of that day, and whichever others its lines name. Each difference
 * comes once, in the order of the bill.
 */
export function compareBill(day: LocalDay, lines: readonly BillLine[], ours: readonly Ours[]): Difference[] {
  const byNo = new Map(ours.map((order) => [order.orderNo, order]));
  const there = new Set<string>();
  const found: Difference[] = [];
  for (const line of lines) {
    const order = byNo.get(line.orderNo);
    if (line.refundNo === undefined) there.add(line.orderNo);
    const difference = line.refundNo === undefined ? paymentIn(line, order) : refundIn(line, line.refundNo, order);
    if (difference) found.push(difference);
  }
  for (const order of ours)
    if (isPaid(order) && order.paidAt !== null && localDay(order.paidAt) === day && !there.has(order.orderNo))
      found.push({ ...payment(order.orderNo), kind: 'missing_there', hereFen: order.amountFen, thereFen: null });
  return found;
}

const payment = (orderNo: string) => ({ what: 'payment', orderNo, refundNo: null }) as const;

function paymentIn({ orderNo, paidFen }: BillLine, order: Ours | undefined): Difference | null {
  const common = { ...payment(orderNo), hereFen: order?.amountFen ?? null, thereFen: paidFen };
  if (order && order.amountFen !== paidFen) return { ...common, kind: 'amounts_differ' };
  return order && isPaid(order) ? null : { ...common, kind: 'missing_here' };
}

function refundIn({ orderNo, refundFen }: BillLine, refundNo: string, order: Ours | undefined): Difference | null {
  const known = order?.refunds.find((one) => one.refundNo === refundNo);
  const common = { what: 'refund', orderNo, refundNo, hereFen: known?.fen ?? null, thereFen: refundFen } as const;
  if (known && known.fen !== refundFen) return { ...common, kind: 'amounts_differ' };
  // Agreed to is enough: the bill speaks of the day a refund was asked of WeChat, which may take days.
  const agreed = known?.state === 'agreed' || known?.state === 'done' || known?.state === 'failed';
  return agreed ? null : { ...common, kind: 'missing_here' };
}
