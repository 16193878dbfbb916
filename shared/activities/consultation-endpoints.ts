import * as z from 'zod';
import { Anyway } from '../calendar/other-plan';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { ConsultationDay, ConsultationId, DayHours, MyConsultation, Slot, Visitor } from './consultations';
import { ActivityId } from './ids';

const params = z.object({ activityId: ActivityId });
const organisers = ['committee', 'grid_worker', 'community_admin'] as const;
const Phone = z.string().regex(/^\+?[0-9][0-9 -]{4,18}$/, '电话号码不对，请核对');

export const openConsultationDays = endpoint({
  name: 'openConsultationDays',
  summary: 'A counsellor receives people on these days, a quarter of an hour each',
  method: 'POST',
  path: '/activities/{activityId}/consultation-days',
  access: organisers,
  params,
  body: z.object({
    counsellorId: PersonId,
    field: text(1, 10),
    place: text(1, 40),
    days: z.array(DayHours).min(1).max(20),
  }),
  reply: z.object({ days: z.array(ConsultationDay) }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'CONSULTATION_DAY_INVALID', 'CONSULTATION_DAY_EXISTS', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const listConsultationDays = endpoint({
  name: 'listConsultationDays',
  summary: 'The days to come, and which quarters are free; never who has taken one',
  method: 'GET',
  path: '/activities/{activityId}/consultation-days',
  access: 'resident',
  params,
  reply: z.object({ days: z.array(ConsultationDay), mine: MyConsultation.nullable() }),
  errors: ['NOT_FOUND'],
});

export const cancelConsultationDay = endpoint({
  name: 'cancelConsultationDay',
  summary: 'A day that falls out: whoever had booked is told, in words that say nothing about why they came',
  method: 'POST',
  path: '/activities/{activityId}/consultation-days/{day}/counsellors/{counsellorId}/cancellation',
  access: 'resident',
  params: params.extend({ day: LocalDay, counsellorId: PersonId }),
  body: z.object({ because: text(1, 40) }),
  reply: z.object({ day: ConsultationDay }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const bookConsultation = endpoint({
  name: 'bookConsultation',
  summary: 'Take a quarter of an hour; who and why only the counsellor sees',
  method: 'POST',
  path: '/activities/{activityId}/consultations',
  access: 'resident',
  params,
  body: z.object({
    day: LocalDay,
    counsellorId: PersonId,
    slot: Slot,
    /** how the counsellor should call me */
    name: text(1, 20),
    why: text(1, 300),
    phone: Phone.optional(),
    anyway: Anyway,
  }),
  reply: MyConsultation,
  errors: ['NOT_FOUND', 'PLANS_COLLIDE', 'CONSULTATION_TAKEN', 'CONSULTATION_OVER', 'CONSULTATION_BOOKED'],
});

export const cancelConsultation = endpoint({
  name: 'cancelConsultation',
  summary: 'Give my quarter of an hour back',
  method: 'POST',
  path: '/activities/{activityId}/consultations/{consultationId}/cancellation',
  access: 'resident',
  params: params.extend({ consultationId: ConsultationId }),
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'CONSULTATION_OVER'],
});

export const listMyConsultations = endpoint({
  name: 'listMyConsultations',
  summary: 'The consultations I booked; not my family, only I',
  method: 'GET',
  path: '/activities/my-consultations',
  access: 'resident',
  reply: z.object({ consultations: z.array(MyConsultation) }),
});

export const listMyVisitors = endpoint({
  name: 'listMyVisitors',
  summary: 'As a counsellor: who comes to me on a day, and why. The key is my own; no duty opens it',
  method: 'GET',
  path: '/activities/my-visitors',
  access: 'resident',
  query: z.object({ day: LocalDay }),
  reply: z.object({ visitors: z.array(Visitor) }),
});
