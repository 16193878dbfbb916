import { View } from '@prims';
import { useState } from 'react';
import type { Fair } from '../../../../../shared/activities/fair-endpoints';
import { Btn } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { KeyValue } from '../../../components/key-value/key-value';
import { momentWords } from '../../../platform/time';
import { FairPlanForm } from './fair-plan-form';
import styles from './kind.module.css';

/** The plan in a few words, or the form for it. */
export function FairPlanCard({ fair, now }: { fair: Fair; now: string }) {
  const [editing, setEditing] = useState(false);
  const { plan, desk, callOpen } = fair;
  if (!plan || editing)
    return <FairPlanForm key={plan?.revision ?? 0} fair={fair} now={now} onSaved={() => setEditing(false)} />;
  const until = momentWords(plan.callUntil, now);
  return (
    <Card label="大集的安排">
      <CardHead title="大集的安排" note={callOpen ? '正在征集' : undefined} />
      <View className="stack">
        <KeyValue
          items={[
            ['征集', now < plan.callUntil ? `到 ${until}` : `${until} 截止了`],
            ['场地', `${plan.rows} 排，每排 ${plan.columns} 个`],
            ['还能收', `${Math.max(0, desk?.freePlaces ?? 0)} 个摊位`],
          ]}
        />
        <View className={styles.buttons}>
          <Btn kind="second" small onClick={() => setEditing(true)}>
            改安排
          </Btn>
        </View>
      </View>
    </Card>
  );
}
