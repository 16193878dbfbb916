import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { dropConsultation, dropVisitor, readConsultations, readPastConsultations } from './consultations-store';

/**
 * A person erases themselves: their quarters become free and no counsellor keeps who came and why. May be repeated; the
 * person's own copies are erased by whoever calls this.
 */
export async function eraseConsultations(community: CommunityId, person: string, now: string): Promise<void> {
  for (const consultation of await readConsultations(community, person)) {
    if (consultation.startsAt > now)
      await dropConsultation(community, consultation).catch((error) => {
        if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error;
      });
    await dropVisitor(community, consultation);
  }
  for (const consultation of await readPastConsultations(community, person)) await dropVisitor(community, consultation);
}
