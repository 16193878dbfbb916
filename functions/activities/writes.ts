import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { readHomesIn, readMembers } from '../residents/reads';
import { dropConsultation, dropVisitor, readConsultations, readPastConsultations } from './consultations-store';
import { eraseAnswers } from './entries-store';
import { readEntriesBy } from './reads';

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

/**
 * A person erases themselves: what they filled in on forms is forgotten. Their household keeps its bookings; where they
 * were the last of it, the stream gives the seats to those who wait. May be repeated.
 */
export async function eraseBookings(community: CommunityId, person: string): Promise<void> {
  for (const { householdId } of await readHomesIn(community, person)) {
    const alone = (await readMembers(community, householdId)).every(({ personId }) => personId === person);
    for (const entry of await readEntriesBy(community, person, householdId))
      await eraseAnswers(community, entry, alone);
  }
}
