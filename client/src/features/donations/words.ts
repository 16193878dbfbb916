import type { MyDonation } from '../../../../shared/donations/donation';
import type { ProjectState } from '../../../../shared/projects/life';

/** A project's state as the end of a sentence about a gift. */
export const BECAME: Record<ProjectState, string> = {
  applied: '还在等审核',
  published: '方案正在公示',
  approved: '批下来了，钱已经备好',
  running: '正在办',
  finished: '办完了，成效晒出来了',
  refused: '没有通过，钱留在基金里',
  withdrawn: '申请人撤回了，钱留在基金里',
};

/** Where a gift stands, in a word. */
export function stateWords({ state, seq, refundedFen }: Pick<MyDonation, 'state' | 'seq' | 'refundedFen'>): string {
  if (state === 'NOTPAY') return '没付款';
  if (state === 'CLOSED') return '已关闭';
  if (state === 'REFUND') return '已退回';
  if (refundedFen > 0) return '退了一部分';
  return seq === null ? '正在记账' : '已入账';
}
