import { useMemo } from 'react';
import { createBudget, getBudget, listBudgets, updateBudget } from '../../../../../shared/budgets/endpoints';
import type { BudgetDetail } from '../../../../../shared/budgets/schema';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { putReply, refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { replace } from '../../../platform/navigate';
import { randomId } from '../../../platform/random-id';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { MoneyFields } from './money-fields';
import { blankRound, draftOf, formOf, type RoundForm } from './round-form';
import { VoteFields } from './vote-fields';

/** Writes a round; what is typed stays on this device until it is saved. */
export function RoundEditor({ budget }: { budget: BudgetDetail | null }) {
  const initial = useMemo(() => (budget ? formOf(budget) : blankRound(randomId())), [budget]);
  const form = useDraft<RoundForm>(`budget-round:${budget?.roundId ?? 'new'}:${budget?.revision ?? 0}`, initial);
  const onDone = (saved: BudgetDetail) => {
    const { roundId } = saved;
    form.clear();
    putReply(getBudget, { params: { roundId } }, saved);
    void refresh(listBudgets);
    toast('草稿存好了');
    replace('budgetDesk', { roundId });
  };
  const create = useCommand(createBudget, {
    onDone,
    onRefused: ({ code }) => {
      // A save whose reply was lost, and edited since. Pressed again, knowing that, it is a draft of its own.
      if (code !== 'DRAFT_SAVED_BEFORE') return;
      form.change({ draftId: randomId() });
      void refresh(listBudgets);
    },
  });
  const update = useCommand(updateBudget, { onDone });
  const save = budget ? update : create;
  const body = draftOf(form.value);
  const fields = { value: form.value, change: form.change, problems: fieldErrors(save.error) };
  const send = () => {
    if (!body) return;
    if (budget) update.run({ params: { roundId: budget.roundId }, body: { ...body, revision: budget.revision } });
    else create.run({ body: { ...body, draftId: form.value.draftId } });
  };
  return (
    <>
      {form.restored && <Banner>上次没有写完的还在，可以接着写。</Banner>}
      <MoneyFields {...fields} />
      <VoteFields {...fields} />
      <ErrorBanner error={save.error} />
      <Btn wide working={save.working} disabled={body === null} onClick={send}>
        存成草稿
      </Btn>
    </>
  );
}
