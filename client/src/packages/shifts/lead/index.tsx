import { getShift } from '../../../../../shared/shifts/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { LeadView } from '../../../features/shifts/lead/lead-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

const EVERY_MS = 30_000;

export default function LeadShiftPage() {
  const shiftId = useParam('shiftId');
  const shift = useEndpoint(getShift, { params: { shiftId } }, { every: EVERY_MS, enabled: shiftId !== '' });
  const now = useNow();
  usePullToRefresh(shift);
  return (
    <Page title="带班" needs="resident">
      <Loaded of={shift}>{(shown) => <LeadView shift={shown} now={now} />}</Loaded>
    </Page>
  );
}
