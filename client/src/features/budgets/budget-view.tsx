import type { ReactNode } from 'react';
import type { PublicBudget } from '../../../../shared/budgets/schema';
import { Banner } from '../../components/banner/banner';
import { MatterHead } from '../../components/page/matter-head';
import { Tag } from '../../components/tag/tag';
import { AboutCard } from './about-card';
import { Candidates } from './candidates';
import { ResultView } from './result-view';
import { RuleCard } from './rule-card';
import { phaseOf, tagOf } from './words';

type Shown = Omit<PublicBudget, 'communityName'>;

interface Props {
  budget: Shown;
  now: string;
  /** the paper, for who has one */
  children?: ReactNode;
}

/** A round from its first project to who paid for what; the same for neighbours and for whoever has the link. */
export function BudgetView({ budget, now, children }: Props) {
  const phase = phaseOf(budget, now);
  const { words, tone, icon } = tagOf(budget, now);
  return (
    <>
      <MatterHead
        title={budget.title}
        tags={
          <Tag tone={tone} icon={icon}>
            {words}
          </Tag>
        }
      />
      {phase === 'withdrawn' && (
        <Banner tone="bad" title="这次票选撤回了">
          {budget.withdrawnBecause}
        </Banner>
      )}
      {phase === 'collecting' && (
        <Banner tone="info" title="正在收项目">
          楼下缺什么、修什么，写清楚要多少钱，社区核实后放上选票。
        </Banner>
      )}
      {phase === 'counting' && (
        <Banner tone="wait" title="已经截止，正在计票">
          等最后的票到齐，十几秒后就有结果。
        </Banner>
      )}
      {children}
      {budget.result && <ResultView budget={budget} result={budget.result} />}
      <AboutCard budget={budget} now={now} />
      {phase === 'open' && <RuleCard />}
      <Candidates budget={budget} />
    </>
  );
}
