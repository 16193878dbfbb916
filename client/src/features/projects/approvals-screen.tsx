import { List } from '@prims';
import { useState } from 'react';
import { listExpensesToDecide } from '../../../../shared/projects/expense-endpoints';
import { projectPage } from '../../../../shared/projects/page';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { Segmented } from '../../components/choose/segmented';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { useMay } from '../../platform/may';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { useEndpoint } from '../../platform/use-endpoint';
import { DecideExpense } from './decide-expense';
import { ExpenseRow } from './expense-row';
import { PayExpense } from './pay-expense';

type Waiting = 'asked' | 'approved';

/** What waits for a manager's yes, and what the host charity has still to pay. */
export function ApprovalsScreen({ fundId, now }: { fundId: string; now: string }) {
  const [state, setState] = useState<Waiting>('asked');
  const keeps = useMay()('fund_keeper', 'community_admin');
  const waiting = useEndpoint(
    listExpensesToDecide,
    { params: { fundId }, query: { state } },
    { enabled: fundId !== '' },
  );
  usePullToRefresh(waiting);
  return (
    <>
      <Segmented
        label="等什么"
        options={[
          { value: 'asked', label: '等批准' },
          { value: 'approved', label: '等付款' },
        ]}
        value={state}
        onChange={setState}
      />
      <Loaded of={waiting}>
        {({ expenses }) =>
          expenses.length === 0 ? (
            <Empty title={state === 'asked' ? '没有等批准的' : '没有等付款的'}>
              {state === 'asked' ? '有人报花销，会在这里等您看票据、批不批。' : '批了的都付过了。'}
            </Empty>
          ) : (
            <Card flush label={state === 'asked' ? '等批准的' : '等付款的'}>
              <List>
                {expenses.map((expense) => (
                  <ExpenseRow key={expense.expenseId} expense={expense} now={now} withProject>
                    {expense.awaitsMe && <DecideExpense expense={expense} />}
                    {expense.mine && expense.state === 'asked' && (
                      <Banner>自己报的账自己不能批，请管委会别的成员批。</Banner>
                    )}
                    {expense.state === 'approved' && keeps && <PayExpense expense={expense} now={now} />}
                    <BtnLink small kind="quiet" to={projectPage(expense)}>
                      看这个项目
                    </BtnLink>
                  </ExpenseRow>
                ))}
              </List>
            </Card>
          )
        }
      </Loaded>
    </>
  );
}
