import { MAX_MINUTES, MAX_RELEASE_DAYS, MAX_SERIES_WEEKS, type VenueDraft } from '../../../../../shared/venues/schema';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { SelectField } from '../../../components/field/select-field';
import { SwitchRow } from '../../../components/field/switch-row';
import { TimeField } from '../../../components/field/time-field';
import { lengthWords } from '../venue-words';
import type { FieldsProps } from './fields-props';
import { onQuarter } from './venue-form';

type Option = { value: string; label: string };
const SLOTS = [15, 30, 45, 60, 90, 120].map((n): Option => ({ value: String(n), label: lengthWords(n) }));
const NO_LIMIT: Option = { value: '', label: '不限' };
const upTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);
const lengths = (slot: number): Option[] =>
  upTo(Math.min(Math.floor(MAX_MINUTES / slot), 32)).map((n) => ({ value: String(n), label: lengthWords(n * slot) }));
const breaks = (slot: number): Option[] => [
  { value: '0', label: '不用' },
  ...upTo(4)
    .filter((n) => n * slot <= 60)
    .map((n) => ({ value: String(n), label: lengthWords(n * slot) })),
];
const HOURS = [60, 90, 120, 180, 240, 300, 360, 480, 600, 720];
const quotas = (own: number | null): Option[] => [
  NO_LIMIT,
  ...[...new Set([...HOURS, ...(own === null ? [] : [own])])]
    .sort((a, b) => a - b)
    .map((n) => ({ value: String(n), label: lengthWords(n) })),
];
const RELEASE: Option[] = [
  { value: '0', label: '当天' },
  ...upTo(MAX_RELEASE_DAYS).map((n) => ({ value: String(n), label: `提前 ${n} 天` })),
];
const SERIES: Option[] = [
  { value: '0', label: '不可以' },
  ...upTo(MAX_SERIES_WEEKS - 1).map((n) => ({ value: String(n + 1), label: `最多 ${n + 1} 周` })),
];

/** A shorter slot keeps what was chosen as near as it can. */
function withSlot(value: VenueDraft, slotMinutes: number): Partial<VenueDraft> {
  const most = Math.floor(MAX_MINUTES / slotMinutes);
  const slots = (n: number): number =>
    Math.min(Math.max(Math.round((n * value.slotMinutes) / slotMinutes), 1), most, 32);
  const bufferSlots = Math.min(value.bufferSlots, 4, Math.floor(60 / slotMinutes));
  return { slotMinutes, minSlots: slots(value.minSlots), maxSlots: slots(value.maxSlots), bufferSlots };
}

const quotaOf = (text: string): number | null => (text === '' ? null : Number(text));

/** How long, how often, how early, and whether somebody answers first. */
export function BookingFields({ value, change, problems }: FieldsProps) {
  const { slotMinutes, dayQuota, weekQuota } = value;
  return (
    <FormCard title="怎么约">
      <SelectField
        label="一场多长"
        value={String(slotMinutes)}
        options={SLOTS}
        onChange={(n) => change(withSlot(value, Number(n)))}
        error={problems.slotMinutes}
      />
      <SelectField
        label="一次最少约"
        value={String(value.minSlots)}
        options={lengths(slotMinutes)}
        onChange={(n) => change({ minSlots: Number(n) })}
        error={problems.minSlots}
      />
      <SelectField
        label="一次最多约"
        value={String(value.maxSlots)}
        options={lengths(slotMinutes)}
        onChange={(n) => change({ maxSlots: Number(n) })}
        error={problems.maxSlots}
      />
      <SelectField
        label="两场之间空多久打扫"
        value={String(value.bufferSlots)}
        options={breaks(slotMinutes)}
        onChange={(n) => change({ bufferSlots: Number(n) })}
        help="只对一家独用的分区"
        error={problems.bufferSlots}
      />
      <SelectField
        label="每户一天最多约"
        value={dayQuota === null ? '' : String(dayQuota)}
        options={quotas(dayQuota)}
        onChange={(n) => change({ dayQuota: quotaOf(n) })}
        error={problems.dayQuota}
      />
      <SelectField
        label="每户一周最多约"
        value={weekQuota === null ? '' : String(weekQuota)}
        options={quotas(weekQuota)}
        onChange={(n) => change({ weekQuota: quotaOf(n) })}
        help="周一到周日；同时约两张台算两份"
        error={problems.weekQuota}
      />
      <SelectField
        label="什么时候放出来"
        value={String(value.releaseDays)}
        options={RELEASE}
        onChange={(n) => change({ releaseDays: Number(n) })}
        error={problems.releaseDays}
      />
      <TimeField
        label="几点放"
        value={value.releaseAt}
        onChange={(at) => at !== null && change({ releaseAt: onQuarter(at) })}
        error={problems.releaseAt}
      />
      <SelectField
        label="能连着约几周吗"
        value={String(value.seriesWeeks)}
        options={SERIES}
        onChange={(n) => change({ seriesWeeks: Number(n) })}
        error={problems.seriesWeeks}
      />
      <SwitchRow
        label="要先答应才算数"
        note="居民约了以后等您答应，位子先给他家留着"
        checked={value.approval}
        onChange={(approval) => change({ approval })}
      />
      <Plain>
        {`居民看到的：每场 ${lengthWords(slotMinutes)}，一次 ${lengthWords(value.minSlots * slotMinutes)}${
          value.maxSlots > value.minSlots ? `到 ${lengthWords(value.maxSlots * slotMinutes)}` : ''
        }。`}
      </Plain>
    </FormCard>
  );
}
