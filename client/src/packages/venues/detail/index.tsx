import { Loaded } from '../../../components/loaded/loaded';
import { Page } from '../../../components/page/page';
import { ReserveBar } from '../../../features/venues/reserve-bar';
import { useBooking } from '../../../features/venues/use-booking';
import { VenueScreen } from '../../../features/venues/venue-screen';
import { useParam } from '../../../platform/navigate';

export default function VenuePage() {
  const booking = useBooking(useParam('venueId'));
  const { venue, week, day } = booking;
  return (
    <Page title="约场地" needs="resident" bar={<ReserveBar booking={booking} />}>
      <Loaded of={venue}>
        {(shown) => (
          <Loaded of={week}>
            {(reply) => day && <VenueScreen venue={shown} week={reply} day={day} booking={booking} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
