import type { listDeskActivities } from '../../shared/activities/desk-endpoints';
import { mayManage } from '../../shared/activities/manage';
import type { ActivityRow } from '../../shared/activities/replies';
import type { Activity } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import type { Caller } from '../platform/serve';
import { groupOf, lastEnd, listActivityItems } from './store';

const A_PAGE = 20;

export async function listDeskActivitiesHandler(
  { query }: Input<typeof listDeskActivities>,
  caller: Caller,
): Promise<Reply<typeof listDeskActivities>> {
  const [page, roles] = await Promise.all([
    listActivityItems(caller.community, query.group, A_PAGE, query.cursor),
    caller.roles(),
  ]);
  // The index may lag a moment behind: what has just moved on to another list is not shown in this one.
  const own = page.activities.filter(
    (activity) => groupOf(activity.state) === query.group && mayManage(roles, activity, caller.person, caller.now),
  );
  return { activities: own.map(rowOf), cursor: page.cursor };
}

const rowOf = (activity: Activity): ActivityRow => ({
  ...activity,
  sessions: activity.sessions.length,
  firstStartsAt: activity.sessions.map(({ startsAt }) => startsAt).sort()[0] ?? activity.closesAt,
  lastEndsAt: lastEnd(activity),
});
