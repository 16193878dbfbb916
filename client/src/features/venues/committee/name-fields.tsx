import type { VenueKind } from '../../../../../shared/venues/schema';
import { VENUE_KIND_NAMES } from '../../../../../shared/venues/words';
import { FormCard } from '../../../components/field/form-card';
import { SelectField } from '../../../components/field/select-field';
import { SwitchRow } from '../../../components/field/switch-row';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import type { FieldsProps } from './fields-props';

const KINDS = (Object.keys(VENUE_KIND_NAMES) as VenueKind[]).map((value) => ({
  value,
  label: VENUE_KIND_NAMES[value],
}));

/** What it is called, where it is, and what to know before one comes. */
export const NameFields = ({ value, change, problems }: FieldsProps) => (
  <FormCard title="这个场地">
    <TextField
      label="叫什么"
      value={value.name}
      onChange={(name) => change({ name })}
      maxLength={20}
      placeholder="例如：乒乓球室"
      error={problems.name}
      required
    />
    <TextField
      label="在哪里"
      value={value.place}
      onChange={(place) => change({ place })}
      maxLength={40}
      placeholder="例如：党群服务中心一楼"
      error={problems.place}
      required
    />
    <SelectField
      label="哪一类"
      value={value.kind}
      options={KINDS}
      onChange={(kind) => change({ kind: kind as VenueKind })}
    />
    <TextField
      label="谁家的房子（可不填）"
      value={value.owner}
      onChange={(owner) => change({ owner })}
      maxLength={20}
      help="单位借给大家用的，写上单位的名字"
      error={problems.owner}
    />
    <TextField
      label="什么时候有人值守（可不填）"
      value={value.staffed}
      onChange={(staffed) => change({ staffed })}
      maxLength={60}
      error={problems.staffed}
    />
    <TextAreaField
      label="使用须知（可不填）"
      value={value.rules}
      onChange={(rules) => change({ rules })}
      maxLength={300}
      error={problems.rules}
    />
    <SwitchRow
      label="开放预约"
      note="关上以后，居民看不到，也约不了；已经约的不变"
      checked={value.active}
      onChange={(active) => change({ active })}
    />
  </FormCard>
);
