import { getPlaces } from '../../../../../shared/places/endpoints';
import { listRoles } from '../../../../../shared/residents/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Columns } from '../../../components/page/columns';
import { useMay } from '../../../platform/may';
import { useEndpoint } from '../../../platform/use-endpoint';
import { DutyCodesCard } from './duty-codes-card';
import { RoleGrantForm } from './role-grant-form';
import { RoleList } from './role-list';

/** Duties, and those whose codes wait to be used: lists for admins and supervisors, forms for admins. */
export function RolesView({ now }: { now: string }) {
  const may = useMay();
  const roles = useEndpoint(listRoles);
  const places = useEndpoint(getPlaces);
  return (
    <Loaded of={places}>
      {(known) => (
        <Columns aside={may('community_admin') && <RoleGrantForm places={known} now={now} />}>
          <Loaded of={roles}>{({ grants }) => <RoleList grants={grants} places={known} now={now} />}</Loaded>
          <DutyCodesCard places={known} now={now} />
        </Columns>
      )}
    </Loaded>
  );
}
