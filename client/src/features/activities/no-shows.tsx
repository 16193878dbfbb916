import { View } from '@prims';
import { appealNoShow, listMyNoShows } from '../../../../shared/activities/tickets-endpoints';
import type { Reply } from '../../../../shared/http/endpoint';
import { Card, CardHead } from '../../components/card/card';
import { ReasonBtn } from '../../components/sheet/reason-btn';
import { Tag, Tags } from '../../components/tag/tag';
import { refresh } from '../../platform/cache';
import { dateWords } from '../../platform/time';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';

type NoShow = Reply<typeof listMyNoShows>['noShows'][number];

/** What my household booked and did not come to: who noted it, and my word on it. Nothing there, nothing shown. */
export function NoShows({ now }: { now: string }) {
  const list = useEndpoint(listMyNoShows);
  const noShows = list.data?.noShows ?? [];
  if (noShows.length === 0) return null;
  return (
    <Card label="报了名没去的">
      <CardHead title="报了名没去的" note="只有您家和主办人看得到" />
      <View className="stack">
        {noShows.map((one) => (
          <OneNoShow key={`${one.householdId} ${one.sessionId}`} noShow={one} now={now} />
        ))}
      </View>
    </Card>
  );
}

function OneNoShow({ noShow, now }: { noShow: NoShow; now: string }) {
  const { activityId, sessionId, householdId, title, excusedBecause, appeal } = noShow;
  const say = useCommand(appealNoShow, {
    onDone: () => {
      void refresh(listMyNoShows);
      toast('说明交给主办人了');
    },
    onRefused: () => void refresh(listMyNoShows),
  });
  return (
    <View role="group" ariaLabel={title} className="stack">
      <View>
        <View className="t-bold">{title}</View>
        <View className="t-sub">{`${dateWords(noShow.at, now)}的那一场，${noShow.recordedByName}记的`}</View>
      </View>
      <Tags>
        {excusedBecause !== null ? (
          <Tag tone="done" icon="circle-check">
            不算这次
          </Tag>
        ) : (
          <Tag tone="wait" icon="clock">
            {appeal === null ? '记了一次' : '等主办人看'}
          </Tag>
        )}
      </Tags>
      {appeal !== null && <View className="t-sub">{`您说：${appeal}`}</View>}
      {excusedBecause !== null && <View className="t-sub">{`主办人说：${excusedBecause}`}</View>}
      {excusedBecause === null && appeal === null && (
        <ReasonBtn
          wide
          kind="second"
          ariaLabel={`说明原因：${title}`}
          title="当时怎么没去成？"
          words="主办人看了，有说得过去的原因就不算这一次。"
          label="什么原因"
          placeholder="例如：孩子发烧，去医院了"
          maxLength={100}
          confirmLabel="交给主办人"
          command={say}
          onConfirm={(why) => say.run({ params: { activityId, sessionId }, body: { householdId, why } })}
        >
          说明原因
        </ReasonBtn>
      )}
    </View>
  );
}
