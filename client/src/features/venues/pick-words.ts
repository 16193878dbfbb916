import type { VenueDetail } from '../../../../shared/venues/schema';
import { minutesWords } from '../../../../shared/venues/words';
import type { Pick } from './pick';

/** 19:00–20:00 */
export const spanOf = (pick: Pick, venue: VenueDetail): string =>
  `${minutesWords(pick.from)}–${minutesWords(pick.from + pick.slots * venue.slotMinutes)}`;

/** 1 号台、2 号台 */
export const zonesOf = (pick: Pick, venue: VenueDetail): string =>
  venue.zones
    .filter(({ zoneId }) => pick.zoneIds.includes(zoneId))
    .map(({ name }) => name)
    .join('、');
