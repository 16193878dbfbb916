import { Heading, View } from '@prims';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Tag, Tags } from '../../components/tag/tag';
import { thousands } from '../../platform/numbers';
import { dateWords } from '../../platform/time';
import styles from './vote-head.module.css';
import { basisWords, KIND_NAMES, unitOf } from './words';

/** What is asked, of whom, and by which kind of vote. */
export function VoteHead({ vote, now }: { vote: VoteDetail; now: string }) {
  const over = vote.state === 'closed' || vote.state === 'published';
  const heads = vote.roll?.heads ?? vote.turnout?.heads;
  return (
    <View className={styles.head}>
      <Tags>
        <Tag>{KIND_NAMES[vote.kind]}</Tag>
        <Tag>{basisWords(vote)}</Tag>
        {over && <Tag>{dateWords(vote.closesAt, now)} 截止</Tag>}
      </Tags>
      <Heading level={2} className={styles.title}>
        {vote.title}
      </Heading>
      <View className="t-sub">
        自管委提出，{vote.electorateName}
        {heads ? ` ${thousands(heads)} ${unitOf(vote.basis)}` : ''}来投
      </View>
    </View>
  );
}
