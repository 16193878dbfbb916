import type { listCommunities } from '../../shared/places/endpoints';
import type { Handle } from '../platform/serve';
import { readCommunities } from './reads';

export const listCommunitiesHandler: Handle<typeof listCommunities> = async () => ({
  communities: await readCommunities(),
});
