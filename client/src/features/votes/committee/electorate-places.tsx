import type { Places } from '../../../../../shared/places/schema';
import { CheckList } from '../../../components/choose/check-list';
import { SelectField } from '../../../components/field/select-field';
import { problemAt } from './draft-problems';
import type { StepProps } from './step';

interface Props extends StepProps {
  places: Pick<Places, 'compounds' | 'buildings' | 'grids'>;
}

/** Which compound, which grid, which buildings; nothing to choose for the whole community. */
export function ElectoratePlaces({ form, change, problems, places }: Props) {
  const error = problemAt(problems, 'electorate');
  if (form.scope === 'community') return null;
  if (form.scope === 'compound')
    return (
      <SelectField
        label="哪个小区"
        placeholder="请选小区"
        value={form.compoundId}
        options={places.compounds.map((c) => ({ value: c.compoundId, label: `${c.name}，${c.households} 户` }))}
        onChange={(compoundId) => change({ compoundId })}
        error={error}
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
        error={error}
      />
    );
  const nameOf = (compoundId: string) => places.compounds.find((c) => c.compoundId === compoundId)?.name ?? '';
  return (
    <CheckList
      label="哪几栋楼"
      value={form.buildingIds}
      options={places.buildings.map((b) => ({
        value: b.buildingId,
        label: `${nameOf(b.compoundId)} ${b.name}`,
        note: `${b.households} 户`,
      }))}
      onChange={(buildingIds) => change({ buildingIds })}
      error={error && '请至少选一栋楼'}
    />
  );
}
