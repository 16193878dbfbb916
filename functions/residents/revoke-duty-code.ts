import { AppError } from '../../shared/http/errors';
import type { revokeDutyCode } from '../../shared/residents/duty-codes';
import type { Handle } from '../platform/serve';
import { readWaiting, revokeSteps } from './duty-codes-store';
import { CHANGED, commitAll } from './store';

/** It may be used or made anew in the very moment: decided again, on what stands then. */
const TRIES = 3;

export const revokeDutyCodeHandler: Handle<typeof revokeDutyCode> = async ({ body }, { community }) => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const waiting = await readWaiting(community, body);
    // Gone already, perhaps by this very request whose answer got lost.
    if (!waiting) return { done: true };
    if (waiting.used) throw new AppError('CODE_USED');
    try {
      await commitAll(revokeSteps(community, waiting));
      return { done: true };
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
};
