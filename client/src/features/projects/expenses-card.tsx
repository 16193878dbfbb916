import { List } from '@prims';
import type { ProjectDetail } from '../../../../shared/projects/detail';
import { Banner } from '../../components/banner/banner';
import { Card, CardHead } from '../../components/card/card';
import { AskExpense } from './ask-expense';
import { DecideExpense } from './decide-expense';
import { ExpenseRow } from './expense-row';
import { PayExpense } from './pay-expense';
import { WithdrawExpense } from './withdraw-expense';

/** Every sum of a project; those who may, decide on it right here. */
export function ExpensesCard({ project, now }: { project: ProjectDetail; now: string }) {
  const { expenses, may } = project;
  if (expenses.length === 0 && !may.includes('ask')) return null;
  return (
    <>
      <Card flush label="花的每一笔">
        <CardHead flush title="花的每一笔" note={`${expenses.length} 笔`} />
        <List>
          {expenses.map((expense) => (
            <ExpenseRow key={expense.expenseId} expense={expense} now={now}>
              {expense.awaitsMe && <DecideExpense expense={expense} />}
              {expense.mine && expense.state === 'asked' && (
                <>
                  <Banner>自己报的账自己不能批，请管委会别的成员批。</Banner>
                  <WithdrawExpense expense={expense} />
                </>
              )}
              {expense.state === 'approved' && may.includes('pay') && <PayExpense expense={expense} now={now} />}
            </ExpenseRow>
          ))}
        </List>
      </Card>
      {may.includes('ask') && <AskExpense project={project} />}
    </>
  );
}
