import { View } from '@prims';
import { decideReason, listReasons } from '../../../../../shared/votes/endpoints';
import type { Reason, VoteDetail } from '../../../../../shared/votes/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useList } from '../../../platform/use-list';
import styles from './held-reasons.module.css';

const reasonsOf = (reply: { reasons: Reason[] }) => reply.reasons;

/** Reasons the content check held back, for a person to look at; and those meant for the committee's eyes. */
export function HeldReasons({ vote }: { vote: VoteDetail }) {
  const reasons = useList(listReasons, { params: { voteId: vote.voteId } }, reasonsOf);
  const all = reasons.items ?? [];
  const held = all.filter(({ moderation }) => moderation === 'held');
  const ours = all.filter(({ moderation, audience }) => moderation === 'pass' && audience === 'committee');
  return (
    <>
      {held.length > 0 && (
        <Card label="等您看的理由">
          <CardHead title="等您看的理由" note={`${held.length} 条`} />
          {held.map((reason) => (
            <Held key={reason.reasonId} voteId={vote.voteId} reason={reason} />
          ))}
        </Card>
      )}
      {ours.length > 0 && (
        <Card label="只写给自管委的理由">
          <CardHead title="只写给自管委的" note={`${ours.length} 条`} />
          {ours.map(({ reasonId, text }) => (
            <View key={reasonId} className={styles.said}>
              {text}
            </View>
          ))}
        </Card>
      )}
      {reasons.hasMore && (
        <Btn kind="quiet" wide disabled={reasons.refreshing} onClick={reasons.more}>
          再看一些理由
        </Btn>
      )}
    </>
  );
}

function Held({ voteId, reason }: { voteId: string; reason: Reason }) {
  const decide = useCommand(decideReason, {
    onDone: (_, { body }) => {
      void refresh(listReasons);
      toast(body?.show ? '已经放出' : '已经拿掉');
    },
    onRefused: () => void refresh(listReasons),
  });
  const say = (show: boolean) => decide.run({ params: { voteId, reasonId: reason.reasonId }, body: { show } });
  return (
    <View className={styles.held}>
      <View className={styles.said}>{reason.text}</View>
      <ErrorBanner error={decide.error} />
      <Btns>
        <Btn kind="second" small disabled={decide.working} onClick={() => say(false)}>
          不放出
        </Btn>
        <Btn kind="second" small disabled={decide.working} onClick={() => say(true)}>
          可以放出
        </Btn>
      </Btns>
    </View>
  );
}
