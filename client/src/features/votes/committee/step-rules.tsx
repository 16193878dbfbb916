import { View } from '@prims';
import { Banner } from '../../../components/banner/banner';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { Card } from '../../../components/card/card';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { SwitchRow } from '../../../components/field/switch-row';
import { thousands } from '../../../platform/numbers';
import { KIND_NAMES, unitOf } from '../words';
import { type DraftForm, electorateOf } from './draft-form';
import type { StepProps } from './step';
import { Thresholds } from './thresholds';
import { type Heads, useElectorate } from './use-electorate';

/** 3 怎么算 */
export function StepRules(props: StepProps) {
  const { form, change } = props;
  const second = form.kind === 'poll' ? 'person' : 'adult';
  const households = useElectorate(electorateOf(form), 'household');
  const people = useElectorate(electorateOf(form), second);
  const chosen = form.basis === 'household' ? households : people;
  return (
    <>
      <Card>
        <View className="t-note">{facts(form, chosen)}</View>
        <View className="t-bold">{form.question || form.title}</View>
      </Card>
      <FormCard>
        <RadioCards
          label="按户还是按人"
          options={basisOptions(form.kind, people.heads)}
          value={form.basis}
          onChange={(basis) => change({ basis: basis as DraftForm['basis'] })}
          error={props.problems.basis}
        />
      </FormCard>
      <Thresholds {...props} heads={chosen.heads} />
      <ErrorBanner error={chosen.error} />
      <FormCard>
        <SwitchRow
          label="截止前可以改票"
          note="以最后一次为准"
          checked={form.mayChange}
          onChange={(mayChange) => change({ mayChange })}
        />
      </FormCard>
      <Banner tone="wait" icon="lock" title="开始表决后，这一页都不能再改">
        名册也会在那一刻定下来。想改，只能撤回重来，并写明原因。
      </Banner>
    </>
  );
}

const facts = (form: DraftForm, { name, heads }: Heads): string =>
  [KIND_NAMES[form.kind], name, heads === null ? '' : `${thousands(heads)} ${unitOf(form.basis)}`]
    .filter(Boolean)
    .join(' · ');

function basisOptions(kind: DraftForm['kind'], people: number | null) {
  const household = { value: 'household', label: '一户一票', note: '全家商量好，投一票' };
  if (kind === 'poll')
    return [
      household,
      { value: 'person', label: '一人一票', note: people === null ? '名册上的每个人' : `名册上 ${people} 人` },
    ];
  const note = people === null ? '名册上 18 岁以上的人' : `名册上 18 岁以上 ${people} 人`;
  return [household, { value: 'adult', label: '成年人每人一票', note }];
}
