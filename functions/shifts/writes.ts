import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { withdrawCertificate } from './certificates-store';
import { giveUp } from './leaving-store';
import { readShift } from './store';
import { commitLeave, readTeamsOf } from './teams-store';
import { eraseOfVolunteer, readAllOfVolunteer, readVolunteerCommunities } from './volunteers-store';
import { weekOfItem } from './weeks-store';

// What shifts lends to an erasure.

/**
 * Removes a person from every team and every shift to come, moving up who waits, and then everything kept about them as
 * a volunteer. Each step may be repeated: an erasure that broke off is finished by the next attempt. Shifts that are over
 * keep the random id, which now leads to nobody.
 */
export async function eraseVolunteer(person: string, now: string): Promise<void> {
  for (const community of await readVolunteerCommunities(person)) {
    for (const team of await readTeamsOf(community, person)) await commitLeave(community, team, person);
    const items = await readAllOfVolunteer(community, person);
    for (const item of items.filter(({ sk }) => String(sk).startsWith('WEEK#')))
      await leaveWeek(community, person, item, now);
    for (const { code } of items.filter(({ sk }) => String(sk).startsWith('CERTIFICATE#')))
      await withdrawCertificate(String(code));
    for (const { sk } of items) await eraseOfVolunteer(community, person, String(sk));
  }
}

async function leaveWeek(community: CommunityId, person: string, item: { sk?: unknown }, now: string): Promise<void> {
  const { taken } = weekOfItem(String(item.sk).slice('WEEK#'.length), item);
  for (const { shiftId, roleId, off, startsAt } of taken) {
    if (off || startsAt <= now) continue;
    const shift = await readShift(community, shiftId, true);
    if (!shift || shift.state === 'cancelled') continue;
    try {
      await giveUp(community, shift, roleId, person, now, () => null);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'NOT_SIGNED_UP')) throw error;
    }
  }
}
