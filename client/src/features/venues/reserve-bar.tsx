import { ActionBar } from '../../components/action-bar/action-bar';
import { Btn } from '../../components/btn/btn';
import { fullDay } from '../../components/days/day-words';
import { spanOf, zonesOf } from './pick-words';
import type { Booking } from './use-booking';

/** 1 号台，19:00–20:00 · 约下来 */
export function ReserveBar({ booking }: { booking: Booking }) {
  const { day, picked, proxy, take, remindMe, body } = booking;
  const venue = booking.venue.data;
  if (!venue?.forMe || !venue.active || !day) return null;
  if (!picked.pick) return <ActionBar note="点一个“空”的格子，选好时间">{null}</ActionBar>;
  const send = () => {
    if (!body) return;
    remindMe();
    take.run({ params: { venueId: venue.venueId }, body });
  };
  return (
    <ActionBar
      fact={`${zonesOf(picked.pick, venue)}，${spanOf(picked.pick, venue)}`}
      note={proxy.missing ?? `${fullDay(day.day)}，免费`}
    >
      <Btn working={take.working} disabled={body === null} onClick={send}>
        {venue.approval ? '交上去' : '约下来'}
      </Btn>
    </ActionBar>
  );
}
