import type { listMyConsultations } from '../../shared/activities/consultation-endpoints';
import type { Handle } from '../platform/serve';
import { readConsultations } from './consultations-store';
import { myConsultationOf } from './my-consultation';

export const listMyConsultationsHandler: Handle<typeof listMyConsultations> = async (_, { community, person }) => {
  const found = await readConsultations(community, person);
  const consultations = await Promise.all(found.map((one) => myConsultationOf(community, one)));
  return { consultations: consultations.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) };
};
