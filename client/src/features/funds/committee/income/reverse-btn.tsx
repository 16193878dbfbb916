import { askReversal, listReversalsToConfirm } from '../../../../../../shared/funds/income-endpoints';
import { ReasonBtn } from '../../../../components/sheet/reason-btn';
import { refresh } from '../../../../platform/cache';
import { toast } from '../../../../platform/toast';
import { useCommand } from '../../../../platform/use-command';

/** Asks that an entry is taken back; `what` names it where several stand together. */
export function ReverseBtn({ fundId, entryId, what }: { fundId: string; entryId: string; what?: string }) {
  const ask = useCommand(askReversal, {
    onDone: () => {
      void refresh(listReversalsToConfirm);
      toast('已提出更正，请另一位核对');
    },
  });
  return (
    <ReasonBtn
      kind="quiet"
      ariaLabel={what && `更正这一笔：${what}`}
      title="更正这一笔？"
      words="原来那一笔留在账上，另一位核对以后，旁边加一笔相反的。原因大家看得到，请不要写捐款人的名字。"
      label="哪里不对"
      placeholder="例如：金额多写了一个零"
      maxLength={60}
      confirmLabel="请另一位核对"
      command={ask}
      onConfirm={(because) => ask.run({ params: { fundId, entryId }, body: { because } })}
    >
      更正这一笔
    </ReasonBtn>
  );
}
