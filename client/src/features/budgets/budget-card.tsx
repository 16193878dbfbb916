import { Heading, Link, Text, View } from '@prims';
import type { BudgetCard as Budget } from '../../../../shared/budgets/schema';
import { Icon } from '../../components/icon/icon';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import styles from './budget-card.module.css';
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
    <Link to={to} className={styles.card}>
      <Tags>
        <Tag tone={tone} icon={icon}>
          {words}
        </Tag>
      </Tags>
      <Heading level={level} className={styles.title}>
        {budget.title}
      </Heading>
      <View className="t-sub">{lineOf(budget, now)}</View>
      <View className={styles.foot}>
        <Text>共 {money(budget.totalFen)}</Text>
        {go !== '' && (
          <Text className={styles.go}>
            {go}
            <Icon name="chevron-right" size="s" />
          </Text>
        )}
      </View>
    </Link>
  );
}
