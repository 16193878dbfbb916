import { View } from '@prims';
import type { ReactNode } from 'react';
import {
  BY_HAND_NAMES,
  type ByHandRecord,
  EVIDENCE_NAMES,
  VALUED_BY_NAMES,
} from '../../../../../../shared/funds/by-hand';
import { PURPOSE_NAMES } from '../../../../../../shared/funds/entry';
import { yuan } from '../../../../../../shared/http/money';
import { dayWords } from '../../../../../../shared/http/time-words';
import { Card, CardHead } from '../../../../components/card/card';
import { KeyValue } from '../../../../components/key-value/key-value';
import { PhotoStrip } from '../../../../components/photos/photo-strip';
import { Tag, Tags } from '../../../../components/tag/tag';

const STATE_TAGS = {
  waiting: { tone: 'wait', words: '等另一个人核对' },
  confirmed: { tone: 'done', words: '已入账' },
  refused: { tone: 'line', words: '没有入账' },
  reversed: { tone: 'line', words: '已更正，账上一正一反' },
} as const;

function factsOf(record: ByHandRecord): [string, string][] {
  const facts: [string, string][] = [['日子', dayWords(record.onDay)]];
  if (record.kind === 'in_kind' || record.kind === 'used') facts.push(['什么东西', record.what]);
  if (record.kind === 'in_kind') facts.push(['怎么估的值', VALUED_BY_NAMES[record.valuedBy]]);
  if (record.kind === 'used') facts.push(['用途', PURPOSE_NAMES[record.purpose]]);
  if (record.kind !== 'used' && record.giver !== '') facts.push(['谁捐的（账本上不写）', record.giver]);
  if (record.projectNo !== null) facts.push(['给哪个项目', `项目 ${record.projectNo}`]);
  facts.push(['登记', record.byName]);
  if (record.decidedByName !== null) facts.push([record.state === 'refused' ? '退回' : '核对', record.decidedByName]);
  if (record.because !== null) facts.push(['原因', record.because]);
  return facts;
}

/** A record with its evidence; below it what may be done about it. */
export function RecordCard({ record, children }: { record: ByHandRecord; children?: ReactNode }) {
  const { tone, words } = STATE_TAGS[record.state];
  return (
    <Card label={BY_HAND_NAMES[record.kind]}>
      <CardHead title={`${BY_HAND_NAMES[record.kind]} ${yuan(record.amountFen)} 元`} note={record.fundName} />
      <View className="stack">
        <Tags>
          <Tag tone={tone}>{words}</Tag>
        </Tags>
        <KeyValue items={factsOf(record)} />
        <PhotoStrip files={record.evidence} label={EVIDENCE_NAMES[record.kind]} />
        {children}
      </View>
    </Card>
  );
}
