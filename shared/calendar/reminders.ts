import { addDays, atLocal, localDay } from '../http/local-time';

/** The evening before, after supper and before the news: 18:30 on the community's clock. */
export const EVENING_MINUTES = 18 * 60 + 30;
/** Long enough to get ready, short enough not to be forgotten again. */
export const SOON_MS = 2 * 3_600_000;

export type When = 'evening' | 'soon';

/** When people hear of the things of `day`: half past six the evening before. */
export const eveningBefore = (day: string): string => atLocal(addDays(day, -1), EVENING_MINUTES);

/** When to remind of something that starts at `startsAt`. What `now` has passed is left out: nobody needs it any more. */
export function reminderMoments(startsAt: string, now: string): { when: When; dueAt: string }[] {
  const moments: { when: When; dueAt: string }[] = [
    { when: 'evening', dueAt: eveningBefore(localDay(startsAt)) },
    { when: 'soon', dueAt: new Date(Date.parse(startsAt) - SOON_MS).toISOString() },
  ];
  return moments.filter(({ dueAt }) => dueAt > now);
}

/** A digest that slept past ten in the evening stays unsent: nobody's phone rings at night for the day after. */
const LATEST_MINUTES = 22 * 60;
export const isTooLateForEvening = (day: string, now: string): boolean =>
  now >= atLocal(addDays(day, -1), LATEST_MINUTES);
