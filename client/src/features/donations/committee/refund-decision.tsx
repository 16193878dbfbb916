import type { decideRefund } from '../../../../../shared/donations/desk-endpoints';
import type { DeskDonation, Refund } from '../../../../../shared/donations/donation';
import { yuan } from '../../../../../shared/http/money';
import { Banner } from '../../../components/banner/banner';
import { Btns } from '../../../components/btn/btn';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import type { Command } from '../../../platform/use-command';

interface Props {
  gift: DeskDonation;
  refund: Refund;
  /** asked for by the person looking at it: another one has to decide */
  own: boolean;
  command: Command<typeof decideRefund>;
}

/** The second person's yes or no to a refund. */
export function RefundDecision({ gift: { fundId, orderNo }, refund, own, command }: Props) {
  if (own) return <Banner tone="wait">您提的退款，要另一位来同意。</Banner>;
  const decide = (agree: boolean) =>
    command.run({ params: { fundId, orderNo, refundNo: refund.refundNo }, body: { agree } });
  const amount = `${yuan(refund.fen)} 元`;
  return (
    <Btns>
      <ConfirmBtn
        title={`同意退 ${amount}？`}
        words={`原因：${refund.reason}。同意以后，钱按原路退回，账上记一笔退款。`}
        confirmLabel="同意退款"
        command={command}
        onConfirm={() => decide(true)}
      >
        同意退款
      </ConfirmBtn>
      <ConfirmBtn
        kind="second"
        title={`不同意退 ${amount}？`}
        words="钱留在基金里，提的人会看到。"
        confirmLabel="不同意"
        command={command}
        onConfirm={() => decide(false)}
      >
        不同意
      </ConfirmBtn>
    </Btns>
  );
}
