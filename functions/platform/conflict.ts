import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { AppError } from '../../shared/http/errors';
import { pause } from './pause';

const TRIES = 6;
/** A single write met a transaction; or our own transaction, sent again for want of an answer, is still under way. */
const MEETING = ['TransactionConflictException', 'TransactionInProgressException'];
/** Why a transaction was cancelled though none of its conditions failed. */
const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

/**
 * The SDK retries throttling, but not two writers that met on one item, at least one of them in a transaction: they go
 * again, spread out, at most 1.5 s in all. Then it is a busy moment, not a fault.
 */
export async function pastConflicts<T>(send: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempt === TRIES) throw new AppError('BUSY');
      await pause(25 * 2 ** attempt);
    }
  }
}

function isConflict(error: unknown): boolean {
  if (MEETING.includes((error as Error).name)) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? '');
  // A failed condition is an answer, whatever happened to the other steps.
  return !codes.includes('ConditionalCheckFailed') && codes.some((code) => PASSING.includes(code));
}
