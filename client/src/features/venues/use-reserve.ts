import { getVenueWeek, listMyReservations, reserve } from '../../../../shared/venues/endpoints';
import { refresh } from '../../platform/cache';
import { open } from '../../platform/navigate';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';

/** Books; a refusal reads the week again, so that what is taken shows as taken. */
export function useReserve(onDone: () => void) {
  return useCommand(reserve, {
    onDone: ({ reservationId, state }) => {
      void refresh(getVenueWeek, listMyReservations);
      toast(state === 'requested' ? '交上去了，等管理的人答复' : '约好了');
      onDone();
      open('reservation', { reservationId });
    },
    onRefused: () => void refresh(getVenueWeek),
  });
}
