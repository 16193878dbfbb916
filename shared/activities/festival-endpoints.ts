import * as z from 'zod';
import { Anyway } from '../calendar/other-plan';
import { endpoint } from '../http/endpoint';
import { HouseholdId } from '../places/ids';
import { OnBehalf } from '../residents/proxy';
import { MAX_CHOSEN } from './festival';
import { ActivityId, SessionId } from './ids';
import { Answers } from './questions';
import { MAX_PARTY } from './schema';

const params = z.object({ activityId: ActivityId });
const Party = z.int().min(1).max(MAX_PARTY);
const Choice = z.object({ sessionId: SessionId, party: Party });

const FestivalSession = z.object({
  activityId: ActivityId,
  sessionId: SessionId,
  title: z.string(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  capacity: z.int(),
  free: z.int(),
  /** how many of us go; 0: not chosen */
  mine: z.int(),
});

const Festival = z.object({
  activityId: ActivityId,
  title: z.string(),
  place: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** the session of the festival itself: its seats are the registrations */
  sessionId: SessionId,
  capacity: z.int(),
  free: z.int(),
  /** how many of us are registered; 0: not registered */
  party: z.int(),
  sessions: z.array(FestivalSession),
});
export type Festival = z.infer<typeof Festival>;

export const getFestival = endpoint({
  name: 'getFestival',
  summary: 'A festival with its small activities, their free places, and what my household chose',
  method: 'GET',
  path: '/activities/{activityId}/festival',
  access: 'resident',
  params,
  query: z.object({ householdId: HouseholdId.optional() }),
  reply: Festival,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER'],
});

export const saveFestivalChoice = endpoint({
  name: 'saveFestivalChoice',
  summary: 'Register and choose, or choose anew: everything added is ours together, or nothing is and nothing is lost',
  method: 'PUT',
  path: '/activities/{activityId}/festival/choice',
  access: 'resident',
  params,
  body: z.object({
    householdId: HouseholdId.optional(),
    party: Party,
    chosen: z.array(Choice).max(MAX_CHOSEN),
    /** to the festival's own questions, when registering */
    answers: Answers.default({}),
    onBehalf: OnBehalf.optional(),
    anyway: Anyway,
  }),
  reply: Festival,
  errors: [
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'NOT_THEIR_PROXY',
    'ALREADY_BOOKED',
    'FESTIVAL_CLASH',
    'PLANS_COLLIDE',
    'PARTY_SIZE',
    'TERMS_CHANGED',
    'TEXT_RISKY',
    'FESTIVAL_CHOICE_WRONG',
    'FESTIVAL_FULL',
    'BOOKING_NOT_OPEN',
    'BOOKING_CLOSED',
    'SESSION_CANCELLED',
    'NOT_FOR_YOU',
    'LINE_ONLY',
    'FEWER_SEATS_THAN_CHILDREN',
    'ALREADY_ARRIVED',
    'BOOKING_CHANGED',
  ],
});

export const leaveFestival = endpoint({
  name: 'leaveFestival',
  summary: 'Give the registration back, and with it every place chosen',
  method: 'POST',
  path: '/activities/{activityId}/festival/leaving',
  access: 'resident',
  params,
  body: z.object({ householdId: HouseholdId.optional() }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'ALREADY_ARRIVED', 'ALREADY_STARTED', 'BOOKING_CHANGED'],
});
