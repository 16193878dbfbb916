import type { BudgetDetail } from '../../../../shared/budgets/schema';
import { ActionBar } from '../../components/action-bar/action-bar';
import { Btn, BtnLink } from '../../components/btn/btn';
import { urlOf } from '../../platform/navigate';
import type { BudgetBallot } from './use-budget-ballot';

/** What can be done now: propose while projects are collected, vote while the box is open. */
export function BudgetBar({ budget, ballot }: { budget: BudgetDetail; ballot: BudgetBallot | null }) {
  if (budget.state === 'collecting')
    return (
      <ActionBar>
        <BtnLink wide icon="plus" to={urlOf('budgetPropose', { roundId: budget.roundId })}>
          提一个项目
        </BtnLink>
      </ActionBar>
    );
  if (!ballot?.votable || (ballot.voted && !ballot.changing)) return null;
  const { marks, complete, cast, changing } = ballot;
  const again = cast.error?.code === 'OFFLINE' ? '再投一次' : changing ? '改成这样' : '投出这一票';
  return (
    <ActionBar>
      {changing && (
        <Btn kind="second" onClick={() => ballot.change(false)}>
          不改了
        </Btn>
      )}
      <Btn wide disabled={!complete} working={cast.working} onClick={ballot.send}>
        {complete ? `${again}：${marks.length} 个项目` : '请先选项目'}
      </Btn>
    </ActionBar>
  );
}
