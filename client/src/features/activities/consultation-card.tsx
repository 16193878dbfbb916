import { View } from '@prims';
import { useState } from 'react';
import {
  bookConsultation,
  cancelConsultation,
  listConsultationDays,
} from '../../../../shared/activities/consultation-endpoints';
import type { ConsultationDay, MyConsultation } from '../../../../shared/activities/consultations';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn, BtnLink } from '../../components/btn/btn';
import { Card, CardHead } from '../../components/card/card';
import { Chips } from '../../components/choose/chips';
import { fullDay } from '../../components/days/day-words';
import { TextAreaField } from '../../components/field/text-area-field';
import { TextField } from '../../components/field/text-field';
import { KeyValue } from '../../components/key-value/key-value';
import { Loaded } from '../../components/loaded/loaded';
import { AnywayConfirm } from '../../components/sheet/anyway-confirm';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { Empty } from '../../components/states/empty';
import { refresh } from '../../platform/cache';
import { beyondFields, fieldErrors } from '../../platform/call-error';
import { urlOf } from '../../platform/navigate';
import { otherPlanIn } from '../../platform/other-plan';
import { useRemindMe } from '../../platform/remind-me';
import { useSession } from '../../platform/session';
import { clockWords } from '../../platform/time';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';

const EVERY_MS = 20_000;
const FIELDS = ['name', 'why', 'phone'];

/** 三官两师: a quarter of an hour alone with somebody who knows; who comes and why stays between the two. */
export function ConsultationCard({ activityId, now }: { activityId: string; now: string }) {
  const days = useEndpoint(listConsultationDays, { params: { activityId } }, { every: EVERY_MS });
  const { me } = useSession();
  return (
    <Loaded of={days}>
      {(reply) => (
        <>
          <Banner icon="lock" title="只有接待您的老师看得到">
            您是谁、为什么来，社区和别的工作人员都看不到。
          </Banner>
          {reply.days.some(({ counsellorId }) => counsellorId === me?.personId) && (
            <BtnLink wide kind="second" icon="users" to={urlOf('visitors', { activityId })}>
              看谁来找我
            </BtnLink>
          )}
          {reply.mine && <Mine activityId={activityId} one={reply.mine} now={now} />}
          {!reply.mine && reply.days.length === 0 && (
            <Empty title="还没有排出日子">老师的日子定下来，就能在这里挑一刻钟。</Empty>
          )}
          {!reply.mine &&
            reply.days.map((day) => (
              <DayCard key={`${day.day} ${day.counsellorId}`} activityId={activityId} day={day} now={now} />
            ))}
        </>
      )}
    </Loaded>
  );
}

function Mine({ activityId, one, now }: { activityId: string; one: MyConsultation; now: string }) {
  const cancel = useCommand(cancelConsultation, {
    onDone: () => {
      void refresh(listConsultationDays);
      toast('退掉了');
    },
  });
  return (
    <Card label="我约的咨询">
      <CardHead title="我约的咨询" />
      <View className="stack">
        {one.cancelledBecause && (
          <Banner tone="bad" title="这一天取消了">
            {one.cancelledBecause}
          </Banner>
        )}
        <KeyValue
          items={[
            ['老师', `${one.counsellorName}（${one.field}）`],
            ['时间', `${fullDay(one.day)} ${clockWords(one.startsAt)}–${clockWords(one.endsAt)}`],
            ['地点', one.place],
            ['您写的', one.why],
          ]}
        />
        {now < one.startsAt && one.cancelledBecause === null && (
          <ConfirmBtn
            kind="quiet"
            wide
            title="退掉这次咨询？"
            words="这一刻钟让给别人，想再来可以重新约。"
            confirmLabel="退掉"
            command={cancel}
            onConfirm={() => cancel.run({ params: { activityId, consultationId: one.consultationId } })}
          >
            不去了，退掉
          </ConfirmBtn>
        )}
      </View>
    </Card>
  );
}

function DayCard({ activityId, day, now }: { activityId: string; day: ConsultationDay; now: string }) {
  const { me } = useSession();
  const free = day.slots.filter(({ taken, startsAt }) => !taken && startsAt > now);
  const [slot, setSlot] = useState('');
  const [name, setName] = useState(me?.displayName ?? '');
  const [why, setWhy] = useState('');
  const [phone, setPhone] = useState('');
  const book = useCommand(bookConsultation, {
    onDone: () => {
      void refresh(listConsultationDays);
      toast('约好了');
    },
    onRefused: () => void refresh(listConsultationDays),
  });
  const problems = fieldErrors(book.error);
  const remindMe = useRemindMe('booking');
  const take = (at: number, anyway?: true) =>
    book.run({
      params: { activityId },
      body: { day: day.day, counsellorId: day.counsellorId, slot: at, name, why, ...(phone ? { phone } : {}), anyway },
    });
  const chosen = free.find((one) => String(one.slot) === slot);
  return (
    <Card label={`${day.counsellorName}，${fullDay(day.day)}`}>
      <CardHead title={`${day.counsellorName}（${day.field}）`} note={fullDay(day.day)} />
      <View className="stack">
        <View className="t-sub">{day.place}</View>
        {day.cancelledBecause ? (
          <Banner tone="bad" title="这一天取消了">
            {day.cancelledBecause}
          </Banner>
        ) : free.length === 0 ? (
          <View>这一天约满了。</View>
        ) : (
          <Chips
            label={`${day.counsellorName}空着的时间`}
            options={free.map((one) => ({ value: String(one.slot), label: clockWords(one.startsAt) }))}
            value={slot}
            onChange={setSlot}
          />
        )}
        {chosen && (
          <>
            <TextField label="老师怎么称呼您" value={name} onChange={setName} maxLength={20} error={problems.name} />
            <TextAreaField
              label="想问什么"
              value={why}
              onChange={setWhy}
              maxLength={300}
              help="只有接待您的老师看得到"
              error={problems.why}
            />
            <TextField
              label="电话（可不填）"
              type="number"
              value={phone}
              onChange={setPhone}
              maxLength={18}
              error={problems.phone}
            />
            <ErrorBanner error={otherPlanIn(book.error) ? null : beyondFields(book.error, FIELDS)} />
            <AnywayConfirm error={book.error} onAnyway={() => take(chosen.slot, true)} onClose={book.reset} />
            <Btn
              wide
              working={book.working}
              disabled={why.trim() === '' || name.trim() === ''}
              onClick={() => {
                remindMe();
                take(chosen.slot);
              }}
            >
              {`约 ${clockWords(chosen.startsAt)}`}
            </Btn>
          </>
        )}
      </View>
    </Card>
  );
}
