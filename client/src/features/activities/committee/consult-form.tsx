import { View } from '@prims';
import { listConsultationDays, openConsultationDays } from '../../../../../shared/activities/consultation-endpoints';
import { localDay } from '../../../../../shared/http/local-time';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { FormCard } from '../../../components/field/form-card';
import { TextField } from '../../../components/field/text-field';
import { PersonChooser } from '../../../components/household/person-chooser';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { useDraft } from '../../../platform/draft';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { ConsultDayFields } from './consult-day-fields';
import { BLANK, type DayRow, type ConsultForm as Form, isComplete, MOST_DAYS, NEW_DAY } from './consult-state';

/** A counsellor, what they know about, where, and on which days. */
export function ConsultForm({ activityId, now }: { activityId: string; now: string }) {
  const { value: form, change, clear } = useDraft<Form>(`consult:${activityId}`, BLANK);
  const open = useCommand(openConsultationDays, {
    onDone: ({ days }) => {
      clear();
      void refresh(listConsultationDays);
      toast(`排好了 ${days.length} 天，居民可以约了`);
    },
  });
  const problems = fieldErrors(open.error);
  const { counsellorId, counsellorName, field, place, days } = form;
  const last = days.at(-1) ?? NEW_DAY;
  const setDay = (at: number, part: Partial<DayRow>) =>
    change({ days: days.map((row, n) => (n === at ? { ...row, ...part } : row)) });
  return (
    <FormCard title="排老师的日子">
      {counsellorId === '' ? (
        <PersonChooser
          act="就是这位老师"
          onChoose={({ personId, name }) => change({ counsellorId: personId, counsellorName: name })}
        />
      ) : (
        <View className="row row-between">
          <View className="t-bold">{`老师：${counsellorName}`}</View>
          <Btn small kind="quiet" onClick={() => change({ counsellorId: '', counsellorName: '' })}>
            换一位
          </Btn>
        </View>
      )}
      <TextField
        label="是做什么的"
        value={field}
        onChange={(words) => change({ field: words })}
        placeholder="例如：律师、民警、心理老师"
        maxLength={10}
        error={problems.field}
        required
      />
      <TextField
        label="在哪里见"
        value={place}
        onChange={(words) => change({ place: words })}
        placeholder="例如：党群服务中心三楼谈心室"
        maxLength={40}
        error={problems.place}
        required
      />
      {days.map((row, n) => (
        <ConsultDayFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the list
          key={n}
          number={n + 1}
          row={row}
          today={localDay(now)}
          onChange={(part) => setDay(n, part)}
          onRemove={days.length > 1 ? () => change({ days: days.filter((_, at) => at !== n) }) : undefined}
          problem={problems[`days.${n}.day`] ?? problems[`days.${n}.fromMinutes`] ?? problems[`days.${n}.toMinutes`]}
        />
      ))}
      {days.length < MOST_DAYS && (
        <Btn kind="quiet" icon="plus" onClick={() => change({ days: [...days, { ...last, day: '' }] })}>
          再加一天
        </Btn>
      )}
      <ErrorBanner error={Object.keys(problems).length > 0 ? null : open.error} />
      <Btn
        wide
        working={open.working}
        disabled={!isComplete(form)}
        onClick={() => open.run({ params: { activityId }, body: { counsellorId, field, place, days } })}
      >
        排上这些日子
      </Btn>
    </FormCard>
  );
}
