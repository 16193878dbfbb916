import { AppError } from '../../shared/http/errors';
import type { Venue } from '../../shared/venues/schema';
import type { Caller } from '../platform/serve';
import type { ReservationItem } from './reservations-store';
import { keeps, ORGANISERS } from './rights';

/** Is it a booking of the caller's household, or one the caller made for another? */
export const isMine = (caller: Caller, item: ReservationItem): boolean =>
  item.proxy?.by === caller.person || caller.homes.some(({ householdId }) => householdId === item.householdId);

/** Mine, or of a venue the caller looks after; to anybody else it does not exist. */
export async function standingTo(caller: Caller, item: ReservationItem, venue: Venue): Promise<Standing> {
  const organiser = await keeps(caller, venue.mayBook, ORGANISERS);
  const mine = isMine(caller, item);
  if (!mine && !organiser) throw new AppError('NOT_FOUND');
  return { mine, organiser };
}

export interface Standing {
  mine: boolean;
  organiser: boolean;
}
