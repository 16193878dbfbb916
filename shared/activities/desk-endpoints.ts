import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { Cursor, text } from '../http/text';
import { ActivityId, SessionId } from './ids';
import { ActivityRow, EntryRow } from './replies';
import { ActivityDetail, ActivityDraft, MAX_CAPACITY, NoShowRule, Session } from './schema';

// What organisers do: plan, publish, call off, raise, draw.

const activity = z.object({ activityId: ActivityId });
const session = activity.extend({ sessionId: SessionId });
const organisers = ['committee', 'grid_worker', 'community_admin'] as const;
const because = z.object({ because: text(4, 100) });

export const listDeskActivities = endpoint({
  name: 'listDeskActivities',
  summary: 'Activities for their organisers: drafts, open ones, those that are over',
  method: 'GET',
  path: '/activities/desk',
  access: organisers,
  query: z.object({ group: z.enum(['drafts', 'open', 'done']), cursor: Cursor.optional() }),
  reply: z.object({ activities: z.array(ActivityRow), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const createActivity = endpoint({
  name: 'createActivity',
  summary: 'Draft an activity with its sessions',
  method: 'POST',
  path: '/activities',
  access: organisers,
  body: ActivityDraft,
  reply: ActivityDetail,
  errors: ['TEXT_RISKY', 'TEXT_HELD'],
});

export const updateActivity = endpoint({
  name: 'updateActivity',
  summary: 'Change an activity: before the first booking everything, then its words only',
  method: 'PUT',
  path: '/activities/{activityId}',
  access: organisers,
  params: activity,
  body: ActivityDraft.extend({ revision: z.int() }),
  reply: ActivityDetail,
  errors: ['NOT_FOUND', 'DRAFT_CHANGED', 'ACTIVITY_CANCELLED', 'ALREADY_BOOKED_BY_SOME', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const publishActivity = endpoint({
  name: 'publishActivity',
  summary: 'Publish a draft: from here residents see and, in its window, book it',
  method: 'POST',
  path: '/activities/{activityId}/publication',
  access: organisers,
  params: activity,
  reply: ActivityDetail,
  errors: ['NOT_FOUND', 'ACTIVITY_CANCELLED', 'ACTIVITY_TIMES_WRONG'],
});

export const cancelActivity = endpoint({
  name: 'cancelActivity',
  summary: 'Call off an activity with all its sessions; everyone who booked is told',
  method: 'POST',
  path: '/activities/{activityId}/cancellation',
  access: organisers,
  params: activity,
  body: because,
  reply: ActivityDetail,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const cancelSession = endpoint({
  name: 'cancelSession',
  summary: 'Call off one session; everyone who booked it is told',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/cancellation',
  access: organisers,
  params: session,
  body: because,
  reply: Session,
  errors: ['NOT_FOUND', 'ALREADY_STARTED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const raiseCapacity = endpoint({
  name: 'raiseCapacity',
  summary: 'Offer more seats: the line moves up in its order',
  method: 'POST',
  path: '/activities/{activityId}/sessions/{sessionId}/capacity',
  access: organisers,
  params: session,
  body: z.object({ capacity: z.int().min(1).max(MAX_CAPACITY) }),
  reply: Session,
  errors: ['NOT_FOUND', 'CAPACITY_ONLY_UP', 'SESSION_CANCELLED', 'ALREADY_STARTED'],
});

export const listEntries = endpoint({
  name: 'listEntries',
  summary: 'Who booked a session, with answers; for those who run the activity',
  method: 'GET',
  path: '/activities/{activityId}/sessions/{sessionId}/entries',
  access: organisers,
  params: session,
  query: z.object({ cursor: Cursor.optional() }),
  reply: z.object({ entries: z.array(EntryRow), cursor: z.string().nullable() }),
  errors: ['NOT_FOUND', 'BAD_CURSOR'],
});

export const enterDraw = endpoint({
  name: 'enterDraw',
  summary: 'Enter the public numbers announced beforehand, once: winners and line follow from them',
  method: 'POST',
  path: '/activities/{activityId}/draw',
  access: organisers,
  params: activity,
  body: z.object({ numbers: z.array(z.int().min(0).max(999_999)).min(1).max(10) }),
  reply: ActivityDetail,
  errors: ['NOT_FOUND', 'NOT_A_LOTTERY', 'DRAW_TOO_EARLY', 'DRAW_ALREADY_ENTERED', 'DRAW_NUMBERS_WRONG'],
});

export const setNoShowRule = endpoint({
  name: 'setNoShowRule',
  summary: 'Set the community’s gentle rule for no-shows, or none',
  method: 'PUT',
  path: '/activities/no-show-rule',
  access: ['community_admin'],
  body: z.object({ rule: NoShowRule.nullable() }),
  reply: z.object({ rule: NoShowRule.nullable(), sentence: z.string() }),
});
