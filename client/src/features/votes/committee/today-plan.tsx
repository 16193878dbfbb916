import { View } from '@prims';
import type { VoteCard } from '../../../../../shared/votes/schema';
import { Card, CardHead } from '../../../components/card/card';
import { weekdayWords } from '../../../platform/time';
import { plannedToday } from './desk-words';
import styles from './today-plan.module.css';

/** 今天的安排: what the clock will do by itself today. */
export function TodayPlan({ votes, now }: { votes: readonly VoteCard[]; now: string }) {
  const plan = plannedToday(votes, now);
  return (
    <Card flush label="今天的安排">
      <CardHead flush title="今天的安排" note={weekdayWords(now)} />
      {plan.length === 0 ? (
        <View className={styles.none}>今天没有要开始或截止的表决。</View>
      ) : (
        <View role="list" className={styles.plan}>
          {plan.map(({ key, clock, what, note }) => (
            <View key={key} role="listitem" className={styles.item}>
              <View className={styles.clock}>{clock}</View>
              <View>{what}</View>
              <View className="t-note">{note}</View>
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
