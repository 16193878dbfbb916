import { View } from '@prims';
import { useState } from 'react';
import { announceBudget, getBudget, listBudgets, openBudget } from '../../../../../shared/budgets/endpoints';
import type { BudgetDetail } from '../../../../../shared/budgets/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Card, CardHead } from '../../../components/card/card';
import { DateTimeField } from '../../../components/field/date-time-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { putReply, refresh } from '../../../platform/cache';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { tagOf } from '../words';

/** Where the round stands, and the one thing that comes next. */
export function StepCard({ budget, now }: { budget: BudgetDetail; now: string }) {
  const { roundId, state } = budget;
  const [closesAt, setClosesAt] = useState(budget.closesAt);
  const done = (saved: BudgetDetail) => {
    putReply(getBudget, { params: { roundId } }, saved);
    void refresh(listBudgets);
    toast(saved.state === 'open' ? '开始投票了' : '公布了，大家可以提项目');
  };
  const announce = useCommand(announceBudget, { onDone: done });
  const open = useCommand(openBudget, { onDone: done });
  const admitted = budget.candidates.filter((one) => one.state === 'admitted').length;
  return (
    <Card label="进行到哪一步">
      <CardHead title={budget.title} note={tagOf(budget, now).words} />
      <View className="stack">
        {state === 'draft' && (
          <>
            <View className="t-sub">公布以后大家都能看到，可以提项目；钱数和投法就不能再改了。</View>
            <ErrorBanner error={announce.error} />
            <ConfirmBtn
              wide
              title="公布这次票选？"
              words="公布以后钱数、投法不能再改，要改只能撤回重来。"
              confirmLabel="公布"
              command={announce}
              onConfirm={() => announce.run({ params: { roundId } })}
            >
              公布，开始收项目
            </ConfirmBtn>
          </>
        )}
        {state === 'collecting' && (
          <>
            <View className="t-sub">{`已经收下 ${admitted} 个项目，至少两个才能开始投票。开始后项目单就定下来了。`}</View>
            <DateTimeField label="投票截止" value={closesAt} onChange={setClosesAt} min={now} />
            <ErrorBanner error={open.error} />
            <ConfirmBtn
              wide
              disabled={admitted < 2 || closesAt === ''}
              title="开始投票？"
              words={`${admitted} 个项目上选票，${closesAt && momentWords(closesAt, now)} 截止。没核实完的项目这次就不上了。`}
              confirmLabel="开始投票"
              command={open}
              onConfirm={() => open.run({ params: { roundId }, body: { closesAt } })}
            >
              项目定了，开始投票
            </ConfirmBtn>
          </>
        )}
        {state === 'open' && (
          <View className="t-sub">{`正在投票，${momentWords(budget.closesAt, now)} 截止，结果自动算出、自动公布。`}</View>
        )}
        {state === 'withdrawn' && <View className="t-sub">撤回了：{budget.withdrawnBecause}</View>}
      </View>
    </Card>
  );
}
