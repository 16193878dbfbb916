import { weekOf } from '../../../../shared/http/local-time';
import type { VenueDay, VenueWeek } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { Banner } from '../../components/banner/banner';
import { lengthWords, quotaWords } from './venue-words';

/** The rule in numbers, and what is left of it for my household. */
export function QuotaBanner({ venue, week, day }: { venue: VenueDetail; week: VenueWeek; day: VenueDay }) {
  const rule = quotaWords(venue);
  if (rule === '' || week.householdId === null) return null;
  const weekLeft = week.weeks.find(({ monday }) => monday === weekOf(day.day))?.quotaLeft ?? null;
  const left = [
    ...(day.quotaLeft === null ? [] : [`这一天还能约 ${lengthWords(day.quotaLeft)}`]),
    ...(weekLeft === null ? [] : [`这周还能约 ${lengthWords(weekLeft)}`]),
  ];
  return <Banner>{`${rule}您家${left.join('，')}。`}</Banner>;
}
