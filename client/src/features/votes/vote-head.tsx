import { Heading, View } from '@prims';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Tag, Tags } from '../../components/tag/tag';
import { basisWords, KIND_NAMES, unitOf } from './words';
import styles from './vote-head.module.css';

/** What is asked, of whom, and by which kind of vote. */
export function VoteHead({ vote }: { vote: VoteDetail }) {
  const heads = vote.roll?.heads ?? vote.turnout?.heads;
  return (
    <View className={styles.head}>
      <Tags>
        <Tag>{KIND_NAMES[vote.kind]}</Tag>
        <Tag>{basisWords(vote)}</Tag>
        {vote.mayChange && vote.state === 'open' && <Tag>截止前可改</Tag>}
      </Tags>
      <Heading level={2} className={styles.title}>
        {vote.title}
      </Heading>
      <View className="t-sub">
        自管委提出，{vote.electorateName}
        {heads ? ` ${heads} ${unitOf(vote.basis)}` : ''}参加
      </View>
    </View>
  );
}
