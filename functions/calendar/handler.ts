import { createFeed, downloadCalendar, getFeed, getMyCalendar, revokeFeed } from '../../shared/calendar/endpoints';
import { route, serve } from '../platform/serve';
import { createFeedHandler } from './create-feed';
import { downloadCalendarHandler } from './download-calendar';
import { getFeedHandler } from './get-feed';
import { getMyCalendarHandler } from './get-my-calendar';
import { revokeFeedHandler } from './revoke-feed';

export const handler = serve([
  route(getMyCalendar, getMyCalendarHandler),
  route(downloadCalendar, downloadCalendarHandler),
  route(createFeed, createFeedHandler),
  route(revokeFeed, revokeFeedHandler),
  route(getFeed, getFeedHandler),
]);
