import { getPlaces } from '../../../../shared/places/endpoints';
import { useEndpoint } from '../../platform/use-endpoint';
import { SelectField } from '../field/select-field';
import { Loaded } from '../loaded/loaded';
import { Skeleton } from '../states/skeleton';

/** One of the community's buildings, each with its compound. */
export function BuildingSelect({ value, onChange }: { value: string; onChange: (buildingId: string) => void }) {
  const places = useEndpoint(getPlaces);
  return (
    <Loaded of={places} skeleton={<Skeleton lines={2} />}>
      {({ compounds, buildings }) => {
        const nameOf = (id: string) => compounds.find(({ compoundId }) => compoundId === id)?.name ?? '';
        return (
          <SelectField
            label="哪栋楼"
            placeholder="请选楼栋"
            value={value}
            options={buildings.map((b) => ({
              value: b.buildingId,
              label: `${nameOf(b.compoundId)} ${b.name}，${b.households} 户`,
            }))}
            onChange={onChange}
          />
        );
      }}
    </Loaded>
  );
}
