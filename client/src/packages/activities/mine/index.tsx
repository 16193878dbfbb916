import { Page } from '../../../components/page/page';
import { MyBookings } from '../../../features/activities/my-bookings';
import { NoShows } from '../../../features/activities/no-shows';
import { useNow } from '../../../platform/clock';

export default function MyBookingsPage() {
  const now = useNow();
  return (
    <Page title="我报的活动" needs="resident">
      <MyBookings now={now} />
      <NoShows now={now} />
    </Page>
  );
}
