import type { deleteMe } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { erase } from './erase';
import { readPerson } from './store';

export const deleteMeHandler: Handle<typeof deleteMe> = async (_, { person, now }) => {
  await erase(await readPerson(person), now);
  return { done: true };
};
