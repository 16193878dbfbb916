import { Link, View } from '@prims';
import type { VenueCard as Venue } from '../../../../shared/venues/schema';
import { VENUE_KIND_NAMES } from '../../../../shared/venues/words';
import { Card } from '../../components/card/card';
import { Icon } from '../../components/icon/icon';
import { Tag, Tags } from '../../components/tag/tag';
import { urlOf } from '../../platform/navigate';
import styles from './venue-card.module.css';
import { hoursWords } from './venue-words';

/** One room, court or corner: where, when today, for whom. The whole card leads there. */
export const VenueCard = ({ venue }: { venue: Venue }) => (
  <Card flush>
    <Link to={urlOf('venue', { venueId: venue.venueId })} className={styles.card}>
      <View className="grow">
        <View className={styles.name}>{venue.name}</View>
        <View className="t-sub">{venue.place}</View>
        <View className="t-sub">{`今天 ${hoursWords(venue.today)}`}</View>
        <View className={styles.tags}>
          <Tags>
            <Tag>{VENUE_KIND_NAMES[venue.kind]}</Tag>
            {venue.zones > 1 && <Tag tone="line">{`${venue.zones} 个分区`}</Tag>}
            {venue.approval && <Tag tone="wait">要审批</Tag>}
            {!venue.forMe && <Tag tone="line">不对您开</Tag>}
            {!venue.active && <Tag tone="bad">停用</Tag>}
          </Tags>
        </View>
      </View>
      <Icon name="chevron-right" />
    </Link>
  </Card>
);
