import type { createFeed } from '../../shared/calendar/endpoints';
import { AppError } from '../../shared/http/errors';
import { randomSecret, sha256 } from '../platform/ids';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { putFeed, readOwnFeed } from './store';

/** A new address now and then; more in an hour is a mistake or a script. */
const A_PERSON = { max: 20, seconds: 3600 };
const TRIES = 5;

export const createFeedHandler: Handle<typeof createFeed> = async (_, { person, community, now }) => {
  await countTry('feed', person, A_PERSON, now);
  const token = randomSecret();
  const feed = { feedHash: sha256(token), createdAt: now };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = await readOwnFeed(person, community);
    if (await putFeed(person, community, feed, before)) return { path: `/calendar/feeds/${token}`, createdAt: now };
  }
  throw new AppError('BUSY');
};
