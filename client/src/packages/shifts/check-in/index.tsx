import { getMyAttendance } from '../../../../../shared/shifts/attendance-endpoints';
import { getShift } from '../../../../../shared/shifts/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { CheckInView } from '../../../features/shifts/check-in-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

export default function CheckInPage() {
  const shiftId = useParam('shiftId');
  const code = useParam('code');
  const input = { params: { shiftId } };
  const shift = useEndpoint(getShift, input, { enabled: shiftId !== '', keep: true });
  const mine = useEndpoint(getMyAttendance, input, { enabled: shiftId !== '' });
  const now = useNow();
  return (
    <Page title="签到" needs="resident">
      <Loaded of={shift}>
        {(data) => (
          <Loaded of={mine}>
            {(reply) => <CheckInView shift={data} mine={mine} reply={reply} code={code} now={now} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
