import { NO_UNIT } from '../../../../shared/places/address';
import { getPlaces, listHouseholds } from '../../../../shared/places/endpoints';
import type { Household } from '../../../../shared/places/schema';
import { useEndpoint } from '../../platform/use-endpoint';
import { SelectField } from '../field/select-field';
import { Loaded } from '../loaded/loaded';
import { Skeleton } from '../states/skeleton';

export interface Picked {
  buildingId: string;
  householdId: string;
}

interface Props {
  value: Picked;
  onChange: (value: Picked) => void;
  /** the first choice of the second list, e.g. 整栋楼; absent: a household must be chosen */
  whole?: string;
}

const doorOf = ({ unit, room }: Household): string => (unit === NO_UNIT ? room : `${unit} 单元 ${room}`);

/** First the building, then the door. */
export function HouseholdPicker({ value, onChange, whole }: Props) {
  const places = useEndpoint(getPlaces);
  return (
    <Loaded of={places} skeleton={<Skeleton lines={2} />}>
      {({ compounds, buildings }) => {
        const nameOf = (id: string) => compounds.find(({ compoundId }) => compoundId === id)?.name ?? '';
        return (
          <>
            <SelectField
              label="哪栋楼"
              placeholder="请选楼栋"
              value={value.buildingId}
              options={buildings.map((b) => ({
                value: b.buildingId,
                label: `${nameOf(b.compoundId)} ${b.name}，${b.households} 户`,
              }))}
              onChange={(buildingId) => onChange({ buildingId, householdId: '' })}
            />
            {value.buildingId !== '' && (
              <Doors key={value.buildingId} value={value} onChange={onChange} whole={whole} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Doors({ value, onChange, whole }: Props) {
  const list = useEndpoint(listHouseholds, { params: { buildingId: value.buildingId } });
  return (
    <Loaded of={list} skeleton={<Skeleton lines={1} />}>
      {({ households }) => (
        <SelectField
          label="哪一户"
          placeholder="请选门牌"
          value={value.householdId}
          options={[
            ...(whole ? [{ value: '', label: whole }] : []),
            ...households.map((household) => ({ value: household.householdId, label: doorOf(household) })),
          ]}
          onChange={(householdId) => onChange({ ...value, householdId })}
        />
      )}
    </Loaded>
  );
}
