import { ManyChips } from '../../../components/choose/many-chips';
import { Segmented } from '../../../components/choose/segmented';
import { DateField } from '../../../components/field/date-field';
import { SelectField } from '../../../components/field/select-field';
import { TextField } from '../../../components/field/text-field';
import type { RepeatForm } from './repeat-form';
import type { PlanForm } from './shift-form';

const REPEATS = [
  { value: 'once', label: '就一次' },
  { value: 'week', label: '按周' },
  { value: 'month', label: '按月' },
] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((value, index) => ({
  value,
  label: `周${'一二三四五六日'[index]}`,
}));
const INTERVALS = [
  { value: '1', label: '每周' },
  { value: '2', label: '隔一周' },
  { value: '4', label: '每四周' },
];
const PLACES = [
  { value: '1', label: '每月第一个' },
  { value: '2', label: '每月第二个' },
  { value: '3', label: '每月第三个' },
  { value: '4', label: '每月第四个' },
  { value: '-1', label: '每月最后一个' },
];
const ENDINGS = [
  { value: 'count', label: '排多少次' },
  { value: 'until', label: '排到哪天' },
] as const;

interface Props {
  value: RepeatForm & Pick<PlanForm, 'day'>;
  change: (part: Partial<PlanForm>) => void;
}

/** Once, or on which weekdays and for how long. */
export function RepeatFields({ value, change }: Props) {
  // Other dates come out: what was left out of the old ones says nothing about them.
  const put = (part: Partial<RepeatForm>) => change({ ...part, exdates: [] });
  const { repeat } = value;
  return (
    <>
      <Segmented label="多久一次" options={REPEATS} value={repeat} onChange={(next) => put({ repeat: next })} />
      {repeat !== 'once' && (
        <>
          {repeat === 'week' ? (
            <SelectField
              label="隔多久"
              value={value.interval}
              options={INTERVALS}
              onChange={(interval) => put({ interval })}
            />
          ) : (
            <SelectField label="第几个" value={value.nth} options={PLACES} onChange={(nth) => put({ nth })} />
          )}
          <ManyChips
            label="周几"
            options={WEEKDAYS}
            value={value.weekdays}
            onChange={(weekdays) => put({ weekdays })}
          />
          <Segmented
            label="排到什么时候"
            options={ENDINGS}
            value={value.ending}
            onChange={(ending) => put({ ending })}
          />
          {value.ending === 'count' ? (
            <TextField
              label="一共几次"
              type="number"
              value={value.count}
              onChange={(count) => put({ count })}
              maxLength={3}
              help="最多 200 次，一年之内"
            />
          ) : (
            <DateField
              label="最后一天"
              value={value.until}
              min={value.day || undefined}
              onChange={(until) => put({ until })}
            />
          )}
        </>
      )}
    </>
  );
}
