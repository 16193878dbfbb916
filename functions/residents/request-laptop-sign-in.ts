import { AppError } from '../../shared/http/errors';
import type { requestLaptopSignIn } from '../../shared/residents/endpoints';
import { randomCode, randomSecret } from '../platform/ids';
import { countTry } from '../platform/rate-limit';
import type { Handle } from '../platform/serve';
import { putLaptopRequest } from './laptop-store';
import { CHANGED } from './store';

/** A community office behind one address has a dozen laptops. */
const LIMIT = { max: 60, seconds: 600 };
/** Long enough to find one's phone. */
const MINUTES = 5;
/** Among 10^8 codes two on show at once are rare; twice in a row is not chance. */
const TRIES = 5;

export const requestLaptopSignInHandler: Handle<typeof requestLaptopSignIn> = async (_, { source, now }) => {
  await countTry('laptop', source, LIMIT, now);
  const secret = randomSecret();
  const expiresAt = new Date(Date.parse(now) + MINUTES * 60_000).toISOString();
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const code = randomCode('0123456789', 8);
    try {
      await putLaptopRequest(code, secret, expiresAt, now);
      return { code, secret, expiresAt };
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
};
