import { Text, View } from '@prims';
import { choicesOf } from '../../../../shared/votes/rules';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Card, CardHead } from '../../components/card/card';
import styles from './plan-card.module.css';

/** The question word for word and the choices, for whoever has no paper to mark just now. */
export const QuestionCard = ({ vote }: { vote: VoteDetail }) => (
  <Card label="选票上问的">
    <CardHead title="选票上问的" />
    <View as="p" className={styles.paragraph}>
      {vote.question}
    </View>
    <View className={`${styles.paragraph} t-sub`}>
      <Text>
        可选：
        {choicesOf(vote.form)
          .map(({ label }) => label)
          .join('、')}
      </Text>
    </View>
  </Card>
);
