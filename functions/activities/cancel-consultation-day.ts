import type { cancelConsultationDay } from '../../shared/activities/consultation-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { cancelDay, dayShown, readDay } from './consultation-days-store';
import { checkOrganiserWords } from './organiser-words';
import { manages } from './rights';
import { activityOf } from './session-of';

/** The counsellor, or whoever runs the activity; the stream tells those who had booked, whom neither is shown here. */
export const cancelConsultationDayHandler: Handle<typeof cancelConsultationDay> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'consultation');
  const { day, counsellorId } = params;
  if (counsellorId !== caller.person && !(await manages(caller, activity))) throw new AppError('FORBIDDEN');
  const found = await readDay(caller.community, activity.activityId, day, counsellorId);
  if (!found) throw new AppError('NOT_FOUND');
  await checkOrganiserWords(caller, [body.because]);
  return { day: dayShown(await cancelDay(caller.community, found, body.because, caller.now)) };
};
