import * as z from 'zod';
import { Anyway } from '../calendar/other-plan';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { HouseholdId } from '../places/ids';
import { OnBehalf } from '../residents/proxy';
import { ActivityId, EntryId, SessionId } from './ids';
import { Answers } from './questions';
import { Draw, MyBooking } from './replies';
import {
  ActivityDetail,
  ActivityKind,
  MAX_PARTY,
  MyEntry,
  NoShowRule,
  NoShowStanding,
  Session,
  SessionCard,
} from './schema';

const params = z.object({ activityId: ActivityId, sessionId: SessionId });
/** Which booking is meant: of which household, and which of its bookings, so that a late retry never hits a newer one. */
const which = z.object({ householdId: HouseholdId, entryId: EntryId });
/** The booking as it now stands, and the session's seats after it. */
const booked = z.object({ entry: MyEntry, session: Session });

export const listActivities = endpoint({
  name: 'listActivities',
  summary: 'The sessions of a local week with live seat counts; `week` is any day in it',
  method: 'GET',
  path: '/activities',
  access: 'resident',
  query: z.object({ week: LocalDay, kind: ActivityKind.optional() }),
  reply: z.object({ week: LocalDay, sessions: z.array(SessionCard) }),
});

export const listMyBookings = endpoint({
  name: 'listMyBookings',
  summary:
    'What my households booked, and what I booked for neighbours, that is not over: seats, holds, lines, lotteries',
  method: 'GET',
  path: '/activities/bookings',
  access: 'resident',
  reply: z.object({ bookings: z.array(MyBooking), standing: z.array(NoShowStanding) }),
});

export const getNoShowRule = endpoint({
  name: 'getNoShowRule',
  summary: 'What happens to a household that books and does not come, and how mine stands',
  method: 'GET',
  path: '/activities/no-show-rule',
  access: 'resident',
  reply: z.object({ rule: NoShowRule.nullable(), sentence: z.string(), standing: z.array(NoShowStanding) }),
});

export const getActivity = endpoint({
  name: 'getActivity',
  summary: 'One activity: its form, its sessions with live seats and why I can or cannot book them, my bookings',
  method: 'GET',
  path: '/activities/{activityId}',
  access: 'resident',
  params: z.object({ activityId: ActivityId }),
  reply: ActivityDetail,
  errors: ['NOT_FOUND'],
});

export const bookSession = endpoint({
  name: 'bookSession',
  summary: 'Book a session for a household: a seat, else a place in the line; or an entry in the lottery',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/bookings',
  access: 'resident',
  params,
  body: z.object({
    /** one of mine; may be left out where I have one */
    householdId: HouseholdId.optional(),
    party: z.int().min(1).max(MAX_PARTY),
    answers: Answers,
    onBehalf: OnBehalf.optional(),
    anyway: Anyway,
  }),
  reply: booked,
  errors: [
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'NOT_THEIR_PROXY',
    'HOUSEHOLD_UNKNOWN',
    'ALREADY_BOOKED',
    'PLANS_COLLIDE',
    'BOOKING_NOT_OPEN',
    'BOOKING_CLOSED',
    'SESSION_CANCELLED',
    'NOT_FOR_YOU',
    'BOOK_BY_SLOT',
    'PARTY_SIZE',
    'LINE_ONLY',
    'LOTTERY_LATER',
    'TERMS_CHANGED',
    'LINE_FULL',
    'LOTTERY_FULL',
    'TEXT_RISKY',
    'TEXT_HELD',
  ],
});

export const cancelBooking = endpoint({
  name: 'cancelBooking',
  summary: 'Give back a seat, leave the line or the lottery; whoever is first in line and fits moves up at once',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/bookings/cancellation',
  access: 'resident',
  params,
  body: which,
  reply: booked,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'BOOKING_CHANGED', 'ALREADY_STARTED', 'ALREADY_ARRIVED'],
});

export const confirmHold = endpoint({
  name: 'confirmHold',
  summary: 'Say yes to a seat that is held for me',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/bookings/confirmation',
  access: 'resident',
  params,
  body: which,
  reply: booked,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'BOOKING_CHANGED', 'HOLD_OVER', 'SESSION_CANCELLED'],
});

export const declineHold = endpoint({
  name: 'declineHold',
  summary: 'Say no to a seat that is held for me: the next in line is asked at once',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/bookings/declination',
  access: 'resident',
  params,
  body: which,
  reply: booked,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'BOOKING_CHANGED', 'HOLD_OVER'],
});

export const changeParty = endpoint({
  name: 'changeParty',
  summary: 'Come with fewer (seats go to the line) or with more (if the seats are free)',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/bookings/party',
  access: 'resident',
  params,
  body: which.extend({ party: z.int().min(1).max(MAX_PARTY) }),
  reply: booked,
  errors: [
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'BOOKING_CHANGED',
    'PARTY_SIZE',
    'SESSION_FULL',
    'FEWER_SEATS_THAN_CHILDREN',
    'LINE_ONLY',
    'BOOKING_CLOSED',
    'ALREADY_STARTED',
    'ALREADY_ARRIVED',
    'SESSION_CANCELLED',
  ],
});

export const getDraw = endpoint({
  name: 'getDraw',
  summary: 'The lottery of a session: frozen list, its fingerprint, the public numbers and the order drawn from them',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/draw',
  access: 'resident',
  params,
  reply: Draw,
  errors: ['NOT_FOUND'],
});
