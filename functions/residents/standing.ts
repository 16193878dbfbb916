import type { RoleGrant } from '../../shared/http/roles';
import type { Community } from '../../shared/places/schema';
import type { Home, Me } from '../../shared/residents/schema';
import { readCommunity } from '../places/reads';
import { type CommunityId, type SessionHome, storedCommunity } from '../platform/identity';
import { readRoles } from '../platform/roles';
import { readHomes, readResidences } from './homes-store';
import { readDuties } from './roles-store';
import type { Person } from './store';

/** Everything that follows from who a person is now: where they may stand, and as what. */
export interface Standing {
  community: CommunityId | null;
  /** of the community stood in: what the token carries */
  sessionHomes: SessionHome[];
  me: Me;
}

/** The wish if it is one of theirs, else their first home's community, else none. */
const choose = (wish: string | null, theirs: readonly string[]): string | null =>
  wish !== null && theirs.includes(wish) ? wish : (theirs[0] ?? null);

/** Reads it all afresh, strongly. `wish`: the community the session asks to stand in. */
export async function readStanding(person: Person, wish: string | null, now: string): Promise<Standing> {
  const { personId } = person;
  const [homes, residences, duties] = await Promise.all([
    readHomes(personId),
    readResidences(personId),
    readDuties(personId),
  ]);
  const grants = new Map<string, RoleGrant[]>();
  for (const duty of duties) {
    const inForce = await readRoles(duty, personId, now);
    if (inForce.length > 0) grants.set(duty, inForce);
  }
  const theirs = communitiesOf(homes, [...grants.keys()]);
  const standsIn = choose(wish, theirs);
  const known = (await Promise.all(theirs.map(readCommunity))).filter((c): c is Community => c !== undefined);
  const movedAt = residences.find((residence) => residence.communityId === standsIn)?.movedAt ?? null;
  return {
    community: standsIn === null ? null : storedCommunity(standsIn),
    sessionHomes: homes
      .filter((home) => home.communityId === standsIn)
      .map(({ householdId, seat }) => ({ householdId, seat, movedAt })),
    me: {
      personId,
      displayName: person.displayName,
      community: known.find((community) => community.communityId === standsIn) ?? null,
      homes,
      roles: (grants.get(standsIn ?? '') ?? []).map(({ role, scope, fromAt, untilAt }) => ({
        role,
        scope,
        fromAt,
        untilAt,
      })),
      communities: known,
      unread: Math.min(person.unread, MAX_UNREAD),
    },
  };
}

/** Shown as 99+. */
const MAX_UNREAD = 100;

/** Homes first, in the order of binding; then where only a duty leads. */
function communitiesOf(homes: readonly Home[], duties: readonly string[]): string[] {
  const bound = [...homes].sort((a, b) => (a.boundAt < b.boundAt ? -1 : 1)).map((home) => home.communityId);
  return [...new Set([...bound, ...duties])];
}
