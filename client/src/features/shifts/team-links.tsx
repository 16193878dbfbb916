import type { ShiftDetail } from '../../../../shared/shifts/schema';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { urlOf } from '../../platform/navigate';

/** From a shift to the other shifts of its team, where the word left by the last ones stands; leaders to their list. */
export const TeamLinks = ({ shift }: { shift: ShiftDetail }) => (
  <Card flush label={shift.teamName}>
    <Rows>
      <ListRow
        icon="calendar-days"
        title={`${shift.teamName}轮值表`}
        note="谁在、缺几位、上一班留的话"
        to={urlOf('roster', { teamId: shift.teamId })}
      />
      {shift.mayLead && (
        <ListRow
          icon="clipboard-list"
          title="我来带这一班"
          note="签到码、到岗名单、补记时长"
          to={urlOf('leadShift', { shiftId: shift.shiftId })}
        />
      )}
    </Rows>
  </Card>
);
