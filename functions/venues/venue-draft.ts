import { AppError } from '../../shared/http/errors';
import { addDays, localDay } from '../../shared/http/local-time';
import type { Venue, VenueDetail, VenueDraft } from '../../shared/venues/schema';
import { inBatches } from '../platform/batches';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';
import { renewRules } from './days-store';
import { isFor, KEEPERS, keeps } from './rights';

const AT_ONCE = 10;

/** Everything a reader will see of a venue, as one text for the content check. */
export const wordsOf = ({ name, place, owner, rules, staffed, zones, hours, holidayHours }: VenueDraft): string =>
  [name, place, owner, rules, staffed, ...zones.map((zone) => zone.name), ...usesOf([...hours, holidayHours ?? []])]
    .filter((one) => one !== '')
    .join('\n');

const usesOf = (days: VenueDraft['hours']): string[] => [...new Set(days.flat().map(({ use }) => use))];

/** Organisers' words are shown at once or not at all. */
export async function assertWords(caller: Caller, words: string): Promise<void> {
  if ((await moderate(await openidOf(caller.person), words)) === 'held') throw new AppError('TEXT_HELD');
}

export async function venueDetail(caller: Caller, venue: Venue): Promise<VenueDetail> {
  const households = caller.homes.map(({ householdId }) => householdId);
  const [mayManage, forMe] = await Promise.all([
    keeps(caller, venue.mayBook, KEEPERS),
    isFor(caller, venue, households),
  ]);
  return { ...venue, mayManage, forMe };
}

/** Every day that can be booked under the old rules or the new ones: from now on by the new ones only. */
export async function renewDays(caller: Caller, before: VenueDraft, after: Venue): Promise<void> {
  const reach = ({ releaseDays, seriesWeeks }: VenueDraft) => releaseDays + 7 * seriesWeeks;
  const days = Math.max(reach(before), reach(after)) + 1;
  await renew(caller, after, localDay(caller.now), days);
}

/** The same for `days` days from `first` on. */
export async function renew(caller: Caller, venue: Venue, first: string, days: number): Promise<void> {
  const all = Array.from({ length: days }, (_, i) => addDays(first, i));
  await inBatches(all, AT_ONCE, (day) => renewRules(caller.community, venue.venueId, day, venue.revision));
}
