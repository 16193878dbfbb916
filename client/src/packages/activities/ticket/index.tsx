import { getTicket } from '../../../../../shared/activities/tickets-endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { TicketView } from '../../../features/activities/ticket-view';
import { useNow } from '../../../platform/clock';
import { useParam } from '../../../platform/navigate';
import { useEndpoint } from '../../../platform/use-endpoint';

/** The door scans it while it is shown: the words change by themselves. */
const EVERY_MS = 10_000;

export default function TicketPage() {
  const params = { activityId: useParam('activityId'), sessionId: useParam('sessionId') };
  const householdId = useParam('householdId');
  const query = householdId === '' ? {} : { householdId };
  const ticket = useEndpoint(getTicket, { params, query }, { keep: true, every: EVERY_MS });
  const now = useNow();
  return (
    <Page title="入场票" needs="resident">
      <Loaded of={ticket}>{(shown) => <TicketView ticket={shown} now={now} />}</Loaded>
    </Page>
  );
}
