import { View } from '@prims';
import { DateField } from '../../../components/field/date-field';
import { SelectField } from '../../../components/field/select-field';
import { TimeField } from '../../../components/field/time-field';
import styles from './form.module.css';
import { EVE, endsNextDay, type TermsForm } from './shift-form';
import type { FieldsProps } from './what-fields';

type Choice = { value: string; label: string };
const GATHER: Choice[] = [
  { value: '0', label: '到点来就行' },
  { value: '10', label: '提前 10 分钟' },
  { value: '15', label: '提前 15 分钟' },
  { value: '30', label: '提前半小时' },
];
const OPENS: Choice[] = [
  { value: '', label: '现在就可以报' },
  { value: '3', label: '提前 3 天，早上 8:00' },
  { value: '7', label: '提前 7 天，早上 8:00' },
  { value: '14', label: '提前 14 天，早上 8:00' },
];
const CLOSES: Choice[] = [
  { value: '0', label: '开始前都能报' },
  { value: '60', label: '开始前 1 小时' },
  { value: '120', label: '开始前 2 小时' },
  { value: EVE, label: '前一天 20:00' },
];
const DROP_OUT: Choice[] = [
  { value: '0', label: '开始前都行' },
  { value: '120', label: '开始前 2 小时' },
  { value: EVE, label: '前一天 20:00' },
  { value: '1440', label: '开始前 24 小时' },
];

/** What was set before stays a choice, also when it is none of the usual ones. */
const withOwn = (choices: Choice[], value: string, unit: string): Choice[] =>
  choices.some((one) => one.value === value) ? choices : [...choices, { value, label: `提前 ${value} ${unit}` }];

interface Props extends FieldsProps<TermsForm> {
  /** of the day's field: 第一天 in a series */
  dayLabel?: string;
  /** earliest day */
  min: string;
}

/** When it is; in the community's own clock. */
export const WhenFields = ({ value, change, problems, dayLabel = '哪一天', min }: Props) => (
  <>
    <DateField
      label={dayLabel}
      value={value.day}
      min={min}
      onChange={(day) => change({ day })}
      error={problems.day ?? problems.from}
    />
    <View className={styles.pair}>
      <TimeField
        label="几点开始"
        value={value.start}
        onChange={(start) => change({ start })}
        error={problems.startMinutes}
      />
      <TimeField
        label="几点结束"
        value={value.end}
        onChange={(end) => change({ end })}
        help={endsNextDay(value) ? '到第二天' : undefined}
        error={problems.durationMinutes}
      />
    </View>
    <SelectField
      label="什么时候到岗"
      value={value.gather}
      options={withOwn(GATHER, value.gather, '分钟')}
      onChange={(gather) => change({ gather })}
    />
  </>
);

/** From when to when one signs up, and how long one may drop out without a note. */
export const SignUpFields = ({ value, change, problems }: FieldsProps<TermsForm>) => (
  <>
    <SelectField
      label="从什么时候开始报名"
      value={value.opens}
      options={withOwn(OPENS, value.opens, '天')}
      onChange={(opens) => change({ opens })}
      error={problems.opensDaysBefore}
    />
    <SelectField
      label="报名到什么时候"
      value={value.closes}
      options={withOwn(CLOSES, value.closes, '分钟')}
      onChange={(closes) => change({ closes })}
      error={problems.closesMinutesBefore}
    />
    <SelectField
      label="最晚什么时候能退"
      value={value.dropOut}
      options={withOwn(DROP_OUT, value.dropOut, '分钟')}
      onChange={(dropOut) => change({ dropOut })}
      help="过了这个时间再退，会记一笔，本人可以申诉"
      error={problems.dropOutMinutesBefore}
    />
  </>
);
