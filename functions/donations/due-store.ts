import * as z from 'zod';
import { OrderNo, RefundNo } from '../../shared/donations/order-no';
import { FundId } from '../../shared/funds/ids';
import { type Due, type DueQueue, noteDue } from '../platform/due';
import type { CommunityId } from '../platform/identity';
import { type Step, write } from '../platform/table';

// Refunds that are agreed to and not done: asked of WeChat until it says what became of them, however often its answers
// get lost (functions/platform/due.ts holds the keys).

const Job = z.object({ fundId: FundId, orderNo: OrderNo, refundNo: RefundNo });
export type RefundJob = z.infer<typeof Job>;
export type RefundDue = Due<RefundJob>;

export const DONATIONS_DUE: DueQueue<RefundJob> = {
  name: 'donations',
  job: Job,
  idOf: ({ refundNo }) => refundNo,
  logged: ({ refundNo }) => ({ refundNo }),
};

export const noteRefund = (community: CommunityId, job: RefundJob, at: string): Step =>
  noteDue(DONATIONS_DUE, community, at, job);

export async function noteRefundAgain(community: CommunityId, job: RefundJob, at: string): Promise<void> {
  await write(noteRefund(community, job, at));
}

const FIRST_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A minute later, while it is young once an hour, after a day once a day: a bank may take three. */
export function askAgainAt({ decidedAt }: { decidedAt: string | null }, now: string): string {
  const age = decidedAt === null ? 0 : Date.parse(now) - Date.parse(decidedAt);
  const wait = age < FIRST_MS ? FIRST_MS : age < DAY_MS ? HOUR_MS : DAY_MS;
  return new Date(Date.parse(now) + wait).toISOString();
}
