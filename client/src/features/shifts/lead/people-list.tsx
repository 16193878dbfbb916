import { useState } from 'react';
import { listShiftAttendance } from '../../../../../shared/shifts/attendance-endpoints';
import type { ShiftDetail } from '../../../../../shared/shifts/schema';
import { Card, CardHead } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { Loaded } from '../../../components/loaded/loaded';
import { Empty } from '../../../components/states/empty';
import { useEndpoint } from '../../../platform/use-endpoint';
import { lineWords } from './line-words';
import { PersonSheet } from './person-sheet';

const EVERY_MS = 10_000;

/** Everybody with a seat, who has come and gone; a tap does something for one of them. */
export function PeopleList({ shift, now }: { shift: ShiftDetail; now: string }) {
  const list = useEndpoint(listShiftAttendance, { params: { shiftId: shift.shiftId } }, { every: EVERY_MS });
  const [chosen, setChosen] = useState<string | null>(null);
  const { startsAt } = shift;
  const roleName = (roleId: string) => shift.roles.find((role) => role.roleId === roleId)?.name ?? '';
  return (
    <Loaded of={list}>
      {({ lines, ...window }) => {
        const line = lines.find(({ personId }) => personId === chosen);
        const at = { ...window, startsAt };
        if (lines.length === 0) return <Empty title="还没有人报名">报了名的人会列在这里。</Empty>;
        const here = lines.filter(({ attendance }) => attendance !== null && attendance.state !== 'noted').length;
        return (
          <>
            <Card flush label="来的人">
              <CardHead flush title="来的人" note={`到 ${here} / ${lines.length} 人`} />
              <Rows>
                {lines.map((one) => (
                  <ListRow
                    key={one.personId}
                    icon={one.attendance && one.attendance.state !== 'noted' ? 'user-check' : 'user'}
                    title={one.name}
                    note={`${roleName(one.roleId)} · ${lineWords(one, at, now)}`}
                    onClick={() => setChosen(one.personId)}
                  />
                ))}
              </Rows>
            </Card>
            {line && <PersonSheet shift={shift} line={line} at={at} now={now} onClose={() => setChosen(null)} />}
          </>
        );
      }}
    </Loaded>
  );
}
