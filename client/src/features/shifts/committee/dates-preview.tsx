import { View } from '@prims';
import { useState } from 'react';
import type { LocalDay } from '../../../../../shared/http/local-time';
import { previewSeries } from '../../../../../shared/shifts/endpoints';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Btn } from '../../../components/btn/btn';
import { CheckList } from '../../../components/choose/check-list';
import { fullDay } from '../../../components/days/day-words';
import { Plain } from '../../../components/field/plain';
import { useCommand } from '../../../platform/use-command';

interface Props {
  from: LocalDay;
  rule: string;
  exdates: readonly LocalDay[];
  onExdates: (days: LocalDay[]) => void;
}

interface Shown {
  of: string;
  sentence: string;
  dates: { day: LocalDay; holiday: string | null }[];
}

/** The dates a rule gives, before anything is planned; holidays are named, and any date can be left out. */
export function DatesPreview({ from, rule, exdates, onExdates }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const preview = useCommand(previewSeries, {
    onDone: ({ sentence, dates }, { body }) => setShown({ of: `${body?.from} ${body?.rule}`, sentence, dates }),
  });
  const ask = () => preview.run({ body: { from, rule, exdates: [] } });
  const current = shown?.of === `${from} ${rule}` ? shown : null;
  if (!current)
    return (
      <View className="stack">
        <ErrorBanner error={preview.error} />
        <Btn kind="second" wide icon="calendar-days" working={preview.working} onClick={ask}>
          看看是哪些天
        </Btn>
      </View>
    );
  const { dates, sentence } = current;
  const kept = dates.map(({ day }) => day).filter((day) => !exdates.includes(day));
  const holidays = dates.filter(({ holiday, day }) => holiday !== null && !exdates.includes(day));
  return (
    <View className="stack">
      <Plain>{`${sentence}，去掉 ${dates.length - kept.length} 天，一共排 ${kept.length} 天。`}</Plain>
      {holidays.length > 0 && (
        <Btn
          kind="second"
          wide
          onClick={() => onExdates([...exdates, ...holidays.map(({ day }) => day)].sort())}
        >{`去掉 ${holidays.length} 天节假日`}</Btn>
      )}
      <CheckList
        label="排这些天，不要的点一下去掉"
        options={dates.map(({ day, holiday }) => ({ value: day, label: fullDay(day), note: holiday ?? undefined }))}
        value={kept}
        onChange={(next) => onExdates(dates.map(({ day }) => day).filter((day) => !next.includes(day)))}
      />
    </View>
  );
}
