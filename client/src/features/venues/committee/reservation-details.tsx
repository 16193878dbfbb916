import { View } from '@prims';
import { endsAt } from '../../../../../shared/venues/life';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import { spanWords } from '../../../../../shared/venues/words';
import { Banner } from '../../../components/banner/banner';
import { KeyValue } from '../../../components/key-value/key-value';
import { Sheet } from '../../../components/sheet/sheet';
import { isComing } from '../venue-words';
import { ReservationCancel } from './reservation-cancel';
import { bookingFacts } from './reservation-words';

interface Props {
  reservation: OrganiserReservation;
  now: string;
  onClose: () => void;
}

/** One booking; until it is over the organisers may cancel it, with a reason the household gets. */
export function ReservationDetails({ reservation, now, onClose }: Props) {
  const cancellable = isComing(reservation) && now < endsAt(reservation);
  return (
    <Sheet open title={spanWords(reservation)} onClose={onClose}>
      <View className="stack">
        {reservation.underBlackout && (
          <Banner tone="wait" title="这段时间后来停用了">
            {`${reservation.underBlackout}。请跟这家说一声，或者取消这次预约。`}
          </Banner>
        )}
        <KeyValue items={bookingFacts(reservation)} />
        {cancellable && <ReservationCancel of={reservation} onDone={onClose} />}
      </View>
    </Sheet>
  );
}
