import type { listMyCalls } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { myCallIn } from './my-call';
import { readLive } from './store';

export const listMyCallsHandler: Handle<typeof listMyCalls> = async (_, { community, person }) => {
  const calls = await Promise.all((await readLive(community)).map((muster) => myCallIn(community, muster, person)));
  return { calls: calls.filter((call) => call !== null) };
};
