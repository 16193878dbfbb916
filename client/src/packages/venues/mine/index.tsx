import { Page } from '../../../components/page/page';
import { MyReservations } from '../../../features/venues/my-reservations';

export default function MyReservationsPage() {
  return (
    <Page title="我约的场地" needs="resident">
      <MyReservations />
    </Page>
  );
}
