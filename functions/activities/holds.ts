import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { readEntries } from './entries-store';
import { giveBack } from './give-back';
import { changeSheet, readSheet } from './sheets-store';
import { commit } from './store';

/** A hold whose time is over goes to the next in line; one that is not, or no longer is one, is left alone. */
export async function endHold(
  community: CommunityId,
  sessionId: string,
  { householdId, entryId }: { householdId: string; entryId: string },
  now: string,
): Promise<void> {
  try {
    await giveBack(community, sessionId, householdId, { entryId, to: 'lapsed', now });
  } catch (error) {
    // They have booked anew since: the hold meant here is long gone.
    if (!(error instanceof AppError && ['BOOKING_CHANGED', 'NOT_FOUND'].includes(error.code))) throw error;
  }
}

const TRIES = 6;

/** Ends every hold of a session whose time is over, and notes when the next one ends. */
export async function endHolds(community: CommunityId, sessionId: string, now: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const sheet = await readSheet(community, sessionId, { consistent: true });
    if (!sheet || sheet.nextHoldAt === null || sheet.nextHoldAt > now) return;
    const held = (await readEntries(community, sessionId)).filter(({ state }) => state === 'held');
    const over = held.filter(({ heldUntil }) => heldUntil !== null && heldUntil <= now);
    for (const entry of over) await endHold(community, sessionId, entry, now);
    if (over.length > 0) continue; // whoever moved up may hold until an end of their own
    const nextHoldAt = held.map(({ heldUntil }) => heldUntil).sort()[0] ?? null;
    if (await commit([changeSheet(community, sheet, { nextHoldAt })])) return;
    await pauseBefore(attempt + 1);
  }
}
