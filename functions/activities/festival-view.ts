import type { Festival } from '../../shared/activities/festival-endpoints';
import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { type EntryItem, readEntry } from './entries-store';
import { isChoosable, type Part, programmeOf } from './festival-programme';
import { readSheet } from './sheets-store';

export interface Standing {
  /** the registration, if there is one */
  main: EntryItem | undefined;
  /** what the household has in the programme */
  parts: { part: Part; entry: EntryItem | undefined }[];
}

/** The session whose seats are the registrations. */
export function mainSession(activity: Activity): Part['session'] {
  const [session] = activity.sessions;
  if (!session?.sessionId) throw new AppError('NOT_FOUND');
  return { ...session, sessionId: session.sessionId };
}

/** How a household stands to a festival, read strongly: a choice is decided on it. */
export async function festivalStanding(
  community: CommunityId,
  activity: Activity,
  householdId: string | null,
  now: string,
): Promise<Standing> {
  const programme = (await programmeOf(community, activity.activityId, now)).filter(isChoosable);
  const read = (sessionId: string) =>
    householdId === null ? undefined : readEntry(community, sessionId, householdId, { consistent: true });
  const [main, ...entries] = await Promise.all([
    read(mainSession(activity).sessionId),
    ...programme.map(({ session }) => read(session.sessionId)),
  ]);
  return { main, parts: programme.map((part, i) => ({ part, entry: entries[i] })) };
}

export const seatsOf = (entry: EntryItem | undefined): number =>
  entry && (entry.state === 'booked' || entry.state === 'held') ? entry.party : 0;

/** The festival as this household sees it; without a household, as anybody does. */
export async function festivalFor(
  { community, now }: Caller,
  activity: Activity,
  householdId: string | null,
): Promise<Festival> {
  const main = mainSession(activity);
  const standing = await festivalStanding(community, activity, householdId, now);
  const [sheet, ...sheets] = await Promise.all([
    readSheet(community, main.sessionId, { consistent: true }),
    ...standing.parts.map(({ part }) => readSheet(community, part.session.sessionId, { consistent: true })),
  ]);
  if (!sheet) throw new AppError('NOT_FOUND');
  const sessions = standing.parts.flatMap(({ part, entry }, i) => {
    const own = sheets[i];
    if (!own || own.state === 'cancelled') return [];
    const { sessionId, title, place, startsAt, endsAt, capacity, free } = own;
    const mine = seatsOf(entry);
    return [{ activityId: part.activity.activityId, sessionId, title, place, startsAt, endsAt, capacity, free, mine }];
  });
  const { sessionId, title, place, startsAt, endsAt, capacity, free } = sheet;
  const shown = { activityId: activity.activityId, sessionId, title, place, startsAt, endsAt, capacity, free };
  return { ...shown, party: seatsOf(standing.main), sessions };
}
