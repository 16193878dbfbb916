import { storedCommunity } from '../../functions/platform/identity';
import { readHome } from '../../functions/residents/homes-store';
import { joinHousehold } from '../../functions/residents/join';
import { grantSteps, readGrant } from '../../functions/residents/roles-store';
import { commitAll, createPerson, findPersonId } from '../../functions/residents/store';
import type { Role } from '../../shared/http/roles';
import { isInForce } from '../../shared/http/roles';
import { seededRandom } from './random';

export interface Newcomer {
  name: string;
  openid: string;
  homes: readonly { communityId: string; householdId: string }[];
  duties: readonly { communityId: string; role: Role; scope: string }[];
}

/** Makes a person, their homes and duties, leaving alone whatever is there already. Returns the person's id. */
export async function settle({ name, openid, homes, duties }: Newcomer, now: string): Promise<string> {
  const person = await ensurePerson(name, openid, now);
  for (const { communityId, householdId } of homes) {
    if (await readHome(person, communityId, householdId)) continue;
    const community = storedCommunity(communityId);
    await joinHousehold({ person, displayName: name, community, householdId, before: [], now });
  }
  for (const { communityId, role, scope } of duties) {
    const community = storedCommunity(communityId);
    const past = await readGrant(community, { personId: person, role, scope });
    if (past && isInForce(past, now)) continue;
    const grant = { personId: person, personName: name, role, scope, fromAt: now, untilAt: null };
    await commitAll(grantSteps(community, grant, past));
  }
  return person;
}

async function ensurePerson(displayName: string, openid: string, now: string): Promise<string> {
  const known = await findPersonId(openid);
  if (known) return known;
  const personId = seededRandom(openid).digits(26);
  const blank = { currentCommunity: null, readAt: null, unread: 0, sessionsEndedAt: null, erasingAt: null };
  await createPerson({ personId, openid, displayName, createdAt: now, ...blank });
  return personId;
}
