import type { listMyVisitors } from '../../shared/activities/consultation-endpoints';
import type { Handle } from '../platform/serve';
import { readVisitors } from './consultations-store';

/** The key is made of the caller's own id: an admin who asks sees their own visitors, which are none. */
export const listMyVisitorsHandler: Handle<typeof listMyVisitors> = async ({ query }, { community, person }) => {
  const visitors = await readVisitors(community, person, query.day);
  return {
    visitors: visitors.map(({ consultationId, activityId, day, slot, startsAt, name, why, phone }) => ({
      consultationId,
      activityId,
      day,
      slot,
      startsAt,
      name,
      why,
      phone,
    })),
  };
};
