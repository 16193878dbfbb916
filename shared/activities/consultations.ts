import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';

// 三官两师: a quarter of an hour alone with a police officer, judge, prosecutor, lawyer or counsellor. Who comes and
// why is known to the two of them only: it is kept under the counsellor's own key, which no duty can open.

export const Slot = z.int().min(0).max(95);
const quarters = z.int().min(0).max(1440).multipleOf(15, '请选整刻钟');

export const DayHours = z.object({ day: LocalDay, fromMinutes: quarters, toMinutes: quarters });
export type DayHours = z.infer<typeof DayHours>;

export const ConsultationDay = DayHours.extend({
  counsellorId: PersonId,
  counsellorName: z.string(),
  /** what they are: 律师 */
  field: text(1, 10),
  place: text(1, 40),
  /** called off, with the reason; null: takes place */
  cancelledBecause: z.string().nullable(),
  slots: z.array(z.object({ slot: Slot, startsAt: z.iso.datetime(), taken: z.boolean() })),
});
export type ConsultationDay = z.infer<typeof ConsultationDay>;

export const ConsultationId = z.string().regex(/^[0-9a-z]{26}$/);
/** What I booked, as only I see it. */
export const MyConsultation = z.object({
  consultationId: ConsultationId,
  activityId: z.string(),
  title: z.string(),
  counsellorId: PersonId,
  counsellorName: z.string(),
  field: z.string(),
  place: z.string(),
  day: LocalDay,
  slot: Slot,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  why: z.string(),
  cancelledBecause: z.string().nullable(),
});
export type MyConsultation = z.infer<typeof MyConsultation>;

/** What the counsellor sees, and nobody else. */
export const Visitor = z.object({
  consultationId: ConsultationId,
  activityId: z.string(),
  day: LocalDay,
  slot: Slot,
  startsAt: z.iso.datetime(),
  name: z.string(),
  why: z.string(),
  phone: z.string().nullable(),
});
export type Visitor = z.infer<typeof Visitor>;
