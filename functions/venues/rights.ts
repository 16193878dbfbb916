import { AppError } from '../../shared/http/errors';
import type { Role } from '../../shared/http/roles';
import { isForMe, keepsVenue } from '../../shared/venues/rights';
import type { MayBook, Venue } from '../../shared/venues/schema';
import type { Caller } from '../platform/serve';

/** Who sets up venues, and who looks after their bookings. */
export const KEEPERS: readonly Role[] = ['committee', 'community_admin'];
export const ORGANISERS: readonly Role[] = ['committee', 'grid_worker', 'community_admin'];

export const keeps = async (caller: Caller, mayBook: MayBook, roles: readonly Role[]): Promise<boolean> =>
  keepsVenue(await caller.roles(), roles, mayBook, caller.now);

export async function assertKeeps(caller: Caller, mayBook: MayBook, roles: readonly Role[]): Promise<void> {
  if (!(await keeps(caller, mayBook, roles))) throw new AppError('FORBIDDEN');
}

/** Is the venue for one of these households? Duties are read only where the venue asks for them. */
export async function isFor(
  caller: Caller,
  { mayBook }: Pick<Venue, 'mayBook'>,
  households: readonly string[],
): Promise<boolean> {
  const grants = mayBook.who === 'roles' ? await caller.roles() : [];
  return households.some((householdId) => isForMe(mayBook, householdId, grants, caller.now));
}
