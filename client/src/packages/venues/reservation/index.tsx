import { getReservation } from '../../../../../shared/venues/endpoints';
import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ReservationView } from '../../../features/venues/reservation-view';
import { useParam } from '../../../platform/navigate';
import { usePullToRefresh } from '../../../platform/pull-to-refresh';
import { useEndpoint } from '../../../platform/use-endpoint';

function Reservation() {
  const reservation = useEndpoint(getReservation, { params: { reservationId: useParam('reservationId') } });
  usePullToRefresh(reservation);
  return <Loaded of={reservation}>{(one) => <ReservationView of={one} />}</Loaded>;
}

export default function ReservationPage() {
  return (
    <Page title="我的预约" needs="resident">
      <Reservation />
    </Page>
  );
}
