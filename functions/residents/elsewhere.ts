import { addDays, localDay } from '../../shared/http/local-time';
import { readEntriesBy, readMineActivities } from '../activities/reads';
import { eraseBookings, eraseConsultations } from '../activities/writes';
import { readDonationsBy } from '../donations/reads';
import { eraseDonor } from '../donations/writes';
import { readMyMusters } from '../musters/reads';
import { eraseFromMusters } from '../musters/writes';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { eraseVolunteer } from '../shifts/writes';
import { readMineVenues } from '../venues/reads';
import { eraseElsewhereItem, readElsewhere } from './elsewhere-store';
import { readHomes, readResidences } from './homes-store';
import { readSessionHomes } from './reads';
import { readDuties } from './roles-store';

/** Every community a person ever stood in. */
async function communitiesOf(person: string): Promise<CommunityId[]> {
  const [homes, residences, duties] = await Promise.all([
    readHomes(person),
    readResidences(person),
    readDuties(person),
  ]);
  const codes = [...homes, ...residences].map(({ communityId }) => communityId);
  return [...new Set([...codes, ...duties])].map(storedCommunity);
}

/** Bookings are a household's and are kept for a year; the longest registration lies two months ahead. */
const PAST_DAYS = 365;
const AHEAD_DAYS = 62;

async function bookingsOf(community: CommunityId, person: string, now: string): Promise<Record<string, unknown>[]> {
  const homes = await readSessionHomes(community, person);
  const today = localDay(now);
  const [from, to] = [addDays(today, -PAST_DAYS), addDays(today, AHEAD_DAYS)];
  const [sessions, reservations] = await Promise.all([
    readMineActivities(community, person, homes, from, to),
    readMineVenues(community, person, homes, from, to),
  ]);
  const forms = await Promise.all(homes.map(({ householdId }) => readEntriesBy(community, person, householdId)));
  return [...sessions, ...forms.flat(), ...reservations];
}

/** What other features keep about a person, beside the person's own items. */
export async function exportElsewhere(person: string, now: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for (const communityId of await communitiesOf(person)) {
    const items = [
      ...(await readElsewhere(communityId, person)),
      ...(await readMyMusters(communityId, person, now)),
      ...(await bookingsOf(communityId, person, now)),
      ...(await readDonationsBy(communityId, person)),
    ];
    found.push(...items.map(({ pk: _pk, ...item }) => ({ ...item, communityId })));
  }
  return found;
}

/**
 * Gives up a person's places, so that whoever waits moves up, and then erases what features keep about them. May be
 * repeated: it finishes what an earlier erasure began.
 */
export async function eraseElsewhere(person: string, now: string): Promise<void> {
  await eraseVolunteer(person, now);
  for (const community of await communitiesOf(person)) {
    await eraseConsultations(community, person, now);
    await eraseBookings(community, person);
    await eraseFromMusters(community, person, now);
    await eraseDonor(community, person);
    for (const { sk } of await readElsewhere(community, person))
      await eraseElsewhereItem(community, person, String(sk));
  }
}
