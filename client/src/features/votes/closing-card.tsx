import { Text, View } from '@prims';
import type { VoteDetail } from '../../../../shared/votes/schema';
import { Card } from '../../components/card/card';
import { Icon } from '../../components/icon/icon';
import { TurnoutMeter } from '../../components/turnout/turnout-meter';
import { leftWords, momentWords } from '../../platform/time';
import styles from './closing-card.module.css';
import type { Phase } from './phase';
import { quorumWords, unitOf } from './words';

interface Props {
  vote: VoteDetail;
  phase: Phase;
  now: string;
}

/** When it ends, how many have come, and how many are still missing. Never which way. */
export function ClosingCard({ vote, phase, now }: Props) {
  const { turnout, basis } = vote;
  const open = phase === 'open';
  return (
    <Card label="时间和参加情况">
      <View className="row-between">
        <Text className={styles.when}>{whenWords(vote, phase, now)}</Text>
        <Text className="t-sub">{sideWords(vote, phase, now)}</Text>
      </View>
      {turnout && (
        <View className={styles.meter}>
          <TurnoutMeter
            took={turnout.took}
            heads={turnout.heads}
            unit={unitOf(basis)}
            quorumNeeded={turnout.quorumNeeded}
            quorumWords={quorumWords(vote.quorum)}
            closed={!open}
          />
        </View>
      )}
      {open && (
        <View className={styles.promise}>
          <Icon name="lock" size="s" className={styles.lock} />
          <Text className="grow">截止前只公布参加{unitOf(basis)}数，不公布倾向。</Text>
        </View>
      )}
    </Card>
  );
}

function whenWords(vote: VoteDetail, phase: Phase, now: string): string {
  if (phase === 'announced') return `${momentWords(vote.opensAt, now)} 开始`;
  if (phase === 'opening') return '马上开始';
  if (phase === 'draft') return `打算 ${momentWords(vote.opensAt, now)} 开始`;
  return `${momentWords(vote.closesAt, now)} 截止`;
}

function sideWords(vote: VoteDetail, phase: Phase, now: string): string {
  if (phase === 'announced' || phase === 'opening' || phase === 'draft')
    return `${momentWords(vote.closesAt, now)} 截止`;
  if (phase === 'open') return leftWords(vote.closesAt, now) ?? '';
  return phase === 'counting' ? '正在计票' : '已截止';
}
