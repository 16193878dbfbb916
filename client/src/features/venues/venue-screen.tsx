import { Heading, View } from '@prims';
import { addDays, localDay } from '../../../../shared/http/local-time';
import type { VenueDay, VenueWeek } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { Banner } from '../../components/banner/banner';
import { ErrorBanner } from '../../components/banner/error-banner';
import { Btn } from '../../components/btn/btn';
import { DayStrip } from '../../components/days/day-strip';
import { FreshLine } from '../../components/fresh/fresh-line';
import { Columns } from '../../components/page/columns';
import { fieldErrors } from '../../platform/call-error';
import { DetailsCard } from './details-card';
import { spanOf, zonesOf } from './pick-words';
import { QuotaBanner } from './quota-banner';
import { SeriesCard } from './series-card';
import type { Booking } from './use-booking';
import { VenueDayCard } from './venue-day';
import styles from './venue-view.module.css';
import { factsOf } from './venue-words';

const WEEK = 7;

interface Props {
  venue: VenueDetail;
  week: VenueWeek;
  day: VenueDay;
  booking: Booking;
}

/** Choose a day, press what is free, take it in the bar below. */
export function VenueScreen({ venue, week, day, booking }: Props) {
  const { picked, proxy, details, setDetails, take, remindMe, body, goTo, now } = booking;
  const { pick } = picked;
  const today = localDay(now);
  const first = week.days[0]?.day ?? today;
  const ours = Object.fromEntries(
    week.days.map((one) => [one.day, one.slots.filter(({ states }) => states.includes('mine')).length]),
  );
  return (
    <>
      <View>
        <Heading level={2} className="t-h1">
          {venue.name}
        </Heading>
        <View className="t-sub">{factsOf(venue)}</View>
        {venue.staffed && <View className="t-sub">{venue.staffed}</View>}
      </View>
      <DayStrip
        days={week.days.map((one) => one.day)}
        value={day.day}
        onChange={goTo}
        dots={ours}
        unit="段是您家约的"
        today={today}
        quiet={(date) => (week.days.find((one) => one.day === date)?.releasesAt ?? '') > now}
      />
      {!venue.forMe && (
        <Banner tone="wait" title="这个场地不对您家开放">
          您可以看看时间；要用请找社区。
        </Banner>
      )}
      <Columns
        aside={
          <>
            <QuotaBanner venue={venue} week={week} day={day} />
            {pick && (
              <DetailsCard
                venue={venue}
                details={details}
                onChange={setDetails}
                proxy={proxy}
                problems={fieldErrors(take.error)}
              />
            )}
            <SeriesCard
              venue={venue}
              body={body}
              words={pick ? `${zonesOf(pick, venue)}，${spanOf(pick, venue)}` : ''}
              remindMe={remindMe}
              onDone={picked.clear}
            />
            {venue.rules && <Banner title="用场地的规矩">{venue.rules}</Banner>}
          </>
        }
      >
        <VenueDayCard venue={venue} week={week} day={day} picked={picked} now={now} />
        <ErrorBanner error={take.error} />
        <FreshLine asOf={booking.week.asOf} what="空位" />
        <View className={styles.turns}>
          {first > today && (
            <Btn kind="quiet" onClick={() => goTo(addDays(first, -WEEK))}>
              前一周
            </Btn>
          )}
          <Btn kind="quiet" onClick={() => goTo(addDays(first, WEEK))}>
            看后一周
          </Btn>
        </View>
      </Columns>
    </>
  );
}
