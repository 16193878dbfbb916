import { View } from '@prims';
import { MARK_NAMES, type OpenAppeal } from '../../../../../shared/shifts/mark';
import { decideAppeal, listAppeals } from '../../../../../shared/shifts/mark-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, Btns } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { SectionHead } from '../../../components/card/section-head';
import { Loaded } from '../../../components/loaded/loaded';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';

/** Notes that somebody says are wrong. Whoever recorded one does not see its appeal here. */
export function Appeals({ now }: { now: string }) {
  const list = useEndpoint(listAppeals);
  return (
    <>
      <SectionHead title="申诉" />
      <Loaded of={list}>
        {({ appeals }) =>
          appeals.length === 0 ? (
            <View className="t-sub">没有等处理的申诉。自己记的，由别的队长来看。</View>
          ) : (
            appeals.map((appeal) => (
              <Appeal key={`${appeal.personId} ${appeal.mark.markId}`} appeal={appeal} now={now} />
            ))
          )
        }
      </Loaded>
    </>
  );
}

function Appeal({ appeal, now }: { appeal: OpenAppeal; now: string }) {
  const { personId, displayName, teamName, mark } = appeal;
  const decide = useCommand(decideAppeal, {
    onDone: (_, { body }) => {
      void refresh(listAppeals);
      toast(body?.clear ? '撤销了，本人会收到消息' : '保留了，本人会收到消息');
    },
    onRefused: ({ code }) => {
      if (code === 'ALREADY_DECIDED' || code === 'NOT_FOUND') void refresh(listAppeals);
    },
  });
  const say = (clear: boolean) => decide.run({ body: { personId, markId: mark.markId, clear } });
  return (
    <Card label={`${displayName}的申诉`}>
      <CardHead title={displayName} note={teamName} />
      <View className="stack">
        <View className="t-sub">{`${mark.title}，${momentWords(mark.startsAt, now)}，${MARK_NAMES[mark.kind]}`}</View>
        {mark.recordedByName && <View className="t-sub">{`由${mark.recordedByName}记下`}</View>}
        {mark.appeal && <View>{`本人说：${mark.appeal.text}`}</View>}
        <ErrorBanner error={decide.error} />
        <Btns>
          <ConfirmBtn
            kind="second"
            title="保留这条记录？"
            words={`${displayName}会收到消息。记录一年后自动消掉，不排名、不扣分。`}
            confirmLabel="保留"
            command={decide}
            onConfirm={() => say(false)}
          >
            保留记录
          </ConfirmBtn>
          <Btn kind="second" icon="circle-check" working={decide.working} onClick={() => say(true)}>
            撤销记录
          </Btn>
        </Btns>
      </View>
    </Card>
  );
}
