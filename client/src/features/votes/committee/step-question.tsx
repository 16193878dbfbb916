import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { TextAreaField } from '../../../components/field/text-area-field';
import { TextField } from '../../../components/field/text-field';
import { KIND_NAMES } from '../words';
import type { DraftForm } from './draft-form';
import { OptionEditor } from './option-editor';
import type { StepProps } from './step';

const KINDS = [
  { value: 'resident_resolution', label: KIND_NAMES.resident_resolution, note: '够数、过线才算通过，是邻里协商的结果' },
  { value: 'poll', label: KIND_NAMES.poll, note: '听听大家的想法，只作参考' },
];
const FORMS = [
  { value: 'for_against', label: '同意、不同意、弃权', note: '一件事，问行不行' },
  { value: 'single', label: '几个里选一个', note: '比如选方案、选人' },
  { value: 'multiple', label: '几个里选几个', note: '比如先做哪几件' },
];

/** A poll is per household or person, a resolution per household or adult: the other choice would be refused. */
const withKind = (form: DraftForm, kind: DraftForm['kind']): Partial<DraftForm> => {
  const misfit = kind === 'poll' ? 'adult' : 'person';
  return { kind, basis: form.basis === misfit ? 'household' : form.basis };
};

/** 1 问什么 */
export const StepQuestion = ({ form, change, problems }: StepProps) => (
  <>
    <FormCard>
      <RadioCards
        label="是哪一种"
        options={KINDS}
        value={form.kind}
        onChange={(kind) => change(withKind(form, kind as DraftForm['kind']))}
      />
    </FormCard>
    <FormCard title="要问大家什么">
      <TextField
        label="标题"
        value={form.title}
        onChange={(title) => change({ title })}
        help="公告和列表里看到的，一句话"
        placeholder="例如：院门口的旧车棚改成充电棚"
        maxLength={40}
        error={problems.title}
        required
      />
      <TextAreaField
        label="选票上的问题"
        value={form.question}
        onChange={(question) => change({ question })}
        help="投票的人要回答的话，写全：做什么、花多少、谁来做"
        placeholder="例如：您家同意把院门口的旧车棚改成充电棚吗？"
        maxLength={200}
        error={problems.question}
        required
      />
      <TextAreaField
        label="说明（可不填）"
        value={form.explanation}
        onChange={(explanation) => change({ explanation })}
        help="来由、预算、几种意见都写上，大家好商量"
        maxLength={2000}
        error={problems.explanation}
      />
    </FormCard>
    <FormCard>
      <RadioCards
        label="怎么回答"
        options={FORMS}
        value={form.formType}
        onChange={(formType) => change({ formType: formType as DraftForm['formType'] })}
      />
      {form.formType !== 'for_against' && <OptionEditor form={form} change={change} problems={problems} />}
    </FormCard>
  </>
);
