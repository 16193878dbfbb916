import type { Activity } from '../../shared/activities/schema';
import type { DoorLine } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import { readPlaces } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import { isAtDoor, lineOf, namesOf } from './door-lines';
import type { DoorEntry } from './door-store';

/** The line of one household as it now stands, to answer with after a change. */
export async function lineNow(community: CommunityId, activity: Activity, entry: DoorEntry): Promise<DoorLine> {
  if (!isAtDoor(entry)) throw new AppError('TICKET_CANCELLED');
  const [{ compounds }, nameOf] = await Promise.all([readPlaces(community), namesOf([entry])]);
  return lineOf(entry, { activity, compounds, nameOf, noShow: undefined });
}
