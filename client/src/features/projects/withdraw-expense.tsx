import { getProject } from '../../../../shared/projects/endpoints';
import type { Expense } from '../../../../shared/projects/expense';
import { withdrawExpense } from '../../../../shared/projects/expense-endpoints';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { refresh } from '../../platform/cache';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

export function WithdrawExpense({ expense }: { expense: Expense }) {
  const { fundId, projectNo, expenseId, what } = expense;
  const withdraw = useCommand(withdrawExpense, {
    onDone: () => {
      void refresh(getProject);
      toast('撤回了');
    },
  });
  return (
    <ConfirmBtn
      small
      kind="quiet"
      title="撤回这一笔？"
      words={`“${what}”撤回后要重新报。`}
      confirmLabel="撤回"
      ariaLabel={`撤回这一笔：${what}`}
      command={withdraw}
      onConfirm={() => withdraw.run({ params: { fundId, projectNo, expenseId } })}
    >
      撤回这一笔
    </ConfirmBtn>
  );
}
