import { Text, View } from '@prims';
import type { Outcome, VoteDetail } from '../../../../shared/votes/schema';
import { fractionWords } from '../../../../shared/votes/sentences';
import type { IconName } from '../../components/icon/names';
import { ChoiceTable } from '../../components/result/choice-table';
import { SplitBar } from '../../components/result/split-bar';
import { Tag } from '../../components/tag/tag';
import { percent } from '../../platform/numbers';
import styles from './measure.module.css';
import { unitOf } from './words';

const TONES = { for: 'for', against: 'against', abstain: 'abstain' } as const;
type Mark = keyof typeof TONES;

/** Without a quorum the pass line has nothing to say: no green tick on a vote that failed. */
function lineTag(reached: boolean, quorumMet: boolean): { words: string; tone?: 'done'; icon?: IconName } {
  if (!reached) return { words: '没到线', icon: 'x-bold' };
  return quorumMet ? { words: '到线', tone: 'done', icon: 'check-bold' } : { words: '没够数，不作数' };
}

/** 同意、不同意、弃权 in one bar with the pass line, then the table. */
export function ForAgainst({ vote, outcome }: { vote: VoteDetail; outcome: Outcome }) {
  const { took, passNeeded } = outcome;
  const unit = unitOf(vote.basis);
  const rows = outcome.counts.map(({ choice, label, votes }) => ({ tone: TONES[choice as Mark], label, votes }));
  const agreed = rows.find(({ tone }) => tone === 'for')?.votes ?? 0;
  const reached = passNeeded !== null && took > 0 && agreed >= passNeeded;
  const line = lineTag(reached, outcome.quorumMet === true);
  return (
    <>
      <View className={styles.head}>
        <Text className={styles.number}>{percent(agreed, took)}</Text>
        <Text className={styles.unit}>按{unit}数，同意</Text>
      </View>
      <SplitBar
        label={rows.map(({ label, votes }) => `${label} ${votes} ${unit}`).join('，')}
        parts={rows.map(({ tone, votes }) => ({ tone, share: took === 0 ? 0 : votes / took }))}
        pass={vote.pass ? vote.pass.fraction.numerator / vote.pass.fraction.denominator : undefined}
      />
      {vote.pass && passNeeded !== null && (
        <View className={styles.need}>
          <Tag tone={line.tone} icon={line.icon}>
            {line.words}
          </Tag>
          <Text>
            {agreed} {unit}，要{fractionWords(vote.pass)}，至少 {passNeeded} {unit}
          </Text>
        </View>
      )}
      <View className={styles.table}>
        <ChoiceTable unit={unit} took={took} rows={rows} />
      </View>
    </>
  );
}
