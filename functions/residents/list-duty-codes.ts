import type { listDutyCodes } from '../../shared/residents/duty-codes';
import type { Handle } from '../platform/serve';
import { readAllWaiting } from './duty-codes-store';

/** Those that still work, the first to expire first. */
export const listDutyCodesHandler: Handle<typeof listDutyCodes> = async (_, { community, now }) => {
  const waiting = (await readAllWaiting(community)).filter(({ used, expiresAt }) => !used && expiresAt > now);
  return { codes: waiting.sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1)) };
};
