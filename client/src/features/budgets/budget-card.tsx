import { Text, View } from '@prims';
import type { BudgetCard as Budget } from '../../../../shared/budgets/schema';
import { Go, LinkCard, LinkCardFoot, LinkCardTitle } from '../../components/card/link-card';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { lineOf, money, phaseOf, tagOf } from './words';

const GO = {
  draft: '接着写',
  collecting: '看看、提一个',
  open: '去投票',
  counting: '',
  decided: '看结果',
  withdrawn: '',
};

interface Props {
  budget: Budget;
  now: string;
  /** 3 under a section's own heading */
  level: 2 | 3;
}

/** One round in a list; the whole card leads to it. */
export function BudgetCard({ budget, now, level }: Props) {
  const { words, tone, icon } = tagOf(budget, now);
  const go = GO[phaseOf(budget, now)];
  const { roundId, state } = budget;
  const to = state === 'draft' ? urlOf('budgetDesk', { roundId }) : urlOf('budget', { roundId });
  return (
    <LinkCard to={to}>
      <Tags>
        <Tag tone={tone} icon={icon}>
          {words}
        </Tag>
      </Tags>
      <LinkCardTitle level={level}>{budget.title}</LinkCardTitle>
      <View className="t-sub">{lineOf(budget, now)}</View>
      <LinkCardFoot>
        <Text>共 {money(budget.totalFen)}</Text>
        {go !== '' && <Go>{go}</Go>}
      </LinkCardFoot>
    </LinkCard>
  );
}
