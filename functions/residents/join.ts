import { AppError } from '../../shared/http/errors';
import { addressOf } from '../../shared/places/address';
import type { Household } from '../../shared/places/schema';
import { seatOnJoining } from '../../shared/residents/rules';
import { readCommunity, readHousehold, readPlaces } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { commitJoin, readResidence, readTakenSeats } from './homes-store';
import { CHANGED } from './store';

/** A household has at most 30 adults, and each loser of a race for a seat goes on to the next one. */
const SEAT_TRIES = 40;

export interface JoinRequest {
  person: string;
  displayName: string;
  community: CommunityId;
  householdId: string;
  /** what allows it and what changes with it: a code used up, a request decided, the person's own item */
  before: Step[];
  now: string;
}

/** Makes a person a member of a household, seated where a registered adult's seat is free. */
export async function joinHousehold(request: JoinRequest): Promise<void> {
  const { person, displayName, community, householdId, before, now } = request;
  const [place, places] = await Promise.all([readCommunity(community), readPlaces(community)]);
  if (!place) throw new AppError('NOT_FOUND');
  for (let attempt = 1; attempt <= SEAT_TRIES; attempt++) {
    const household = await readHousehold(community, householdId);
    if (!household) throw new AppError('NOT_FOUND');
    const seat = await seatFor(person, community, household);
    const address = addressIn(places.compounds, household);
    const home = { communityId: community, communityName: place.name, householdId, address, seat, boundAt: now };
    try {
      return await commitJoin(before, { person, displayName, community, household, home });
    } catch (error) {
      // Somebody took the seat meanwhile: look again, and take the next one or none.
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}

async function seatFor(person: string, community: CommunityId, household: Household): Promise<number | null> {
  const [taken, residence] = await Promise.all([
    readTakenSeats(community, household.householdId),
    readResidence(person, community),
  ]);
  return seatOnJoining(household.adults, taken, (residence?.householdId ?? null) !== null);
}

export function addressIn(compounds: readonly { compoundId: string; name: string }[], household: Household): string {
  const compound = compounds.find(({ compoundId }) => compoundId === household.compoundId);
  return addressOf(compound?.name ?? household.compoundId, household);
}
