import { addressOf } from '../../shared/places/address';
import { stateNow } from '../../shared/venues/life';
import { closureOver, closuresOf } from '../../shared/venues/openings';
import type { OrganiserReservation, Reservation } from '../../shared/venues/reservation';
import type { Venue } from '../../shared/venues/schema';
import { type PlacesRecord, readPlaces } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { readDisplayName, readProxyShown } from '../residents/reads';
import type { ReservationItem } from './reservations-store';

/** Names of compounds hardly change; a minute late is soon enough. */
const PLACES_MS = 60_000;
const places = warm<PlacesRecord>(50);
const NAMES_AT_ONCE = 8;
/** An account that has been deleted keeps no name. */
const GONE = '已注销的住户';

/** A booking as its household sees it: names of today, the state as it is now. */
export const shown = async (venue: Venue, item: ReservationItem, now: string): Promise<Reservation> =>
  named(venue, { ...item, proxy: await readProxyShown(item.proxy) }, now);

type WithNames = Omit<ReservationItem, 'proxy'> & Pick<Reservation, 'proxy'>;
function named(venue: Venue, { madeBy: _, decidedBy: __, ...item }: WithNames, now: string): Reservation {
  const zones = venue.zones.filter(({ zoneId }) => item.zoneIds.includes(zoneId));
  const names = { venueName: venue.name, place: venue.place, zoneNames: zones.map(({ name }) => name) };
  return { ...item, ...names, state: stateNow(item, now) };
}

function address({ compounds }: PlacesRecord, householdId: string): string {
  const [compoundId = '', building = '', unit = '', room = ''] = householdId.split('.');
  const compound = compounds.find((one) => one.compoundId === compoundId)?.name ?? compoundId;
  return addressOf(compound, { buildingId: `${compoundId}.${building}`, unit, room });
}

function blackoutOver(venue: Venue, item: ReservationItem): string | null {
  const closures = closuresOf(venue.blackouts, item.day);
  const over = item.zoneIds.map((zoneId) => closureOver(closures, zoneId, item)).find((one) => one !== undefined);
  return over?.reason ?? null;
}

/** The same for those who look after the venue: with address, account and what closed over it since. */
export async function shownToOrganisers(
  community: CommunityId,
  pairs: readonly { venue: Venue; item: ReservationItem }[],
  now: string,
): Promise<OrganiserReservation[]> {
  const record = await places.read(community, Date.parse(now), PLACES_MS, () => readPlaces(community));
  const persons = [...new Set(pairs.map(({ item }) => item.madeBy))];
  const found = await inBatches(persons, NAMES_AT_ONCE, readDisplayName);
  const names = new Map(persons.map((person, i) => [person, found[i]]));
  // Whoever acts for others has made the booking: their name is there already.
  const proxyOf = ({ proxy }: ReservationItem) => proxy && { ...proxy, byName: names.get(proxy.by) ?? null };
  return pairs.map(({ venue, item }) => ({
    ...named(venue, { ...item, proxy: proxyOf(item) }, now),
    address: address(record, item.householdId),
    madeByName: names.get(item.madeBy) ?? GONE,
    underBlackout: blackoutOver(venue, item),
  }));
}
