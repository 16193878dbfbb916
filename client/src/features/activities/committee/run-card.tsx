import { View } from '@prims';
import { useState } from 'react';
import {
  cancelActivity,
  cancelSession,
  enterDraw,
  listDeskActivities,
  publishActivity,
  raiseCapacity,
} from '../../../../../shared/activities/desk-endpoints';
import { getActivity } from '../../../../../shared/activities/endpoints';
import type { ActivityDetail, SessionForMe } from '../../../../../shared/activities/schema';
import { closeDoorList, getDoorList } from '../../../../../shared/activities/tickets-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn, BtnLink } from '../../../components/btn/btn';
import { Card, CardHead } from '../../../components/card/card';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { urlOf } from '../../../platform/navigate';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { KIND_DESK_TITLES } from './kind-words';

interface Props {
  activity: ActivityDetail;
  session: SessionForMe;
  now: string;
}

const again = (words: string) => ({
  onDone: () => {
    void refresh(getActivity, listDeskActivities, getDoorList);
    toast(words);
  },
});

/** The steps of an organiser: publish, more seats, draw, close the list, call off. */
export function RunCard({ activity, session, now }: Props) {
  const { activityId, state } = activity;
  const params = { activityId, sessionId: session.sessionId };
  const publish = useCommand(publishActivity, again('发布了，大家看得到了'));
  const close = useCommand(closeDoorList, again('收好了，没来的记下了'));
  if (state === 'cancelled') return null;
  // The schedule ends the activity in the very minute in which its last list can be closed. A class is not listed at a
  // door: its tutors mark every afternoon.
  const listed = state !== 'draft' && session.state === 'open' && activity.kind !== 'classroom';
  return (
    <Card label="办活动">
      <CardHead title="办活动" />
      <View className="stack">
        {state === 'draft' && (
          <ConfirmBtn
            wide
            title="发布这场活动？"
            words="发布后居民就能看到，到时间就能报名；有人报名以后只能改文字和加名额。"
            confirmLabel="发布"
            command={publish}
            onConfirm={() => publish.run({ params: { activityId } })}
          >
            发布
          </ConfirmBtn>
        )}
        <BtnLink wide kind="second" icon="pencil" to={urlOf('activityEdit', { activityId })}>
          改内容
        </BtnLink>
        <BtnLink wide kind="second" to={urlOf('activityKind', { activityId })}>
          {KIND_DESK_TITLES[activity.kind]}
        </BtnLink>
        {state === 'open' && session.mode === 'lottery' && activity.drawNumbers === null && (
          <DrawForm activity={activity} now={now} />
        )}
        {state === 'open' && now < session.startsAt && session.state === 'open' && (
          <RaiseForm params={params} session={session} />
        )}
        {listed && now >= session.endsAt && (
          <ConfirmBtn
            wide
            kind="second"
            title="收这一场的签到表？"
            words="报了名没来的人家会记一次没来，他们自己看得到，也可以说明原因。"
            confirmLabel="收签到表"
            command={close}
            onConfirm={() => close.run({ params })}
          >
            收签到表
          </ConfirmBtn>
        )}
        {state === 'open' && now < session.endsAt && <CallOff activity={activity} session={session} now={now} />}
      </View>
    </Card>
  );
}

function RaiseForm({ params, session }: { params: { activityId: string; sessionId: string }; session: SessionForMe }) {
  const [seats, setSeats] = useState(String(session.capacity));
  const raise = useCommand(raiseCapacity, again('加好了，候补的按顺序补上'));
  const more = Number(seats);
  return (
    <>
      <TextField
        label="名额（只能加）"
        type="number"
        value={seats}
        onChange={setSeats}
        maxLength={4}
        help={`现在 ${session.capacity} 个，候补 ${session.waiting} 家`}
        error={fieldErrors(raise.error).capacity}
      />
      <ErrorBanner error={raise.error} />
      <Btn
        kind="second"
        wide
        working={raise.working}
        disabled={!(more > session.capacity)}
        onClick={() => raise.run({ params, body: { capacity: more } })}
      >
        加名额
      </Btn>
    </>
  );
}

function DrawForm({ activity, now }: { activity: ActivityDetail; now: string }) {
  const [typed, setTyped] = useState('');
  const draw = useCommand(enterDraw, again('号码填好了，正在按它排先后'));
  const { draw: source, activityId } = activity;
  if (!source) return null;
  const numbers = typed.split(/[^0-9]+/).filter((part) => part !== '');
  return (
    <>
      <TextField
        label={`${source.name}的 ${source.numbers} 个号码`}
        value={typed}
        onChange={setTyped}
        placeholder="用空格隔开，例如：4 7 1"
        help={now < source.drawnAt ? `${momentWords(source.drawnAt, now)} 开出后再填` : '填了不能改，请照公布的填'}
        maxLength={60}
      />
      <ErrorBanner error={draw.error} />
      <ConfirmBtn
        wide
        disabled={numbers.length !== source.numbers}
        title={`号码是 ${numbers.join(' ')}？`}
        words="填了就定下先后，不能再改。谁都能照着号码自己算一遍。"
        confirmLabel="就是这些"
        command={draw}
        onConfirm={() => draw.run({ params: { activityId }, body: { numbers: numbers.map(Number) } })}
      >
        填开出的号码
      </ConfirmBtn>
    </>
  );
}

const SHORTEST = 4;

function CallOff({ activity, session, now }: Props) {
  const [because, setBecause] = useState('');
  const { activityId } = activity;
  const all = useCommand(cancelActivity, again('取消了，正在告诉报名的人'));
  const one = useCommand(cancelSession, again('这一场取消了，正在告诉报名的人'));
  const short = because.trim().length < SHORTEST;
  return (
    <>
      <TextField
        label="要取消的话，写上原因"
        value={because}
        onChange={setBecause}
        placeholder="例如：老师生病，改到下周"
        maxLength={100}
      />
      {activity.sessions.length > 1 && now < session.startsAt && session.state === 'open' && (
        <ConfirmBtn
          kind="quiet"
          wide
          disabled={short}
          title="取消这一场？"
          words="报了这一场的人都会收到消息。"
          confirmLabel="取消这一场"
          command={one}
          onConfirm={() => one.run({ params: { activityId, sessionId: session.sessionId }, body: { because } })}
        >
          取消这一场
        </ConfirmBtn>
      )}
      <ConfirmBtn
        kind="quiet"
        wide
        disabled={short}
        title="取消整个活动？"
        words="每一场都取消，报名的人都会收到消息，不能恢复。"
        confirmLabel="取消活动"
        command={all}
        onConfirm={() => all.run({ params: { activityId }, body: { because } })}
      >
        取消整个活动
      </ConfirmBtn>
    </>
  );
}
