import type { RefundState } from '../../../../../shared/donations/donation';

export const REFUND_WORDS: Record<RefundState, string> = {
  asked: '等另一位同意',
  agreed: '正在退',
  done: '退到了',
  refused: '没有同意',
  failed: '微信没有退成，钱还在基金里',
};
