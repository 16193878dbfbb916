import type { revokeFeed } from '../../shared/calendar/endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { dropFeed, readOwnFeed } from './store';

const TRIES = 5;

export const revokeFeedHandler: Handle<typeof revokeFeed> = async (_, { person, community }) => {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const feed = await readOwnFeed(person, community);
    if (!feed || (await dropFeed(person, community, feed))) return { done: true };
  }
  throw new AppError('BUSY');
};
