import type { confirmLaptopSignIn } from '../../shared/residents/endpoints';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { confirmLaptopRequest } from './laptop-store';

/** A person confirms what they see on their own screen; ten misreadings an hour are plenty. */
const LIMIT = { max: 10, seconds: 3600 };

export const confirmLaptopSignInHandler: Handle<typeof confirmLaptopSignIn> = async ({ body }, { person, now }) => {
  await countTry('confirm', person, LIMIT, now);
  await confirmLaptopRequest(body.code, person, now);
  return { done: true };
};
