import { useState } from 'react';
import {
  cancelReservation,
  cancelSeries,
  getReservation,
  getVenueWeek,
  listReservationRequests,
  listReservations,
} from '../../../../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import { spanWords } from '../../../../../shared/venues/words';
import { TextField } from '../../../components/field/text-field';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { refresh } from '../../../platform/cache';
import { fieldErrors } from '../../../platform/call-error';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { useEndpoint } from '../../../platform/use-endpoint';

const SHORTEST = 2;

/** Cancelling for the organisers: one reason, for this booking, or for the same hour of all weeks from it on. */
export function ReservationCancel({ of, onDone }: { of: OrganiserReservation; onDone: () => void }) {
  const params = { reservationId: of.reservationId };
  const [because, setBecause] = useState('');
  // Where it cannot be asked, this one can be cancelled all the same.
  const later = useEndpoint(getReservation, { params }).data?.later ?? 0;
  const done = (said: string) => {
    void refresh(listReservations, listReservationRequests, getVenueWeek, getReservation);
    toast(said);
    onDone();
  };
  const one = useCommand(cancelReservation, { onDone: () => done('取消了，这家会收到消息') });
  const all = useCommand(cancelSeries, {
    onDone: ({ cancelled }) => done(`取消了 ${cancelled.length} 次，这家会收到消息`),
  });
  const unexplained = because.trim().length < SHORTEST;
  return (
    <>
      <TextField
        label="要取消的话，写上原因"
        value={because}
        onChange={setBecause}
        maxLength={60}
        placeholder="例如：水管在修"
        error={fieldErrors(one.error).because ?? fieldErrors(all.error).because}
      />
      <ConfirmBtn
        kind="second"
        wide
        disabled={unexplained}
        title="取消这家的预约？"
        words="这家会收到消息和您写的原因，位子马上放出来。不能恢复。"
        confirmLabel="取消预约"
        command={one}
        onConfirm={() => one.run({ params, body: { because } })}
      >
        {later > 0 ? '只取消这一次' : '取消这次预约'}
      </ConfirmBtn>
      {later > 0 && (
        <ConfirmBtn
          kind="second"
          wide
          disabled={unexplained}
          title={`从这一周起，取消这家的 ${later + 1} 次预约？`}
          words={`${spanWords(of)}，和之后每周同一时间的 ${later} 次，位子都马上放出来。这家会收到一条消息和您写的原因。不能恢复。`}
          confirmLabel={`取消 ${later + 1} 次`}
          command={all}
          onConfirm={() => all.run({ params, body: { because } })}
        >
          {`从这一周起全部取消，共 ${later + 1} 次`}
        </ConfirmBtn>
      )}
    </>
  );
}
