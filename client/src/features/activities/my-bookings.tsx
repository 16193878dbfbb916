import { View } from '@prims';
import { listMyBookings } from '../../../../shared/activities/endpoints';
import { proxyWords } from '../../../../shared/residents/proxy';
import { Banner } from '../../components/banner/banner';
import { BtnLink } from '../../components/btn/btn';
import { Card } from '../../components/card/card';
import { ListRow } from '../../components/card/list-row';
import { Rows } from '../../components/card/rows';
import { Loaded } from '../../components/loaded/loaded';
import { Empty } from '../../components/states/empty';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import { useEndpoint } from '../../platform/use-endpoint';
import { NeighbourBooking } from './neighbour-booking';
import { ENTRY_TAGS, whenWords } from './words';

/** What my households have booked and is not over, the next first; below it what I booked for neighbours. */
export function MyBookings({ now }: { now: string }) {
  const mine = useEndpoint(listMyBookings, {}, { keep: true });
  return (
    <Loaded of={mine}>
      {({ bookings, standing }) => (
        <View className="stack">
          {standing
            .filter(({ count }) => count > 0)
            .map(({ householdId, untilDay, sentence }) => (
              <Banner key={householdId} tone={untilDay ? 'wait' : 'quiet'} title="关于没有来的几次">
                {sentence}
              </Banner>
            ))}
          {bookings.length === 0 ? (
            <Empty title="还没有报活动" action={<BtnLink to={urlOf('services')}>去看看有什么活动</BtnLink>}>
              报上的、候补的、登记摇号的都会放在这里。
            </Empty>
          ) : (
            bookings.some(({ forNeighbour }) => !forNeighbour) && (
              <Card flush label="我报的活动">
                <Rows>
                  {bookings
                    .filter(({ forNeighbour }) => !forNeighbour)
                    .map(({ activityId, title, place, startsAt, endsAt, entry }) => (
                      <ListRow
                        key={entry.entryId}
                        icon="ticket"
                        title={title}
                        note={
                          <>
                            <View>{[whenWords({ startsAt, endsAt }, now), place].join(' · ')}</View>
                            <View>{entry.sentence}</View>
                            {entry.proxy && <View>{proxyWords(entry.proxy)}</View>}
                            <Tags>
                              <Tag tone={ENTRY_TAGS[entry.state].tone} icon={ENTRY_TAGS[entry.state].icon}>
                                {ENTRY_TAGS[entry.state].words}
                              </Tag>
                            </Tags>
                          </>
                        }
                        to={urlOf('activity', { activityId, sessionId: entry.sessionId })}
                      />
                    ))}
                </Rows>
              </Card>
            )
          )}
          {bookings
            .filter(({ forNeighbour }) => forNeighbour)
            .map((booking) => (
              <NeighbourBooking key={booking.entry.entryId} booking={booking} now={now} />
            ))}
        </View>
      )}
    </Loaded>
  );
}
