import type { confirmHold } from '../../shared/activities/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { commitEntry, type EntryItem, readEntry } from './entries-store';
import { bookedReply } from './reply';
import { readSheet } from './sheets-store';
import { assertMayAct } from './whose';

/** The hold may end, or a relative may decline, while we confirm: then we look again, once. */
const TRIES = 2;

/** A hold's seats are taken already, so saying yes is one write to the entry alone. */
export async function confirmHoldHandler(
  { params, body: { householdId, entryId } }: Input<typeof confirmHold>,
  caller: Caller,
): Promise<Reply<typeof confirmHold>> {
  await assertMayAct(caller, params, householdId);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [sheet, entry] = await Promise.all([
      readSheet(caller.community, params.sessionId),
      readEntry(caller.community, params.sessionId, householdId, { consistent: true }),
    ]);
    if (!sheet || !entry) throw new AppError('NOT_FOUND');
    if (sheet.state === 'cancelled') throw new AppError('SESSION_CANCELLED', { because: sheet.cancelledBecause });
    if (isConfirmed(entry, entryId, caller.now)) return bookedReply(entry, caller);
    const change = { state: 'booked', heldUntil: null, changedAt: caller.now, news: null } as const;
    const confirmed = await commitEntry(caller.community, entry, change);
    if (confirmed) return bookedReply(confirmed, caller);
  }
  throw new AppError('BUSY');
}

/** True: there is nothing left to do. */
function isConfirmed(entry: EntryItem, entryId: string, now: string): boolean {
  if (entry.entryId !== entryId) throw new AppError('BOOKING_CHANGED');
  if (entry.state === 'booked') return true;
  if (entry.state === 'lapsed' || (entry.heldUntil !== null && entry.heldUntil <= now)) throw new AppError('HOLD_OVER');
  if (entry.state !== 'held') throw new AppError('BOOKING_CHANGED');
  return false;
}
