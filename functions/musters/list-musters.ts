import type { listMusters } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { readDone, readLive } from './store';

export const listMustersHandler: Handle<typeof listMusters> = async ({ query }, { community }) =>
  query.state === 'live' ? { musters: await readLive(community), cursor: null } : readDone(community, query.cursor);
