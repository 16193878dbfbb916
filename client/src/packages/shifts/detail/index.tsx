import { useState } from 'react';
import { getShift } from '../../../../../shared/shifts/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { roleInBar } from '../../../features/shifts/held-role';
import { ShiftBar } from '../../../features/shifts/shift-bar';
import { ShiftView } from '../../../features/shifts/shift-view';
import { SlotSkeleton } from '../../../features/shifts/slot-skeleton';
import { useSeat } from '../../../features/shifts/use-seat';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

const EVERY_MS = 20_000;

export default function ShiftDetailPage() {
  const shiftId = useParam('shiftId');
  const shift = useEndpoint(
    getShift,
    { params: { shiftId } },
    { keep: true, every: EVERY_MS, enabled: shiftId !== '' },
  );
  const [picked, setPicked] = useState<string | null>(null);
  const seat = useSeat(shiftId);
  const now = useNow();
  usePullToRefresh(shift);
  const role = shift.data && roleInBar(shift.data, picked);
  return (
    <Page
      title="岗位"
      needs="resident"
      bar={shift.data && role && <ShiftBar shift={shift.data} role={role} seat={seat} now={now} />}
    >
      <Loaded of={shift} skeleton={<SlotSkeleton />}>
        {(data) => (
          <ShiftView
            shift={data}
            seat={seat}
            chosen={role?.roleId ?? null}
            onChoose={setPicked}
            asOf={shift.asOf}
            now={now}
          />
        )}
      </Loaded>
    </Page>
  );
}
