import { decideRefund, listFundDonations } from '../../../../../shared/donations/desk-endpoints';
import type { DeskDonation } from '../../../../../shared/donations/donation';
import { heldFen, refundedFen, wordsWait } from '../../../../../shared/donations/rules';
import { NEIGHBOUR } from '../../../../../shared/donations/words';
import { yuan } from '../../../../../shared/http/money';
import { FormCard } from '../../../components/field/form-card';
import { KeyValue } from '../../../components/key-value/key-value';
import { refresh } from '../../../platform/cache';
import { useSession } from '../../../platform/session';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { stateWords } from '../words';
import { HeldWords } from './held-words';
import { RefundBtn } from './refund-btn';
import { RefundDecision } from './refund-decision';
import { REFUND_WORDS } from './refund-words';

/** One order: what was paid, where it stands in the books, and what is to be given back. */
export function GiftCard({ gift, now }: { gift: DeskDonation; now: string }) {
  const { orderNo, amountFen, refunds, state } = gift;
  const { me } = useSession();
  const decide = useCommand(decideRefund, {
    onDone: () => {
      toast('已记下');
      void refresh(listFundDonations);
    },
  });
  const leftFen = amountFen - heldFen(refunds);
  const waiting = refunds.find((refund) => refund.state === 'asked');
  return (
    <FormCard title={`${yuan(amountFen)} 元`}>
      <KeyValue
        items={[
          ['捐款人', gift.name ?? NEIGHBOUR],
          ['时间', momentWords(gift.paidAt ?? gift.createdAt, now)],
          ['现在', stateWords({ state, seq: gift.seq, refundedFen: refundedFen(refunds) })],
          ...(gift.message ? [['留言', gift.message] as const] : []),
          ...(gift.moderation === 'dropped' ? [['名字和留言', '看过了，没有公开'] as const] : []),
          ['订单号', orderNo],
          ...refunds.map(
            (refund) =>
              [
                `退款 ${refund.refundNo.slice(orderNo.length + 1)}`,
                `${yuan(refund.fen)} 元，${REFUND_WORDS[refund.state]}。${refund.reason}`,
              ] as const,
          ),
        ]}
      />
      {state === 'SUCCESS' && wordsWait(gift) && <HeldWords gift={gift} />}
      {waiting && (
        <RefundDecision gift={gift} refund={waiting} own={waiting.askedBy === me?.personId} command={decide} />
      )}
      {state === 'SUCCESS' && !waiting && leftFen > 0 && <RefundBtn gift={gift} leftFen={leftFen} />}
    </FormCard>
  );
}
