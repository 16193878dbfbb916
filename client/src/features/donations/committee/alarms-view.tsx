import { alarmSentence } from '../../../../../shared/donations/alarm';
import { listPayAlarms, settlePayAlarm } from '../../../../../shared/donations/desk-endpoints';
import { dayWords } from '../../../../../shared/http/time-words';
import { Banner } from '../../../components/banner/banner';
import { FormCard } from '../../../components/field/form-card';
import { KeyValue } from '../../../components/key-value/key-value';
import { LoadedList } from '../../../components/loaded/loaded-list';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { Empty } from '../../../components/states/empty';
import { refresh } from '../../../platform/cache';
import { useMay } from '../../../platform/may';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useList } from '../../../platform/use-list';

const NOTE_LENGTH = 100;

/** Where WeChat Pay's bill and the books differ, and refunds it cannot give back; each stays until somebody writes what they found. */
export function AlarmsView({ now }: { now: string }) {
  const alarms = useList(listPayAlarms, {}, (reply) => reply.alarms);
  const maySettle = useMay()('fund_keeper', 'supervisor');
  const settle = useCommand(settlePayAlarm, {
    onDone: () => {
      toast('已记下');
      void refresh(listPayAlarms);
    },
  });
  return (
    <LoadedList
      of={alarms}
      empty={<Empty title="都对得上">每天上午跟微信的账单对一次。对不上的、退不回去的，会出现在这里。</Empty>}
    >
      {(all) =>
        all.map((alarm) => (
          <FormCard
            key={alarm.alarmId}
            title={`${dayWords(alarm.day)} 的${alarm.kind === 'refund_stuck' ? '退款' : '账单'}`}
          >
            <Banner tone={alarm.settled ? 'done' : alarm.mended ? 'wait' : 'bad'}>{alarmSentence(alarm)}</Banner>
            <KeyValue
              items={[
                ['订单号', alarm.orderNo],
                ...(alarm.refundNo ? [['退款号', alarm.refundNo] as const] : []),
                ['发现', momentWords(alarm.foundAt, now)],
                ...(alarm.settled ? [['查到', alarm.settled.note] as const] : []),
              ]}
            />
            {!alarm.settled && maySettle && (
              <ReasonBtn
                wide
                kind="second"
                title="写下查到的"
                words="写了就不再提醒。账要改的，另外记更正。"
                label="查到什么"
                placeholder="比如：商户平台已查，是测试单，已退"
                maxLength={NOTE_LENGTH}
                confirmLabel="记下"
                command={settle}
                onConfirm={(note) => settle.run({ params: { alarmId: alarm.alarmId }, body: { note } })}
              >
                写下查到的
              </ReasonBtn>
            )}
          </FormCard>
        ))
      }
    </LoadedList>
  );
}
