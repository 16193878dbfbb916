import type { listConsultationDays } from '../../shared/activities/consultation-endpoints';
import { localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { dayShown, readDays } from './consultation-days-store';
import { readConsultation } from './consultations-store';
import { myConsultationOf } from './my-consultation';
import { activityOf } from './session-of';

export const listConsultationDaysHandler: Handle<typeof listConsultationDays> = async ({ params }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'consultation');
  const { community, now, person } = caller;
  const [days, mine] = await Promise.all([
    readDays(community, activity.activityId),
    readConsultation(community, person, activity.activityId),
  ]);
  const coming = days.filter(({ day }) => day >= localDay(now)).map(dayShown);
  const upcoming = mine && mine.endsAt > now ? await myConsultationOf(community, mine) : null;
  return { days: coming, mine: upcoming };
};
