import { AppError } from '../../shared/http/errors';
import { isInForce } from '../../shared/http/roles';
import type { updateMe } from '../../shared/residents/endpoints';
import { storedCommunity } from '../platform/identity';
import { moderate } from '../platform/moderate';
import type { Handle } from '../platform/serve';
import type { Step } from '../platform/table';
import { readHomes, renameMember } from './homes-store';
import { readDuties, readGrants, renameGrant } from './roles-store';
import { readStanding } from './standing';
import { CHANGED, changePerson, commitAll, readPerson } from './store';

/** WeChat's scene for what stands on a person's own page. */
const PROFILE = 1;

export const updateMeHandler: Handle<typeof updateMe> = async ({ body }, { person, communityOrNone, now }) => {
  const { displayName } = body;
  const before = await readPerson(person);
  if (displayName !== before.displayName) {
    // A name stands beside other people's words at once, so an unsure one waits for a better idea, not for a reader.
    if ((await moderate(before.openid, displayName, PROFILE)) === 'held') throw new AppError('TEXT_HELD');
    await rename(person, displayName, now);
  }
  const { me } = await readStanding({ ...before, displayName }, communityOrNone, now);
  return me;
};

/** A home given up meanwhile has no name to change: look again, once. */
async function rename(person: string, displayName: string, now: string): Promise<void> {
  const write = async () =>
    commitAll([changePerson(person, { displayName }), ...(await copies(person, displayName, now))]);
  try {
    await write();
  } catch (error) {
    if (error !== CHANGED) throw error;
    await write().catch((again) => {
      throw again === CHANGED ? new AppError('BUSY') : again;
    });
  }
}

/** Where the name was copied to: memberships, and duties that still stand. */
async function copies(person: string, name: string, now: string): Promise<Step[]> {
  const steps = (await readHomes(person)).map((home) =>
    renameMember(storedCommunity(home.communityId), home.householdId, person, name),
  );
  for (const community of await readDuties(person)) {
    const grants = (await readGrants(community, person)).filter((grant) => isInForce(grant, now));
    steps.push(...grants.map((grant) => renameGrant(community, grant, name)));
  }
  return steps;
}
