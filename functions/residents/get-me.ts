import type { getMe } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { readStanding } from './standing';
import { readPerson } from './store';

export const getMeHandler: Handle<typeof getMe> = async (_, { person, communityOrNone, now }) => {
  const { me } = await readStanding(await readPerson(person), communityOrNone, now);
  return me;
};
