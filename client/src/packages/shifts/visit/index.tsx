import { getShift } from '../../../../../shared/shifts/endpoints';
import { getVisit } from '../../../../../shared/shifts/visits-endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { VisitView } from '../../../features/shifts/visit-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function VisitPage() {
  const shiftId = useParam('shiftId');
  const input = { params: { shiftId } };
  const shift = useEndpoint(getShift, input, { enabled: shiftId !== '' });
  // Never kept on the device: the address is for today alone.
  const visit = useEndpoint(getVisit, input, { enabled: shiftId !== '' });
  const now = useNow();
  return (
    <Page title="入户看望" needs="resident">
      <Loaded of={shift}>
        {(data) => <Loaded of={visit}>{(reply) => <VisitView shift={data} visit={reply} now={now} />}</Loaded>}
      </Loaded>
    </Page>
  );
}
