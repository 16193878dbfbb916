import type { cancelConsultation } from '../../shared/activities/consultation-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { dropConsultation, readConsultation } from './consultations-store';

export const cancelConsultationHandler: Handle<typeof cancelConsultation> = async ({ params }, caller) => {
  const mine = await readConsultation(caller.community, caller.person, params.activityId);
  if (!mine || mine.consultationId !== params.consultationId) throw new AppError('NOT_FOUND');
  if (mine.startsAt <= caller.now) throw new AppError('CONSULTATION_OVER');
  await dropConsultation(caller.community, mine);
  return { done: true };
};
