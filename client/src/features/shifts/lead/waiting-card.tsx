import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { Card, CardHead } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';

/** Who waits, in order, and who looks for a successor. Nobody can be moved up. */
export function WaitingCard({ shift }: { shift: ShiftDetail }) {
  const roleName = (roleId: string) => shift.roles.find((role) => role.roleId === roleId)?.name ?? '';
  const shown = (shift.roster ?? []).filter(({ place, offered }) => place !== null || offered);
  if (shown.length === 0) return null;
  return (
    <Card flush label="候补和找接班">
      <CardHead flush title="候补和找接班" note="按报名先后，不能插队" />
      <Rows>
        {shown.map(({ personId, name, roleId, place, byName }) => (
          <ListRow
            key={`${personId} ${roleId}`}
            title={name}
            note={[roleName(roleId), ...(byName ? [`${byName}代报`] : [])].join(' · ')}
            value={place === null ? '正在找接班' : `候补第 ${place} 位`}
          />
        ))}
      </Rows>
    </Card>
  );
}
