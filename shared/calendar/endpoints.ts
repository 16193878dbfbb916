import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { Commitment } from './commitment';
import { isAskable, MAX_DAYS } from './rules';

const days = z.object({ from: LocalDay, to: LocalDay });
const tooLong = { path: ['to'], message: `结束的日子不能早于开始，最多看 ${MAX_DAYS} 天` };
/** A stretch of days, both ends included: a month and the weeks around it, or two months ahead. */
const Days = days.refine(isAskable, tooLong);
/** The same, or one thing in it. */
const DaysOrOne = days
  .extend({ kind: Commitment.shape.kind.optional(), id: Commitment.shape.id.optional() })
  .refine(isAskable, tooLong);

/** 256 random bits; whoever holds it reads the calendar, so it is shown once and kept as a hash. */
export const FeedToken = z.string().regex(/^[\w-]{43}$/);

export const getMyCalendar = endpoint({
  name: 'getMyCalendar',
  summary: 'Everything with a time that is mine: shifts, bookings of my households, ends of votes I may vote in',
  method: 'GET',
  path: '/calendar',
  access: 'resident',
  query: Days,
  reply: z.object({
    /** by start */
    items: z.array(Commitment),
    /** the private feed, if there is one; its address was shown when it was made */
    feed: z.object({ createdAt: z.iso.datetime() }).nullable(),
  }),
});

export const downloadCalendar = endpoint({
  name: 'downloadCalendar',
  summary: 'The same as an iCalendar file to save, or one item of it',
  method: 'GET',
  path: '/calendar/file',
  access: 'resident',
  query: DaysOrOne,
  reply: z.object({
    /** 小马扎-2026-11-28.ics */
    fileName: z.string(),
    /** text/calendar */
    text: z.string(),
  }),
  errors: ['NOT_FOUND'],
});

export const createFeed = endpoint({
  name: 'createFeed',
  summary: 'A secret address a calendar app can subscribe to; an earlier one stops working',
  method: 'POST',
  path: '/calendar/feed',
  access: 'resident',
  reply: z.object({
    /** under the address of this API, shown this once: /calendar/feeds/… */
    path: z.string(),
    createdAt: z.iso.datetime(),
  }),
  errors: ['TOO_MANY_TRIES'],
});

export const revokeFeed = endpoint({
  name: 'revokeFeed',
  summary: 'The secret address stops working at once',
  method: 'DELETE',
  path: '/calendar/feed',
  access: 'resident',
  reply: z.object({ done: z.literal(true) }),
});

export const getFeed = endpoint({
  name: 'getFeed',
  summary: 'The calendar behind a secret address, for calendar apps: a week back and almost eight ahead',
  method: 'GET',
  path: '/calendar/feeds/{token}',
  access: 'public',
  params: z.object({ token: FeedToken }),
  media: 'text/calendar',
  reply: z.string(),
  errors: ['NOT_FOUND'],
});
