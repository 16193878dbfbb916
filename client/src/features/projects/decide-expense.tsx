import { View } from '@prims';
import { useState } from 'react';
import { yuan } from '../../../../shared/http/money';
import { declareRelative, getProject } from '../../../../shared/projects/endpoints';
import type { Expense } from '../../../../shared/projects/expense';
import { approveExpense, listExpensesToDecide, refuseExpense } from '../../../../shared/projects/expense-endpoints';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btns } from '../../components/btn/btn';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { ReasonBtn } from '../../components/sheet/reason-btn';
import { refresh } from '../../platform/cache';
import { useSession } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { VoteField } from './vote-field';

/** A manager's yes, no, or 我要回避. */
export function DecideExpense({ expense }: { expense: Expense }) {
  const { fundId, projectNo, expenseId, amountFen, what, approvalsNeeded } = expense;
  const me = useSession().me;
  const [voteId, setVoteId] = useState('');
  const done = (words: string) => () => {
    void refresh(getProject, listExpensesToDecide);
    toast(words);
  };
  const onRefused = () => void refresh(getProject, listExpensesToDecide);
  const approve = useCommand(approveExpense, { onDone: done('您批准了'), onRefused });
  const refuse = useCommand(refuseExpense, { onDone: done('回了报账的人') });
  const declare = useCommand(declareRelative, { onDone: done('您不参加这一笔的批准') });
  const params = { fundId, projectNo, expenseId };
  const byVote = approvalsNeeded === null;
  return (
    <View className="stack">
      {byVote && <VoteField value={voteId} onChange={setVoteId} what={what} />}
      <ErrorBanner error={approve.error} />
      <Btns>
        <ReasonBtn
          kind="second"
          title="不批这一笔？"
          words="报账的人会看到原因。"
          label="为什么不批"
          placeholder="例如：票据看不清，请重拍"
          maxLength={100}
          confirmLabel="不批"
          ariaLabel={`不批：${what}`}
          command={refuse}
          onConfirm={(because) => refuse.run({ params, body: { because } })}
        >
          不批
        </ReasonBtn>
        <ConfirmBtn
          small
          icon="circle-check"
          ariaLabel={`批准：${what}`}
          disabled={byVote && voteId === ''}
          title={`批准 ${yuan(amountFen)} 元？`}
          words={`“${what}”。您的名字会写在账上，大家都看得到。`}
          confirmLabel="批准"
          command={approve}
          onConfirm={() => approve.run({ params, body: byVote ? { voteId } : {} })}
        >
          批准
        </ConfirmBtn>
      </Btns>
      {me && (
        <ConfirmBtn
          small
          kind="quiet"
          title="这一笔您要回避？"
          words="和您或您的亲属有关的钱，您不参加批准。说了就不能改回来。"
          confirmLabel="我回避"
          ariaLabel={`和我有关，我回避：${what}`}
          command={declare}
          onConfirm={() => declare.run({ params: { fundId, projectNo }, body: { managerId: me.personId, expenseId } })}
        >
          和我有关，我回避
        </ConfirmBtn>
      )}
    </View>
  );
}
