import type { getMyCalendar } from '../../shared/calendar/endpoints';
import type { Handle } from '../platform/serve';
import { commitmentsOf } from './collect';
import { readOwnFeed } from './store';

export const getMyCalendarHandler: Handle<typeof getMyCalendar> = async ({ query }, caller) => {
  const [items, feed] = await Promise.all([commitmentsOf(caller, query), readOwnFeed(caller.person, caller.community)]);
  return { items, feed: feed ? { createdAt: feed.createdAt } : null };
};
