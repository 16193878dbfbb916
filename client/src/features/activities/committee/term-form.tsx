import { View } from '@prims';
import { type Classroom, getClassroom, setTerm } from '../../../../../shared/activities/classroom-endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { ManyChips } from '../../../components/choose/many-chips';
import { DateField } from '../../../components/field/date-field';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { TimeField } from '../../../components/field/time-field';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import styles from './kind.module.css';
import { TermOffFields } from './term-off-fields';
import { type TermForm as Form, termFormOf, termOf, termWords, WEEKDAYS } from './term-state';

interface Props {
  room: Classroom;
  onSaved: () => void;
}

/** From when to when, on which weekdays, at what hours, and which days fall out. */
export function TermForm({ room, onSaved }: Props) {
  const { activityId, sessionId, term } = room;
  const revision = term?.revision ?? 0;
  const { value: form, change, clear } = useDraft<Form>(`term:${sessionId}:${revision}`, termFormOf(term));
  const save = useCommand(setTerm, {
    onDone: ({ days }) => {
      clear();
      void refresh(getClassroom);
      toast(`存好了，一共 ${days.length} 次课`);
      onSaved();
    },
  });
  const problems = fieldErrors(save.error);
  const body = termOf(form, revision);
  return (
    <FormCard title="上课的日子">
      <DateField
        label="第一天"
        value={form.firstDay}
        onChange={(firstDay) => change({ firstDay })}
        error={problems.firstDay}
      />
      <DateField
        label="最后一天"
        value={form.lastDay}
        min={form.firstDay || undefined}
        onChange={(lastDay) => change({ lastDay })}
        error={problems.lastDay}
      />
      <ManyChips
        label="星期几上课"
        options={WEEKDAYS}
        value={form.weekdays}
        onChange={(weekdays) => change({ weekdays })}
        error={problems.weekdays}
      />
      <View className={styles.pair}>
        <TimeField
          label="几点开始"
          value={form.fromMinutes}
          onChange={(fromMinutes) => change({ fromMinutes })}
          error={problems.fromMinutes}
        />
        <TimeField
          label="几点结束"
          value={form.toMinutes}
          onChange={(toMinutes) => change({ toMinutes })}
          error={problems.toMinutes}
        />
      </View>
      <TermOffFields off={form.off} firstDay={form.firstDay} onChange={(off) => change({ off })} />
      <Plain>{termWords(form, revision)}</Plain>
      <ErrorBanner error={save.error} />
      <Btn
        wide
        working={save.working}
        disabled={body === null}
        onClick={() => body && save.run({ params: { activityId, sessionId }, body })}
      >
        存下这学期
      </Btn>
    </FormCard>
  );
}
