import type { CommunityId } from '../platform/identity';
import { grantSteps, readGrant } from './roles-store';
import { commitAll, readPerson } from './store';

/**
 * The admin of a community that has none yet; every later duty is granted by an admin. For whoever sets a community up
 * (seed, deployment), never behind an endpoint. Repeating it changes nothing.
 */
export async function appointFirstAdmin(community: CommunityId, personId: string, now: string): Promise<void> {
  const { displayName: personName } = await readPerson(personId);
  const duty = { personId, role: 'community_admin', scope: 'community' } as const;
  if (await readGrant(community, duty)) return;
  await commitAll(grantSteps(community, { ...duty, personName, fromAt: now, untilAt: null }, undefined));
}
