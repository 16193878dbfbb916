import { seatsUntil } from '../../shared/activities/rules';
import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { EntryItem } from './entries-store';
import { type Rearranged, rearrange } from './rearrange';
import type { Sheet } from './sheets-store';

export interface GiveBack {
  /** which of the household's bookings: a late repeat never hits a newer one */
  entryId: string;
  to: 'cancelled' | 'declined' | 'lapsed';
  now: string;
  /** somebody outside the household does it, so the household hears of it */
  byOther?: boolean;
}

/**
 * Gives back seats, a place in the line or in the lottery. Seats go to whoever is first in line and fits, in the same
 * write. Doing it again finds it done.
 */
export const giveBack = (
  community: CommunityId,
  sessionId: string,
  householdId: string,
  what: GiveBack,
): Promise<Rearranged> =>
  rearrange(community, sessionId, householdId, (entry, sheet) => decide(entry, sheet, what), what.now);

function decide(entry: EntryItem, sheet: Sheet, { entryId, to, now, byOther }: GiveBack): Partial<EntryItem> | null {
  if (entry.entryId !== entryId) throw new AppError('BOOKING_CHANGED');
  if (!LIVE_STATES.includes(entry.state)) return null;
  const over = entry.state === 'held' && entry.heldUntil !== null && entry.heldUntil <= now;
  if (to === 'lapsed' && !over) return null;
  if (to === 'declined') {
    if (entry.state !== 'held') throw new AppError('BOOKING_CHANGED');
    if (over) throw new AppError('HOLD_OVER');
  }
  if (to === 'cancelled') {
    if (entry.checkIn !== undefined) throw new AppError('ALREADY_ARRIVED');
    if (seatsUntil(sheet) <= now) throw new AppError('ALREADY_STARTED');
  }
  const news = to === 'lapsed' ? ({ what: 'lapsed', at: now } as const) : null;
  const told = byOther ? ({ what: 'cancelled_for', at: now } as const) : news;
  return { state: to, stamp: null, heldUntil: null, changedAt: now, news: told };
}
