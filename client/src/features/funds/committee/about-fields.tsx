import { PURPOSE_NAMES, Purpose } from '../../../../../shared/funds/entry';
import { ManyChips } from '../../../components/choose/many-chips';
import { FormCard } from '../../../components/field/form-card';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import type { PartProps } from './fund-form';

const PURPOSES = Purpose.options.map((value) => ({ value, label: PURPOSE_NAMES[value] }));

/** What the fund is called and what it is for. */
export const AboutFields = ({ form, change, wrong }: PartProps) => (
  <FormCard number={1} title="做什么用">
    <TextField
      label="名称"
      value={form.name}
      error={wrong.name}
      maxLength={20}
      placeholder="比如：邻里微基金"
      required
      onChange={(name) => change({ name })}
    />
    <ManyChips
      label="用途"
      help="项目只能在这几样里申请，都在慈善法说的公益范围内。"
      options={PURPOSES}
      value={form.purposes}
      error={wrong.purposes}
      onChange={(purposes) => change({ purposes: purposes as Purpose[] })}
    />
    <TextAreaField
      label="介绍"
      value={form.about}
      error={wrong.about}
      maxLength={300}
      rows={3}
      onChange={(about) => change({ about })}
    />
  </FormCard>
);
