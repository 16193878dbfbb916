import { View } from '@prims';
import { cancelConsultationDay, listConsultationDays } from '../../../../../shared/activities/consultation-endpoints';
import type { ConsultationDay } from '../../../../../shared/activities/consultations';
import { minutesWords } from '../../../../../shared/venues/words';
import { fullDay } from '../../../components/days/day-words';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { Tag, Tags } from '../../../components/tag/tag';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { takenWords } from './consult-state';
import styles from './kind.module.css';

/** A counsellor's day: how full it is, never by whom; and calling it off. */
export function ConsultDay({ activityId, day }: { activityId: string; day: ConsultationDay }) {
  const cancel = useCommand(cancelConsultationDay, {
    onDone: () => {
      void refresh(listConsultationDays);
      toast('取消了，正在告诉约了的人');
    },
  });
  const hours = `${minutesWords(day.fromMinutes)}–${minutesWords(day.toMinutes)}`;
  return (
    <View role="group" ariaLabel={`${fullDay(day.day)}，${day.counsellorName}`} className={styles.part}>
      <View className="t-bold">{`${fullDay(day.day)} ${hours}`}</View>
      <View className="t-sub">{`${day.counsellorName}（${day.field}） · ${day.place}`}</View>
      <View>{takenWords(day)}</View>
      {day.cancelledBecause === null ? (
        <View className={styles.buttons}>
          <ReasonBtn
            kind="second"
            ariaLabel={`取消这一天：${fullDay(day.day)}，${day.counsellorName}`}
            title={`取消${fullDay(day.day)}？`}
            words="约了的人都会收到消息，不能恢复。原因大家看得到。"
            label="为什么取消"
            placeholder="例如：老师临时出庭"
            maxLength={40}
            confirmLabel="取消这一天"
            command={cancel}
            onConfirm={(because) =>
              cancel.run({
                params: { activityId, day: day.day, counsellorId: day.counsellorId },
                body: { because },
              })
            }
          >
            取消这一天
          </ReasonBtn>
        </View>
      ) : (
        <>
          <Tags>
            <Tag tone="bad" icon="circle-x">
              取消了
            </Tag>
          </Tags>
          <View className="t-sub">{day.cancelledBecause}</View>
        </>
      )}
    </View>
  );
}
