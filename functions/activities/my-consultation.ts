import type { MyConsultation } from '../../shared/activities/consultations';
import type { CommunityId } from '../platform/identity';
import { readDay } from './consultation-days-store';
import type { Consultation } from './consultations-store';

/** As the visitor sees it, with the reason if the day was called off. */
export async function myConsultationOf(community: CommunityId, consultation: Consultation): Promise<MyConsultation> {
  const { activityId, day, counsellorId } = consultation;
  const found = await readDay(community, activityId, day, counsellorId);
  const { personId, name, phone, bookedAt, ...mine } = consultation;
  return { ...mine, cancelledBecause: found?.cancelledBecause ?? null };
}
