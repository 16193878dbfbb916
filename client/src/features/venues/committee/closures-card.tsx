import { View } from '@prims';
import { useState } from 'react';
import { getVenue, getVenueWeek, listReservations, removeBlackout } from '../../../../../shared/venues/endpoints';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../../shared/venues/schema';
import { spanWords } from '../../../../../shared/venues/words';
import { Banner } from '../../../components/banner/banner';
import { Card, CardHead } from '../../../components/card/card';
import { ListRow } from '../../../components/card/list-row';
import { Rows } from '../../../components/card/rows';
import { ConfirmBtn } from '../../../components/sheet/confirm-btn';
import { putReply, refresh } from '../../../platform/cache';
import { momentWords } from '../../../platform/time';
import { toast } from '../../../platform/toast';
import { useCommand } from '../../../platform/use-command';
import { ClosureForm } from './closure-form';
import styles from './form.module.css';

/** Times the organisers keep for themselves or close; bookings under a new one are shown, they stay until cancelled. */
export function ClosuresCard({ venue, now }: { venue: VenueDetail; now: string }) {
  const [underneath, setUnderneath] = useState<OrganiserReservation[]>([]);
  const coming = venue.blackouts.filter(({ endsAt }) => now < endsAt);
  return (
    <Card label="停用">
      <CardHead title="停用" note={coming.length > 0 ? `${coming.length} 次` : undefined} />
      <View className="stack">
        {coming.map((closure) => (
          <Closure key={closure.blackoutId} venue={venue} closure={closure} now={now} />
        ))}
        {underneath.length > 0 && <Underneath reservations={underneath} />}
        <ClosureForm
          venue={venue}
          now={now}
          onSet={(reply) => {
            putReply(getVenue, { params: { venueId: venue.venueId } }, reply.venue);
            void refresh(getVenueWeek, listReservations);
            setUnderneath(reply.underneath);
            toast('这段时间停用了');
          }}
        />
      </View>
    </Card>
  );
}

interface ClosureProps {
  venue: VenueDetail;
  closure: VenueDetail['blackouts'][number];
  now: string;
}

function Closure({ venue, closure, now }: ClosureProps) {
  const { venueId, zones } = venue;
  const { blackoutId, startsAt, endsAt, zoneIds, reason } = closure;
  const remove = useCommand(removeBlackout, {
    onDone: (reply) => {
      putReply(getVenue, { params: { venueId } }, reply);
      void refresh(getVenueWeek, listReservations);
      toast('恢复开放了');
    },
  });
  const names = zones.filter(({ zoneId }) => zoneIds.includes(zoneId)).map(({ name }) => name);
  return (
    <View className={styles.part}>
      <View className="t-bold">{reason}</View>
      <View className="t-sub">{`${momentWords(startsAt, now)} 到 ${momentWords(endsAt, now)}`}</View>
      <View className="t-sub">{names.length === 0 ? '所有分区' : names.join('、')}</View>
      <View className={styles.buttons}>
        <ConfirmBtn
          small
          kind="quiet"
          ariaLabel={`恢复开放：${reason}`}
          title="恢复开放？"
          words="这段时间居民又可以约了。"
          confirmLabel="恢复开放"
          command={remove}
          onConfirm={() => remove.run({ params: { venueId, blackoutId } })}
        >
          恢复开放
        </ConfirmBtn>
      </View>
    </View>
  );
}

const Underneath = ({ reservations }: { reservations: readonly OrganiserReservation[] }) => (
  <>
    <Banner tone="wait" title={`这段时间已经有 ${reservations.length} 家约了`}>
      他们的预约还在。请在预约表里一家一家取消，写上原因，他们会收到消息。
    </Banner>
    <Rows>
      {reservations.map((one) => (
        <ListRow key={one.reservationId} title={spanWords(one)} note={`${one.address} · ${one.zoneNames.join('、')}`} />
      ))}
    </Rows>
  </>
);
