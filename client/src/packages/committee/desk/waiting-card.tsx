import { View } from '@prims';
import type { VoteCard } from '../../../../../shared/votes/schema';
import { Card, CardHead } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { CountedRow } from '../../../features/votes/committee/counted-row';
import { urlOf } from '../../../platform/navigate';
import styles from './desk.module.css';

interface Props {
  counted: readonly VoteCard[];
  requests: number;
  notices: number;
  now: string;
}

/** 等您处理: only what this person may settle reaches this card. */
export function WaitingCard({ counted, requests, notices, now }: Props) {
  const count = counted.length + (requests > 0 ? 1 : 0) + (notices > 0 ? 1 : 0);
  return (
    <Card flush label="等您处理">
      <CardHead flush title="等您处理" note={`${count} 件`} />
      {count === 0 && <View className={styles.none}>都处理好了。</View>}
      <Rows>
        {counted.map((vote) => (
          <CountedRow key={vote.voteId} vote={vote} now={now} />
        ))}
        {requests > 0 && (
          <ListRow title="绑定申请待核对" note={`${requests} 位邻居等着绑定住户`} to={urlOf('requests')} />
        )}
        {notices > 0 && <ListRow title="公告要再看一眼" note={`${notices} 条没有直接发出`} to={urlOf('notices')} />}
      </Rows>
    </Card>
  );
}
