import type { Endpoint, Reply } from '../../../shared/http/endpoint';
import { CallError } from './call-error';
import { serverNow } from './clock';
import { type CallInput, request } from './request';
import { currentSession } from './session';
import { renew } from './sign-in';

const token = (): string | null => currentSession().session?.token ?? null;

/** A session still good for a moment by its own account; renewing ahead saves a refused round trip. */
const hasExpired = (): boolean => {
  const expiresAt = currentSession().session?.expiresAt;
  return expiresAt !== undefined && Date.parse(expiresAt) < serverNow();
};

/**
 * Calls an endpoint with the current session; an expired one is renewed once, silently. Throws CallError only.
 *
 *     const { receipt } = await call(castBallot, { params: { voteId }, body: { choices: ['for'] } });
 */
export async function call<E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Reply<E>> {
  if (hasExpired()) await renew();
  const used = token();
  try {
    return await request(endpoint, input, used);
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'UNAUTHENTICATED' || endpoint.access === 'public') throw error;
    if (token() === used) await renew();
    const next = token();
    if (!next) throw error;
    return request(endpoint, input, next);
  }
}
