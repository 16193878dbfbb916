import { AppError } from '../../shared/http/errors';
import type { switchCommunity } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { startSession } from './session';
import { readStanding } from './standing';
import { changePerson, commit, readPerson } from './store';

export const switchCommunityHandler: Handle<typeof switchCommunity> = async ({ body }, { person, now }) => {
  const { community } = await readStanding(await readPerson(person), body.communityId, now);
  // Standing falls back to where they may be: another one than asked for means it is not theirs.
  if (community !== body.communityId) throw new AppError('NO_COMMUNITY');
  await commit(changePerson(person, { currentCommunity: community }));
  return startSession(person, community, now);
};
