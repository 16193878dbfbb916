import type { BudgetDetail } from '../../../../../shared/budgets/schema';
import { BtnLink, Btns } from '../../../components/btn/btn';
import { SectionHead } from '../../../components/card/section-head';
import { Empty } from '../../../components/states/empty';
import { useNow } from '../../../platform/clock';
import { urlOf } from '../../../platform/navigate';
import { AboutCard } from '../about-card';
import { CandidateCard } from '../candidate-card';
import { DecideCard } from './decide-card';
import { ShareCard } from './share-card';
import { StepCard } from './step-card';
import { WinnersCard } from './winners-card';
import { WithdrawCard } from './withdraw-card';

/** All that those who run a round do with it, in the order in which it comes up. */
export function BudgetDesk({ budget }: { budget: BudgetDetail }) {
  const now = useNow();
  const { roundId, state, candidates } = budget;
  const waiting = candidates.filter((one) => one.state === 'proposed');
  const settled = candidates.filter((one) => one.state !== 'proposed');
  return (
    <>
      <StepCard budget={budget} now={now} />
      <AboutCard budget={budget} now={now} />
      <Btns>
        {state === 'draft' && (
          <BtnLink kind="second" icon="pencil" to={urlOf('budgetEdit', { roundId })}>
            改草稿
          </BtnLink>
        )}
        {state === 'collecting' && (
          <BtnLink kind="second" icon="plus" to={urlOf('budgetPropose', { roundId })}>
            加一个项目
          </BtnLink>
        )}
        {state !== 'draft' && (
          <BtnLink kind="second" icon="eye" to={urlOf('budget', { roundId })}>
            看公开页
          </BtnLink>
        )}
      </Btns>
      {state === 'decided' && <WinnersCard budget={budget} />}
      {state === 'collecting' && (
        <>
          <SectionHead title="等您核实" />
          {waiting.length === 0 && <Empty title="没有等核实的项目">邻居提了新的，会出现在这里。</Empty>}
          {waiting.map((candidate) => (
            <DecideCard key={candidate.candidateId} roundId={roundId} mostFen={budget.mostFen} candidate={candidate} />
          ))}
          {settled.length > 0 && <SectionHead title="核实过的" />}
          {settled.map((candidate) => (
            <CandidateCard key={candidate.candidateId} candidate={candidate} />
          ))}
        </>
      )}
      {state !== 'draft' && state !== 'withdrawn' && <ShareCard roundId={roundId} />}
      <WithdrawCard budget={budget} now={now} />
    </>
  );
}
