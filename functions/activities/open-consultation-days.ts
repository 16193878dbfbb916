import type { openConsultationDays } from '../../shared/activities/consultation-endpoints';
import { mayOpenDay, slotsOf } from '../../shared/activities/consultation-slots';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { dayShown, putDays } from './consultation-days-store';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { activityOf } from './session-of';

export const openConsultationDaysHandler: Handle<typeof openConsultationDays> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'consultation');
  await assertManages(caller, activity);
  const today = localDay(caller.now);
  const { counsellorId, field, place } = body;
  const distinct = new Set(body.days.map(({ day }) => day)).size === body.days.length;
  const fit = body.days.every((hours) => mayOpenDay(hours.day, today) && slotsOf(hours).length > 0);
  if (!distinct || !fit) throw new AppError('CONSULTATION_DAY_INVALID');
  const counsellorName = await readDisplayName(counsellorId);
  if (counsellorName === null) throw new AppError('NOT_FOUND');
  await checkOrganiserWords(caller, [field, place]);
  const { activityId } = activity;
  const whole = { activityId, counsellorId, counsellorName, field, place };
  const days = body.days.map((hours) => ({
    ...whole,
    ...hours,
    cancelledBecause: null,
    cancelledAt: null,
    taken: {},
  }));
  await putDays(caller.community, days);
  return { days: days.map(dayShown) };
};
