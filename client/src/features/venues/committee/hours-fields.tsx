import { View } from '@prims';
import { useState } from 'react';
import type { DayHours } from '../../../../../shared/venues/schema';
import { Btn } from '../../../components/btn/btn';
import { Chips } from '../../../components/choose/chips';
import { FormCard } from '../../../components/field/form-card';
import { SwitchRow } from '../../../components/field/switch-row';
import { KeyValue } from '../../../components/key-value/key-value';
import { DayHoursEditor } from './day-hours-editor';
import type { FieldsProps } from './fields-props';
import styles from './form.module.css';
import { dayHoursWords } from './venue-form';

const DAYS = [...'一二三四五六日'].map((name, at) => ({ value: String(at), label: `周${name}` }));
const HOLIDAY = 'holiday';
const WORKDAYS = 5;

/** When it is open: a day is chosen and edited, and can be copied to others. */
export function HoursFields({ value, change, problems }: FieldsProps) {
  const [day, setDay] = useState('0');
  const { hours, holidayHours } = value;
  const isHoliday = day === HOLIDAY;
  const shown: DayHours = isHoliday ? (holidayHours ?? []) : (hours[Number(day)] ?? []);
  const put = (next: DayHours) =>
    isHoliday
      ? change({ holidayHours: next })
      : change({ hours: hours.map((old, at) => (at === Number(day) ? next : old)) });
  const copyTo = (days: number) => change({ hours: hours.map((old, at) => (at < days ? shown : old)) });
  const path = isHoliday ? 'holidayHours' : `hours.${day}`;
  return (
    <FormCard title="什么时候开">
      <KeyValue
        items={[
          ...DAYS.map(({ label }, at) => [label, dayHoursWords(hours[at] ?? [])] as const),
          ['节假日', holidayHours === null ? '照常' : dayHoursWords(holidayHours)],
        ]}
      />
      <View className="t-sub">调休上班的周六、周日，按周五的时间开。</View>
      <Chips label="改哪一天" options={[...DAYS, { value: HOLIDAY, label: '节假日' }]} value={day} onChange={setDay} />
      {isHoliday && (
        <SwitchRow
          label="节假日照常开"
          note="按那天是周几来开"
          checked={holidayHours === null}
          onChange={(usual) => change({ holidayHours: usual ? null : [] })}
        />
      )}
      {!(isHoliday && holidayHours === null) && (
        <DayHoursEditor key={day} hours={shown} onChange={put} problems={problems} path={path} />
      )}
      {!isHoliday && (
        <View className={styles.buttons}>
          <Btn small kind="second" onClick={() => copyTo(WORKDAYS)}>
            周一到周五都这样
          </Btn>
          <Btn small kind="second" onClick={() => copyTo(hours.length)}>
            七天都这样
          </Btn>
        </View>
      )}
    </FormCard>
  );
}
