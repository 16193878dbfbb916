import { AppError } from '../../shared/http/errors';
import { isInForce } from '../../shared/http/roles';
import type { grantRole } from '../../shared/residents/endpoints';
import { assertGrantable } from '../../shared/residents/role-rules';
import { readPlaces } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { readHomes } from './homes-store';
import { grantSteps, readGrant, readGrants } from './roles-store';
import { commitAll, readPerson } from './store';

export const grantRoleHandler: Handle<typeof grantRole> = async ({ body }, { community, now }) => {
  assertGrantable(body, await readPlaces(community), now);
  if (!(await belongsHere(body.personId, community))) throw new AppError('NOT_FOUND');
  const { displayName } = await readPerson(body.personId);
  const past = await readGrant(community, body);
  if (past && isInForce(past, now)) throw new AppError('ROLE_ALREADY_GRANTED');
  const grant = { ...body, personName: displayName, fromAt: now };
  await commitAll(grantSteps(community, grant, past));
  return grant;
};

/** A member of one of the community's households, or somebody who has or had a duty here. */
async function belongsHere(person: string, community: CommunityId): Promise<boolean> {
  const homes = await readHomes(person);
  if (homes.some((home) => home.communityId === community)) return true;
  return (await readGrants(community, person)).length > 0;
}
