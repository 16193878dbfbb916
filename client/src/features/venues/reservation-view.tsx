import { View } from '@prims';
import type { Reply } from '../../../../shared/http/endpoint';
import { proxyWords } from '../../../../shared/residents/proxy';
import {
  cancelReservation,
  cancelSeries,
  getReservation,
  getVenueWeek,
  listMyReservations,
} from '../../../../shared/venues/endpoints';
import type { Reservation } from '../../../../shared/venues/reservation';
import { spanWords } from '../../../../shared/venues/words';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { KeyValue } from '../../components/key-value/key-value';
import { ConfirmBtn } from '../../components/sheet/confirm-btn';
import { Tag, Tags } from '../../components/tag/tag';
import { DoneHead } from '../../components/ticket/done-head';
import { Ticket } from '../../components/ticket/ticket';
import { refresh } from '../../platform/cache';
import { urlOf } from '../../platform/navigate';
import { toast } from '../../platform/toast';
import { useCommand } from '../../platform/use-command';
import { STATE_TAGS } from './venue-words';

const HEADS: Record<Reservation['state'], string> = {
  confirmed: '约好了',
  requested: '交上去了，等答复',
  refused: '这次没有批',
  cancelled: '已经取消',
  lapsed: '没等到答复，过期了',
};

/** A booking as its household sees it: a slip to show at the door, and the way to give it back. */
export function ReservationView({ of: one }: { of: Reply<typeof getReservation> }) {
  const done = (said: string) => {
    void refresh(getReservation, listMyReservations, getVenueWeek);
    toast(said);
  };
  const cancel = useCommand(cancelReservation, { onDone: () => done('退掉了，别家可以约了') });
  const cancelAll = useCommand(cancelSeries, {
    onDone: ({ cancelled }) => done(`退掉了 ${cancelled.length} 次，别家可以约了`),
  });
  const { words, tone, icon } = STATE_TAGS[one.state];
  return (
    <View className="stack">
      {(one.state === 'confirmed' || one.state === 'requested') && <DoneHead title={HEADS[one.state]} />}
      {one.because && (
        <Banner tone="bad" title={HEADS[one.state]}>
          {one.because}
        </Banner>
      )}
      {one.proxy && <Banner icon="hand-helping">{proxyWords(one.proxy)}</Banner>}
      <Ticket
        top={
          <KeyValue
            items={[
              ['场地', one.venueName],
              ['地方', one.place],
              ['时间', spanWords(one)],
              ['分区', one.zoneNames.join('、')],
              ...(one.people > 1 ? ([['人数', `${one.people} 人`]] as const) : []),
              ...(one.purpose ? ([['用来', one.purpose]] as const) : []),
            ]}
          />
        }
      >
        <Tags>
          <Tag tone={tone} icon={icon}>
            {words}
          </Tag>
        </Tags>
      </Ticket>
      <Card>
        <View className="stack">
          <BtnLink kind="second" wide to={urlOf('venue', { venueId: one.venueId })}>
            再看看这个场地
          </BtnLink>
          {one.mayCancel && (
            <ConfirmBtn
              kind="quiet"
              wide
              title="退掉这次预约？"
              words={`${spanWords(one)}马上空出来，别家可以约。`}
              confirmLabel="退掉"
              command={cancel}
              onConfirm={() => cancel.run({ params: { reservationId: one.reservationId }, body: {} })}
            >
              {one.later > 0 ? '只退这一次' : '来不了，退掉'}
            </ConfirmBtn>
          )}
          {one.mayCancel && one.later > 0 && (
            <ConfirmBtn
              kind="quiet"
              wide
              title={`退掉这次和之后的 ${one.later} 次？`}
              words={`${spanWords(one)}，和之后每周同一时间的，都退掉，马上空出来给别家；您家的时长也还回来。`}
              confirmLabel={`退掉 ${one.later + 1} 次`}
              command={cancelAll}
              onConfirm={() => cancelAll.run({ params: { reservationId: one.reservationId }, body: {} })}
            >
              {`这次和之后的 ${one.later} 次都退掉`}
            </ConfirmBtn>
          )}
        </View>
      </Card>
    </View>
  );
}
