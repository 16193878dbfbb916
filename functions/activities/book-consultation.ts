import type { bookConsultation } from '../../shared/activities/consultation-endpoints';
import { isBookable, slotEndsAt, slotStartsAt } from '../../shared/activities/consultation-slots';
import { AppError } from '../../shared/http/errors';
import { newId } from '../platform/ids';
import type { Caller, Handle } from '../platform/serve';
import { readDay } from './consultation-days-store';
import { type Consultation, putConsultation, readConsultation } from './consultations-store';
import { myConsultationOf } from './my-consultation';
import { assertNoShiftThen } from './no-shift-then';
import { activityOf } from './session-of';

/**
 * Why somebody comes is told to the counsellor only, so these words are the one text that is not sent to WeChat's
 * content check: nobody else ever reads them.
 */
export const bookConsultationHandler: Handle<typeof bookConsultation> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'consultation');
  if (activity.state !== 'open') throw new AppError('CONSULTATION_OVER');
  const { community, now, person } = caller;
  const { activityId } = activity;
  const day = await readDay(community, activityId, body.day, body.counsellorId);
  if (!day) throw new AppError('NOT_FOUND');
  if (day.cancelledAt || !isBookable(day, body.day, body.slot, now)) throw new AppError('CONSULTATION_OVER');
  const before = await readConsultation(community, person, activityId);
  if (before && (await isToCome(caller, before))) {
    if (sameAsked(before, body)) return myConsultationOf(community, before);
    throw new AppError('CONSULTATION_BOOKED');
  }
  const { counsellorId, slot, name, why, phone } = body;
  const span = { startsAt: slotStartsAt(body.day, slot), endsAt: slotEndsAt(body.day, slot) };
  if (!body.anyway) await assertNoShiftThen(caller, [{ activity, session: span }]);
  const consultation: Consultation = {
    consultationId: newId(now),
    activityId,
    title: activity.title,
    counsellorId,
    counsellorName: day.counsellorName,
    field: day.field,
    place: day.place,
    day: body.day,
    slot,
    ...span,
    bookedAt: now,
    personId: person,
    name,
    why,
    phone: phone ?? null,
  };
  await putConsultation(community, consultation, before);
  return myConsultationOf(community, consultation);
};

/** One that is over, or whose day was called off, makes room for the next. */
async function isToCome({ community, now }: Caller, { activityId, day, counsellorId, endsAt }: Consultation) {
  if (endsAt <= now) return false;
  const found = await readDay(community, activityId, day, counsellorId);
  return found !== undefined && found.cancelledAt === null;
}

/** The same request sent again after a lost answer. */
const sameAsked = (before: Consultation, body: Pick<Consultation, 'day' | 'counsellorId' | 'slot' | 'why'>): boolean =>
  before.day === body.day &&
  before.counsellorId === body.counsellorId &&
  before.slot === body.slot &&
  before.why === body.why;
