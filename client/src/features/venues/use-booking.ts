import { useState } from 'react';
import { type LocalDay, localDay } from '../../../../shared/http/local-time';
import { getVenue, getVenueWeek } from '../../../../shared/venues/endpoints';
import { useOnBehalf } from '../../components/proxy/use-on-behalf';
import { useNow } from '../../platform/clock';
import { usePullToRefresh } from '../../platform/pull-to-refresh';
import { useRemindMe } from '../../platform/remind-me';
import { useEndpoint } from '../../platform/use-endpoint';
import type { Details } from './details-card';
import { usePick } from './use-pick';
import { useReserve } from './use-reserve';

/** A table somebody else takes is gone from the screen this soon. */
const EVERY_MS = 20_000;

/** Everything the booking page knows: the venue, its week, the day looked at, and what is chosen of it. */
export function useBooking(venueId: string) {
  const now = useNow();
  const [first, setFirst] = useState<LocalDay>(localDay(now));
  const [chosen, setChosen] = useState<LocalDay>(first);
  const [details, setDetails] = useState<Details>({ people: 1, purpose: '' });
  const venue = useEndpoint(getVenue, { params: { venueId } });
  const week = useEndpoint(getVenueWeek, { params: { venueId }, query: { day: first } }, { every: EVERY_MS });
  usePullToRefresh(venue, week);
  const day = week.data?.days.find((one) => one.day === chosen) ?? week.data?.days[0] ?? null;
  const picked = usePick(venue.data, day);
  const proxy = useOnBehalf();
  const take = useReserve(picked.clear);
  const remindMe = useRemindMe('booking');
  const { pick } = picked;
  return {
    now,
    venue,
    week,
    day,
    /** a day of another week brings that week */
    goTo: (next: LocalDay) => {
      if (!week.data?.days.some((one) => one.day === next)) setFirst(next);
      setChosen(next);
    },
    picked,
    proxy,
    details,
    setDetails,
    take,
    /** inside the tap that books; a neighbour's messages go to the neighbour */
    remindMe: () => {
      if (proxy.draft.forWhom !== 'neighbour') remindMe();
    },
    /** what would be sent; null while nothing is chosen or something is missing */
    body:
      pick && day && proxy.missing === null
        ? { day: day.day, ...pick, ...details, ...(proxy.onBehalf ? { onBehalf: proxy.onBehalf } : {}) }
        : null,
  };
}
export type Booking = ReturnType<typeof useBooking>;
