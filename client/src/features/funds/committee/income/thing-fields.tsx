import { VALUED_BY_NAMES, ValuedBy } from '../../../../../../shared/funds/by-hand';
import { PURPOSE_NAMES, Purpose } from '../../../../../../shared/funds/entry';
import { Segmented } from '../../../../components/choose/segmented';
import { SelectField } from '../../../../components/field/select-field';
import { TextField } from '../../../../components/field/text-field';
import type { RecordDraft } from './record-draft';

const VALUED = ValuedBy.options.map((value) => ({ value, label: VALUED_BY_NAMES[value] }));
const PURPOSES = Purpose.options.map((value) => ({ value, label: PURPOSE_NAMES[value] }));

interface Props {
  draft: RecordDraft;
  change: (part: Partial<RecordDraft>) => void;
  problems: Record<string, string>;
}

/** Things: what they are, and on what their value rests or what they were used for. */
export const ThingFields = ({ draft, change, problems }: Props) => (
  <>
    <TextField
      label="什么东西，多少"
      value={draft.what}
      onChange={(what) => change({ what })}
      maxLength={40}
      placeholder="例如：铺路用的砂石 6 方"
      error={problems['form.what']}
      required
    />
    {draft.kind === 'in_kind' ? (
      <Segmented
        label="价值怎么定的"
        options={VALUED}
        value={draft.valuedBy}
        onChange={(valuedBy) => change({ valuedBy })}
      />
    ) : (
      <SelectField
        label="用途"
        options={PURPOSES}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose: Purpose.parse(purpose) })}
        placeholder="选一类"
        error={problems['form.purpose']}
        required
      />
    )}
  </>
);
