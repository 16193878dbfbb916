import { Text, View } from '@prims';
import type { ReactNode } from 'react';
import type { Candidate } from '../../../../shared/budgets/schema';
import { Card, CardHead } from '../../components/card/card';
import { Tag, Tags } from '../../components/tag/tag';
import { money } from './words';

interface Props {
  candidate: Candidate;
  /** its number on the paper */
  no?: string;
  children?: ReactNode;
}

const STATES = {
  proposed: { words: '等社区核实', tone: 'wait' },
  admitted: { words: '已收下', tone: 'done' },
  refused: { words: '没有收下', tone: 'bad' },
} as const;

/** One project: what, where, how much; and where it stands while projects are collected. */
export function CandidateCard({ candidate, no, children }: Props) {
  const { title, story, place, costFen, state, because, by } = candidate;
  const { words, tone } = STATES[state];
  return (
    <Card label={title}>
      <CardHead title={no === undefined ? title : `${no}. ${title}`} note={money(costFen)} />
      <View className="stack">
        <View>
          <Text>{story}</Text>
          <View className="t-sub">
            {[place, by === 'resident' ? '邻居提的' : '自管委提的'].filter((one) => one !== '').join(' · ')}
          </View>
        </View>
        {no === undefined && (
          <Tags>
            <Tag tone={tone}>{words}</Tag>
          </Tags>
        )}
        {because !== null && <View className="t-sub">原因：{because}</View>}
        {children}
      </View>
    </Card>
  );
}
