import { Text, View } from '@prims';
import type { Outcome, VoteDetail } from '../../../../shared/votes/schema';
import { Card, CardHead } from '../../components/card/card';
import { Tag } from '../../components/tag/tag';
import { Track } from '../../components/turnout/track';
import { percent, thousands } from '../../platform/numbers';
import styles from './measure.module.css';
import { neededWords } from './verdict-words';
import { quorumWords, unitOf } from './words';

/** 参加的够不够: heads that took part against the quorum fixed before opening. */
export function TookCard({ vote, outcome }: { vote: VoteDetail; outcome: Outcome }) {
  const { took, heads, quorumNeeded, quorumMet } = outcome;
  const unit = unitOf(vote.basis);
  const share = heads === 0 ? 0 : took / heads;
  return (
    <Card label="参加的够不够">
      <CardHead title={quorumNeeded === null ? '多少人参加' : '参加的够不够'} />
      <View className={styles.head}>
        <Text className={styles.number}>{thousands(took)}</Text>
        <Text className={styles.unit}>
          / {thousands(heads)} {unit}
        </Text>
      </View>
      <Track share={share} mark={quorumNeeded === null || heads === 0 ? undefined : quorumNeeded / heads} />
      <View className={styles.need}>
        {quorumMet !== null && (
          <Tag tone={quorumMet ? 'done' : 'wait'} icon={quorumMet ? 'check-bold' : 'x-bold'}>
            {quorumMet ? '够数' : '不够数'}
          </Tag>
        )}
        <Text>
          {percent(took, heads)}
          {quorumNeeded === null ? ' 参加' : `，${neededWords(quorumNeeded, vote.basis, quorumWords(vote.quorum))}`}
        </Text>
      </View>
    </Card>
  );
}
