import { isForHousehold, shownTo } from '../../shared/activities/audience';
import { isLineOnly } from '../../shared/activities/no-shows';
import { opennessOf } from '../../shared/activities/rules';
import type { Activity, ActivityDetail, NoShowStanding, SessionForMe } from '../../shared/activities/schema';
import { sessionWords } from '../../shared/activities/sentences';
import { AppError } from '../../shared/http/errors';
import { inBatches } from '../platform/batches';
import type { Caller } from '../platform/serve';
import { myEntries } from './mine';
import { freshSheet } from './plan-sessions';
import { manages } from './rights';
import { settled } from './settle';
import { readSheet, type Sheet } from './sheets-store';
import { myStandings } from './standing';

const SHEETS_AT_ONCE = 10;

/** Everything the caller may know of an activity: its sessions as they stand, and what their households have there. */
export async function detailOf(activity: Activity, caller: Caller): Promise<ActivityDetail> {
  const [mayManage, standing] = await Promise.all([manages(caller, activity), myStandings(caller)]);
  const planned = activity.sessions.map((session, i) => freshSheet(activity, session, i));
  const sessions = await inBatches(planned, SHEETS_AT_ONCE, async (fresh) => {
    if (activity.publishedAt === null) return forMe(fresh, activity, [], standing, caller);
    const sheet = await readSheet(caller.community, fresh.sessionId);
    if (!sheet) return forMe(fresh, activity, [], standing, caller);
    const now = await settled(caller.community, sheet, activity, caller.now);
    return forMe(now, activity, await myEntries(now, caller), standing, caller);
  });
  const { createdBy, ...shown } = activity;
  const audience = mayManage ? activity.audience : shownTo(activity.audience, caller.homes);
  return { ...shown, audience, sessions, mayManage, standing, createdByMe: createdBy === caller.person };
}

function forMe(
  sheet: Sheet,
  activity: Activity,
  mine: SessionForMe['mine'],
  standing: readonly NoShowStanding[],
  caller: Caller,
): SessionForMe {
  const addressed =
    caller.homes.length === 0 || caller.homes.some((home) => isForHousehold(activity.audience, home.householdId));
  const restricted = standing.find((one) => isLineOnly(one, sheet.closesAt, caller.now));
  const me = { addressed, lineOnly: restricted !== undefined, party: activity.party.min };
  const openness = opennessOf(sheet, me, caller.now);
  return { ...sheet, openness, sentence: sessionWords(sheet, openness, restricted?.sentence), mine };
}

/** An activity the caller may look at: a draft is for those who may run it. */
export async function visible(activity: Activity | undefined, caller: Caller): Promise<Activity> {
  if (!activity || (activity.publishedAt === null && !(await manages(caller, activity))))
    throw new AppError('NOT_FOUND');
  return activity;
}
