import { getPlaces } from '../../../../shared/places/endpoints';
import { useEndpoint } from '../../platform/use-endpoint';
import { SelectField } from '../field/select-field';
import { Loaded } from '../loaded/loaded';
import { Skeleton } from '../states/skeleton';
import { type DoorsProps, RollDoors, VisitDoors } from './doors';

export type { Picked } from './doors';

interface Props extends DoorsProps {
  /** the home visit it is chosen for: whoever leads it needs no duty to see the doors */
  visitOf?: string;
}

/** First the building, then the door. */
export function HouseholdPicker({ visitOf, ...props }: Props) {
  const { value, onChange } = props;
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
            {value.buildingId !== '' &&
              (visitOf === undefined ? (
                <RollDoors key={value.buildingId} {...props} />
              ) : (
                <VisitDoors key={value.buildingId} {...props} shiftId={visitOf} />
              ))}
          </>
        );
      }}
    </Loaded>
  );
}
