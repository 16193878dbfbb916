import { AppError } from '../../shared/http/errors';
import type { collectLaptopSignIn } from '../../shared/residents/endpoints';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { readLaptopRequest, useLaptopRequest } from './laptop-store';
import { startSession } from './session';

/** null until the phone has confirmed. Without the laptop's own secret the code alone collects nothing. */
export const collectLaptopSignInHandler: Handle<typeof collectLaptopSignIn> = async ({ body }, { now }) => {
  const request = await readLaptopRequest(body.code);
  const fits = request && request.secretHash === sha256(body.secret);
  if (!fits || request.collectedAt !== null || request.expiresAt <= now) throw new AppError('CODE_INVALID');
  if (request.personId === null) return { session: null };
  return { session: await startSession(request.personId, null, now, [useLaptopRequest(body.code, now)]) };
};
