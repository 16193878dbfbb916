import { useState } from 'react';
import { askRefund, listFundDonations } from '../../../../../shared/donations/desk-endpoints';
import type { DeskDonation } from '../../../../../shared/donations/donation';
import { parseYuan, plainYuan, yuan } from '../../../../../shared/http/money';
import { Btn } from '../../../components/btn/btn';
import { TextField } from '../../../components/field/text-field';
import { Confirm } from '../../../components/sheet/confirm';
import { refresh } from '../../../platform/cache';
import { useMay } from '../../../platform/may';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

const REASON_LENGTH = 26;

/** Asks for (part of) a gift to be given back; nothing moves until a second person agrees. */
export function RefundBtn({ gift: { fundId, orderNo }, leftFen }: { gift: DeskDonation; leftFen: number }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(plainYuan(leftFen));
  const [reason, setReason] = useState('');
  const ask = useCommand(askRefund, {
    onDone: () => {
      setOpen(false);
      toast('已提出，等另一位同意');
      void refresh(listFundDonations);
    },
  });
  const refundFen = parseYuan(typed);
  const wrong = refundFen === null || refundFen === 0 || refundFen > leftFen;
  if (!useMay()('fund_keeper')) return null;
  return (
    <>
      <Btn kind="second" wide onClick={() => setOpen(true)}>
        提出退款
      </Btn>
      <Confirm
        open={open}
        title="提出退款"
        confirmLabel="提出"
        working={ask.working}
        disabled={wrong || reason.trim().length < 2}
        error={ask.error}
        onConfirm={() =>
          refundFen !== null && ask.run({ params: { fundId, orderNo }, body: { refundFen, reason: reason.trim() } })
        }
        onClose={() => setOpen(false)}
      >
        要另一位同意以后才退，钱按原路退回微信。
        <TextField
          label="退多少（元）"
          type="money"
          value={typed}
          error={wrong ? `最多能退 ${yuan(leftFen)} 元` : undefined}
          onChange={setTyped}
        />
        <TextField
          label="为什么退"
          help="捐款人在微信里看得到。"
          value={reason}
          maxLength={REASON_LENGTH}
          onChange={setReason}
        />
      </Confirm>
    </>
  );
}
