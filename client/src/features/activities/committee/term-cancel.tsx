import { View } from '@prims';
import { useState } from 'react';
import { type Classroom, cancelClassDay, getClassroom } from '../../../../../shared/activities/classroom-endpoints';
import { Card, CardHead } from '../../../components/card/card';
import { fullDay } from '../../../components/days/day-words';
import { SelectField } from '../../../components/field/select-field';
import { ReasonBtn } from '../../../components/sheet/reason-btn';
import { refresh } from '../../../platform/cache';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';

/** One lesson falls out: families hear of it at once. */
export function TermCancel({ room: { activityId, sessionId, nextDays } }: { room: Classroom }) {
  const [picked, pick] = useState('');
  const cancel = useCommand(cancelClassDay, {
    onDone: () => {
      pick('');
      void refresh(getClassroom);
      toast('停课了，正在告诉各家');
    },
  });
  const day = nextDays.includes(picked) ? picked : nextDays[0];
  if (!day) return null;
  return (
    <Card label="临时停一天课">
      <CardHead title="临时停一天课" />
      <View className="stack">
        <SelectField
          label="停哪一天"
          value={day}
          options={nextDays.map((one) => ({ value: one, label: fullDay(one) }))}
          onChange={pick}
        />
        <ReasonBtn
          wide
          kind="second"
          title={`${fullDay(day)}停课？`}
          words="报了名的各家马上收到消息，附上原因。"
          label="为什么停课"
          placeholder="例如：老师生病"
          maxLength={40}
          confirmLabel="停这一天"
          command={cancel}
          onConfirm={(because) => cancel.run({ params: { activityId, sessionId, day }, body: { because } })}
        >
          停这一天课
        </ReasonBtn>
      </View>
    </Card>
  );
}
