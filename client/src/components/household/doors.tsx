import { doorOf } from '../../../../shared/places/address';
import { listHouseholds } from '../../../../shared/places/endpoints';
import { listVisitDoors } from '../../../../shared/shifts/visits-endpoints';
import { useEndpoint } from '../../platform/use-endpoint';
import { SelectField } from '../field/select-field';
import { Loaded } from '../loaded/loaded';
import { Skeleton } from '../states/skeleton';

export interface Picked {
  buildingId: string;
  householdId: string;
}

export interface DoorsProps {
  value: Picked;
  onChange: (value: Picked) => void;
  /** the first choice of the list, e.g. 整栋楼; absent: a household must be chosen */
  whole?: string;
}

/** The doors of a building as a duty sees them in the roll. */
export function RollDoors(props: DoorsProps) {
  const list = useEndpoint(listHouseholds, { params: { buildingId: props.value.buildingId } });
  return (
    <Loaded of={list} skeleton={<Skeleton lines={1} />}>
      {({ households }) => (
        <DoorSelect {...props} doors={households.map((one) => ({ householdId: one.householdId, door: doorOf(one) }))} />
      )}
    </Loaded>
  );
}

/** The doors a home visit may go to: a leader without a duty sees their numbers, and nothing else of the roll. */
export function VisitDoors({ shiftId, ...props }: DoorsProps & { shiftId: string }) {
  const { buildingId } = props.value;
  const list = useEndpoint(listVisitDoors, { params: { shiftId }, query: { buildingId } });
  return (
    <Loaded of={list} skeleton={<Skeleton lines={1} />}>
      {({ doors }) => <DoorSelect {...props} doors={doors} />}
    </Loaded>
  );
}

interface Door {
  householdId: string;
  door: string;
}

const DoorSelect = ({ value, onChange, whole, doors }: DoorsProps & { doors: readonly Door[] }) => (
  <SelectField
    label="哪一户"
    placeholder="请选门牌"
    value={value.householdId}
    options={[
      ...(whole ? [{ value: '', label: whole }] : []),
      ...doors.map(({ householdId, door }) => ({ value: householdId, label: door })),
    ]}
    onChange={(householdId) => onChange({ ...value, householdId })}
  />
);
