import { View } from '@prims';
import { getBudget, listBudgets, withdrawBudget } from '../../../../../shared/budgets/endpoints';
import type { BudgetDetail } from '../../../../../shared/budgets/schema';
import { Banner } from '../../../components/banner/banner';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { putReply, refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

/** Taking a round back, with the reason everybody reads. */
export function WithdrawCard({ budget, now }: { budget: BudgetDetail; now: string }) {
  const { roundId, state, closesAt, pendingWithdrawal: held } = budget;
  const withdraw = useCommand(withdrawBudget, {
    onDone: (saved) => {
      putReply(getBudget, { params: { roundId } }, saved);
      void refresh(listBudgets);
      toast('撤回了');
    },
    onRefused: ({ code }) => {
      if (code === 'TEXT_HELD') void refresh(getBudget);
    },
  });
  const over = state === 'decided' || state === 'withdrawn' || (state === 'open' && closesAt <= now);
  if (over) return null;
  return (
    <>
      {held && (
        <Banner tone="wait" title={held.byMe ? '撤回的原因要请另一位委员看过' : '有人想撤回，原因请您看一眼'}>
          {held.byMe ? held.because : `“${held.because}”。您也同意的话，点下面的撤回，写一样的原因。`}
        </Banner>
      )}
      <View>
        <ReasonBtn
          kind="quiet"
          wide
          title="撤回这次票选？"
          words="投过的票都不算了，原因大家都能看到，不能恢复。"
          label="为什么撤回"
          placeholder="例如：这笔钱要先修水管"
          maxLength={200}
          confirmLabel="撤回"
          command={withdraw}
          onConfirm={(because) => withdraw.run({ params: { roundId }, body: { because } })}
        >
          撤回这次票选
        </ReasonBtn>
      </View>
    </>
  );
}
