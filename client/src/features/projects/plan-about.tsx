import { PURPOSE_NAMES, type Purpose } from '../../../../shared/funds/entry';
import type { ApplicantKind } from '../../../../shared/projects/plan';
import { RadioCards } from '../../components/choose/radio-cards';
import { FormCard } from '../../components/field/form-card';
import { SelectField } from '../../components/field/select-field';
import { SwitchRow } from '../../components/field/switch-row';
import { TextAreaField } from '../../components/field/text-area-field';
import { TextField } from '../../components/field/text-field';
import type { PlanDraft } from './plan-draft';
import { APPLICANT_NAMES } from './words';

interface Props {
  draft: PlanDraft;
  change: (part: Partial<PlanDraft>) => void;
  problems: Record<string, string>;
  purposes: readonly Purpose[];
}
const KINDS: readonly ApplicantKind[] = ['resident', 'team', 'organisation'];

/** What for, why, and who asks. */
export const PlanAbout = ({ draft, change, problems, purposes }: Props) => (
  <FormCard number={1} title="想办什么事">
    <TextField
      label="叫什么"
      value={draft.title}
      onChange={(text) => change({ title: text })}
      maxLength={20}
      placeholder="例如：换 6 盏路灯"
      error={problems['plan.title']}
      required
    />
    <TextAreaField
      label="为什么要办，怎么办"
      value={draft.story}
      onChange={(text) => change({ story: text })}
      maxLength={800}
      placeholder="例如：3 号楼到南门的灯坏了一半，老人晚上不敢下楼……"
      help="至少写 10 个字，公示时邻居都看得到"
      error={problems['plan.story']}
      required
    />
    <SelectField
      label="属于哪一类"
      value={draft.purpose}
      onChange={(value) => change({ purpose: value as Purpose })}
      placeholder="选一类"
      options={purposes.map((purpose) => ({ value: purpose, label: PURPOSE_NAMES[purpose] }))}
      error={problems['plan.purpose']}
      required
    />
    <RadioCards
      label="谁来申请"
      options={KINDS.map((kind) => ({ value: kind, label: APPLICANT_NAMES[kind] }))}
      value={draft.as}
      onChange={(as) => change({ as })}
    />
    {draft.as !== 'resident' && (
      <TextField
        label={draft.as === 'team' ? '哪个队' : '哪个单位'}
        value={draft.orgName}
        onChange={(text) => change({ orgName: text })}
        maxLength={30}
        error={problems['plan.orgName']}
        required
      />
    )}
    <SwitchRow
      label="公开我的名字"
      note="不打开，只显示“一位邻居”或队名"
      checked={draft.showName}
      onChange={(showName) => change({ showName })}
    />
  </FormCard>
);
