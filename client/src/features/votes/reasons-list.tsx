import { Item, List, View } from '@prims';
import { listReasons } from '../../../../shared/votes/endpoints';
import type { Reason } from '../../../../shared/votes/schema';
import { Btn } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { SectionHead } from '../../components/card/section-head';
import { Tag } from '../../components/tag/tag';
import { dateWords } from '../../platform/time';
import { useList } from '../../platform/use-list';
import styles from './reasons-list.module.css';

/** Why people voted as they did, without names, once the result is out. Nothing while there are none. */
export function ReasonsList({ voteId, now }: { voteId: string; now: string }) {
  const reasons = useList(listReasons, { params: { voteId } }, (reply) => reply.reasons);
  if (!reasons.items || reasons.items.length === 0) return null;
  return (
    <>
      <SectionHead title="大家的理由" />
      <Card flush label="大家的理由">
        <List>
          {reasons.items.map((reason) => (
            <Words key={reason.reasonId} reason={reason} now={now} />
          ))}
        </List>
      </Card>
      {reasons.hasMore && (
        <Btn kind="quiet" wide disabled={reasons.refreshing} onClick={reasons.more}>
          再看一些
        </Btn>
      )}
    </>
  );
}

const Words = ({ reason, now }: { reason: Reason; now: string }) => (
  <Item className={styles.reason}>
    <View className={styles.words}>{reason.text}</View>
    <View className={styles.facts}>
      {reason.audience === 'committee' && <Tag icon="lock-bold">只给自管委</Tag>}
      {reason.moderation === 'held' && <Tag tone="wait">等核看</Tag>}
      <View className="t-note">{dateWords(reason.givenAt, now)}</View>
    </View>
  </Item>
);
