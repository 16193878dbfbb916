import type { recordConsents } from '../../shared/notices/endpoints';
import type { Handle } from '../platform/serve';
import { addConsents } from './inbox-store';

export const recordConsentsHandler: Handle<typeof recordConsents> = async ({ body }, { person }) => {
  await addConsents(person, [...new Set(body.kinds)]);
  return { done: true };
};
