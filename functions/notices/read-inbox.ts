import type { readInbox } from '../../shared/notices/endpoints';
import type { Handle } from '../platform/serve';
import { markRead } from './inbox-store';

export const readInboxHandler: Handle<typeof readInbox> = async (_, { person, now }) => {
  await markRead(person, now);
  return { done: true };
};
