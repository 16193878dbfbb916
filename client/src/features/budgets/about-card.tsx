import { Text, View } from '@prims';
import type { PublicBudget } from '../../../../shared/budgets/schema';
import { Card, CardHead } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { momentWords } from '../../platform/time';
import { formWords, money, unitOf } from './words';

type Shown = Omit<PublicBudget, 'communityName'>;

/** What is at stake, and by which rule. */
export function AboutCard({ budget, now }: { budget: Shown; now: string }) {
  const { basis, form, standing, turnout } = budget;
  return (
    <Card label="这次票选">
      <CardHead title="这次票选" />
      <View className="stack">
        {budget.about !== '' && (
          <View>
            <Text>{budget.about}</Text>
          </View>
        )}
        <KeyValue
          items={[
            ['钱从哪来', `${budget.fundName}，共 ${money(budget.totalFen)}`],
            ['每个项目', `最多 ${money(budget.mostFen)}`],
            ['怎么投', `${basis === 'household' ? '每户一票' : '每位成年居民一票'}。${formWords(form)}`],
            ['截止', momentWords(budget.closesAt, now)],
            ...(standing.length > 0 ? [['项目', `${standing.length} 个`] as const] : []),
            ...(turnout
              ? [['已投', `${turnout.took} ${unitOf(basis)}，共 ${turnout.heads} ${unitOf(basis)}`] as const]
              : []),
          ]}
        />
      </View>
    </Card>
  );
}
