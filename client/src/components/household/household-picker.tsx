import { BuildingSelect } from './building-select';
import { type DoorsProps, RollDoors, VisitDoors } from './doors';

export type { Picked } from './doors';

interface Props extends DoorsProps {
  /** the home visit it is chosen for: whoever leads it needs no duty to see the doors */
  visitOf?: string;
}

/** First the building, then the door. */
export function HouseholdPicker({ visitOf, ...props }: Props) {
  const { value, onChange } = props;
  return (
    <>
      <BuildingSelect value={value.buildingId} onChange={(buildingId) => onChange({ buildingId, householdId: '' })} />
      {value.buildingId !== '' &&
        (visitOf === undefined ? (
          <RollDoors key={value.buildingId} {...props} />
        ) : (
          <VisitDoors key={value.buildingId} {...props} shiftId={visitOf} />
        ))}
    </>
  );
}
