import { Heading, View } from '@prims';
import type { VenueDetail } from '../../../../../shared/venues/schema';
import { BtnLink, Btns } from '../../../components/btn/btn';
import { Tag, Tags } from '../../../components/tag/tag';
import { urlOf } from '../../../platform/navigate';
import { factsOf, quotaWords } from '../venue-words';
import { ClosuresCard } from './closures-card';
import { ReservationWeek } from './reservation-week';
import styles from './week.module.css';

/** One venue for those who look after it: who comes this week, and when it is closed. */
export const DeskView = ({ venue, now }: { venue: VenueDetail; now: string }) => (
  <>
    <View className={styles.screen}>
      <Tags>
        {!venue.active && <Tag tone="line">停用</Tag>}
        {venue.approval && <Tag tone="info">要答应</Tag>}
      </Tags>
      <Heading level={2} className="t-h1">
        {venue.name}
      </Heading>
      <View className="t-sub">{[factsOf(venue), quotaWords(venue)].filter(Boolean).join('。')}</View>
      <Btns>
        {venue.mayManage && (
          <BtnLink kind="second" icon="pencil" to={urlOf('venueEdit', { venueId: venue.venueId })}>
            改设置
          </BtnLink>
        )}
        <BtnLink kind="second" icon="eye" to={urlOf('venue', { venueId: venue.venueId })}>
          居民看到的
        </BtnLink>
      </Btns>
    </View>
    <ReservationWeek venueId={venue.venueId} now={now} />
    {venue.mayManage && (
      <View className={styles.screen}>
        <ClosuresCard venue={venue} now={now} />
      </View>
    )}
  </>
);
