import type { signOut } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { changePerson, commit } from './store';

/** Every renewal begun until now is worth nothing from here on; a token still in hand lives out its minutes. */
export const signOutHandler: Handle<typeof signOut> = async (_, { person, now }) => {
  await commit(changePerson(person, { sessionsEndedAt: now }));
  return { done: true };
};
