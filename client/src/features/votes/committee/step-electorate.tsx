import { View } from '@prims';
import { getPlaces } from '../../../../../shared/places/endpoints';
import type { Places } from '../../../../../shared/places/schema';
import { ErrorBanner } from '../../../components/banner/error-banner';
import { CheckList } from '../../../components/choose/check-list';
import { RadioCards } from '../../../components/choose/radio-cards';
import { FormCard } from '../../../components/field/form-card';
import { Plain } from '../../../components/field/plain';
import { SelectField } from '../../../components/field/select-field';
import { Loaded } from '../../../components/loaded/loaded';
import { useEndpoint } from '../../../platform/use-endpoint';
import { type DraftForm, electorateOf } from './draft-form';
import { problemAt } from './draft-problems';
import type { StepProps } from './step';
import { useElectorate } from './use-electorate';

const SCOPES = [
  { value: 'community', label: '全社区' },
  { value: 'compound', label: '一个小区' },
  { value: 'buildings', label: '几栋楼' },
  { value: 'grid', label: '一个网格' },
];

/** 2 谁来投 */
export function StepElectorate(props: StepProps) {
  const places = useEndpoint(getPlaces);
  const { form, change } = props;
  return (
    <FormCard title="哪些住户来投">
      <RadioCards
        label="参加的范围"
        options={SCOPES}
        value={form.scope}
        onChange={(scope) => change({ scope: scope as DraftForm['scope'] })}
      />
      {form.scope !== 'community' && <Loaded of={places}>{(known) => <Choose {...props} places={known} />}</Loaded>}
      <HowMany form={form} />
    </FormCard>
  );
}

function Choose({ form, change, problems, places }: StepProps & { places: Places }) {
  const nameOf = (compoundId: string) => places.compounds.find((c) => c.compoundId === compoundId)?.name ?? '';
  if (form.scope === 'compound')
    return (
      <SelectField
        label="哪个小区"
        placeholder="请选小区"
        value={form.compoundId}
        options={places.compounds.map((c) => ({ value: c.compoundId, label: `${c.name}，${c.households} 户` }))}
        onChange={(compoundId) => change({ compoundId })}
        error={problemAt(problems, 'electorate')}
      />
    );
  if (form.scope === 'grid')
    return (
      <SelectField
        label="哪个网格"
        placeholder="请选网格"
        value={form.gridId}
        options={places.grids.map((g) => ({ value: g.gridId, label: `第 ${g.gridId} 网格，${g.households} 户` }))}
        onChange={(gridId) => change({ gridId })}
        error={problemAt(problems, 'electorate')}
      />
    );
  return (
    <>
      <CheckList
        label="哪几栋楼"
        value={form.buildingIds}
        options={places.buildings.map((b) => ({
          value: b.buildingId,
          label: `${nameOf(b.compoundId)} ${b.name}`,
          note: `${b.households} 户`,
        }))}
        onChange={(buildingIds) => change({ buildingIds })}
      />
      {problemAt(problems, 'electorate') && <View role="alert">请至少选一栋楼</View>}
    </>
  );
}

function HowMany({ form }: { form: DraftForm }) {
  const { name, households, error } = useElectorate(electorateOf(form), 'household');
  if (error) return <ErrorBanner error={error} />;
  if (households === null) return null;
  return (
    <Plain>
      {households === 0
        ? `${name}的名册里还没有住户，请重新选，或先到“住户和网格”导入名册。`
        : `${name}现在有 ${households} 户。开始表决的那一刻，按当时的名册定下来。`}
    </Plain>
  );
}
