import { Heading, Link, Text, View } from '@prims';
import type { VoteCard } from '../../../../../shared/votes/schema';
import { StageDots } from '../../../components/stages/stage-dots';
import { Track } from '../../../components/turnout/track';
import { useMay } from '../../../platform/may';
import { urlOf } from '../../../platform/navigate';
import { thousands } from '../../../platform/numbers';
import { KIND_NAMES, unitOf } from '../words';
import { actionOf, timeOf } from './desk-words';
import styles from './vote-table.module.css';

const COLUMNS = ['事项', '五事', '参加', '时间'];
/** A vote is the second of the five stages, 议. */
const DELIBERATING = 2;

/** Every vote on its way: a table on a laptop, one slip below the other on a phone. */
export const VoteTable = ({ votes, now }: { votes: readonly VoteCard[]; now: string }) => (
  <View role="table" ariaLabel="正在走的事">
    <View role="row" className={`${styles.row} ${styles.head}`}>
      {COLUMNS.map((title) => (
        <View key={title} role="columnheader">
          {title}
        </View>
      ))}
      <View role="columnheader">
        <Text className="only-spoken">操作</Text>
      </View>
    </View>
    {votes.map((vote) => (
      <Row key={vote.voteId} vote={vote} now={now} />
    ))}
  </View>
);

function Row({ vote, now }: { vote: VoteCard; now: string }) {
  const runs = useMay()('committee');
  const action = runs ? actionOf(vote, now) : '看进展';
  return (
    <View role="row" className={styles.row}>
      <View role="cell" className={styles.what}>
        <Heading level={3} className={styles.title}>
          {vote.title}
        </Heading>
        <View className="t-note">
          {KIND_NAMES[vote.kind]} · {vote.electorateName}
        </View>
      </View>
      <View role="cell" className={styles.stage}>
        <StageDots current={DELIBERATING} />
      </View>
      <View role="cell" className={styles.took}>
        <Took vote={vote} />
      </View>
      <View role="cell" className={styles.time}>
        {timeOf(vote, now)}
      </View>
      <View role="cell" className={styles.act}>
        <Link
          to={urlOf(runs ? 'manage' : 'voteDetail', { voteId: vote.voteId })}
          ariaLabel={`${action}：${vote.title}`}
          className={styles.link}
        >
          {action}
        </Link>
      </View>
    </View>
  );
}

function Took({ vote: { turnout, basis } }: { vote: VoteCard }) {
  if (!turnout) return <Text className="t-sub">还没开始</Text>;
  const { took, heads, quorumNeeded } = turnout;
  const share = (part: number) => (heads === 0 ? 0 : part / heads);
  return (
    <>
      <Text className="t-nowrap">
        {thousands(took)} / {thousands(heads)} {unitOf(basis)}
      </Text>
      <Track share={share(took)} mark={quorumNeeded === null ? null : share(quorumNeeded)} />
    </>
  );
}
