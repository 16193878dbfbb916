import { View } from '@prims';
import { useState } from 'react';
import {
  cancelReservation,
  getVenueWeek,
  listReservationRequests,
  listReservations,
} from '../../../../../shared/venues/endpoints';
import { endsAt } from '../../../../../shared/venues/life';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import { spanWords } from '../../../../../shared/venues/words';
import { Banner } from '../../../components/banner/banner';
import { TextField } from '../../../components/field/text-field';
import { KeyValue } from '../../../components/key-value/key-value';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { Sheet } from '../../../components/sheet/sheet';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { isComing } from '../venue-words';
import styles from './form.module.css';
import { bookingFacts } from './reservation-words';

interface Props {
  reservation: OrganiserReservation;
  now: string;
  onClose: () => void;
}

const SHORTEST = 2;

/** One booking; until it is over the organisers may cancel it, with a reason the household gets. */
export function ReservationDetails({ reservation, now, onClose }: Props) {
  const [because, setBecause] = useState('');
  const cancel = useCommand(cancelReservation, {
    onDone: () => {
      void refresh(listReservations, listReservationRequests, getVenueWeek);
      toast('取消了，这家会收到消息');
      onClose();
    },
  });
  const { reservationId } = reservation;
  const cancellable = isComing(reservation) && now < endsAt(reservation);
  return (
    <Sheet open title={spanWords(reservation)} onClose={onClose}>
      <View className={styles.stack}>
        {reservation.underBlackout && (
          <Banner tone="wait" title="这段时间后来停用了">
            {`${reservation.underBlackout}。请跟这家说一声，或者取消这次预约。`}
          </Banner>
        )}
        <KeyValue items={bookingFacts(reservation)} />
        {cancellable && (
          <>
            <TextField
              label="要取消的话，写上原因"
              value={because}
              onChange={setBecause}
              maxLength={60}
              placeholder="例如：水管在修"
              error={fieldErrors(cancel.error).because}
            />
            <ConfirmBtn
              kind="second"
              wide
              disabled={because.trim().length < SHORTEST}
              title="取消这家的预约？"
              words="这家会收到消息和您写的原因，位子马上放出来。不能恢复。"
              confirmLabel="取消预约"
              command={cancel}
              onConfirm={() => cancel.run({ params: { reservationId }, body: { because } })}
            >
              取消这次预约
            </ConfirmBtn>
          </>
        )}
      </View>
    </Sheet>
  );
}
