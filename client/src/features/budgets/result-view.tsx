import type { BudgetResult, PublicBudget } from '../../../../shared/budgets/schema';
import { Card, CardHead } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { SectionHead } from '../../components/card/section-head';
import { KeyValue } from '../../components/key-value/key-value';
import { Verdict } from '../../components/result/verdict';
import { BoughtCard } from './bought-card';
import { CheckCard } from './check-card';
import { RuleCard } from './rule-card';
import { costOf, money, titleOf, unitOf } from './words';

type Shown = Omit<PublicBudget, 'communityName'>;

/** What was chosen, who paid for it, what was missing for the others, and what votes alone would have given. */
export function ResultView({ budget, result }: { budget: Shown; result: BudgetResult }) {
  const { bought, notBought } = result;
  return (
    <>
      <Verdict word={bought.length > 0 ? '选出来' : '没选上'} tone={bought.length > 0 ? 'done' : 'quiet'}>
        {`${result.ballots} 张票，选上 ${bought.length} 个项目，一共 ${money(result.spentFen)}，还剩 ${money(budget.totalFen - result.spentFen)}留在基金里。`}
      </Verdict>
      <Card label="每张票的份额">
        <CardHead title="每张票的份额" />
        <KeyValue
          items={[
            ['平分', `每张票 ${money(result.firstShareFen)}`],
            ['加到', `${money(result.shareFen)}${STOPS[result.stop]}`],
          ]}
        />
      </Card>
      {bought.length > 0 && <SectionHead title="选上的，谁出的钱" />}
      {bought.map((by, i) => (
        <BoughtCard key={by.no} budget={budget} by={by} place={i + 1} />
      ))}
      {notBought.length > 0 && (
        <>
          <SectionHead title="没选上的，还差多少" />
          <Card flush>
            <Rows>
              {notBought.map(({ no, backers, leftFen, missingFen }) => (
                <ListRow
                  key={no}
                  title={`${no}. ${titleOf(budget, no)}`}
                  note={
                    backers === 0
                      ? `${money(costOf(budget, no))}，没有人选`
                      : `${money(costOf(budget, no))}，${backers} 张票支持，一共还剩 ${money(leftFen)}`
                  }
                  value={`差 ${money(missingFen)}`}
                />
              ))}
            </Rows>
          </Card>
        </>
      )}
      <GreedyCard budget={budget} result={result} />
      <RuleCard />
      <CheckCard roundId={budget.roundId} />
    </>
  );
}

const STOPS = {
  over: '，再加就超出总额',
  all: '，有人选的项目都选上了',
  limit: '，到了平分时的五倍，不再加',
};

/** The usual rule beside it, for whoever wonders. */
function GreedyCard({ budget, result }: { budget: Shown; result: BudgetResult }) {
  const { served, greedy } = result;
  const unit = unitOf(budget.basis);
  return (
    <Card label="要是只看票数">
      <CardHead title="要是只看票数" note="作对照，不作数" />
      <KeyValue
        items={[
          ['会选上', greedy.map((no) => titleOf(budget, no)).join('、') || '一个也没有'],
          ['共', money(result.greedySpentFen)],
          ['有份的', `现在 ${served.shares} ${unit}至少有一个选的项目选上；只看票数是 ${served.greedy} ${unit}`],
        ]}
      />
    </Card>
  );
}
