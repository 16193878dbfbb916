import type { Household } from '../../shared/places/schema';
import { mayActFor } from '../../shared/residents/rules';
import { readHouseholds } from '../places/reads';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { warm } from '../platform/warm';

/** Which grids a building stands in hardly ever changes, and knowing it takes a read of every household. */
const KEEP_MS = 600_000;
type Place = Pick<Household, 'compoundId' | 'gridId'>;
/** building → the different places of its households */
const placesByBuilding = warm<Map<string, Place[]>>(50);

/** Does the caller's duty as a grid worker reach into this building? One that two grids share is both workers' own. */
export async function gridWorkersReach(caller: Caller): Promise<(buildingId: string) => boolean> {
  const { community, now } = caller;
  const [grants, places] = await Promise.all([
    caller.roles(),
    placesByBuilding.read(community, Date.parse(now), KEEP_MS, () => readPlacesByBuilding(community)),
  ]);
  return (buildingId) => (places.get(buildingId) ?? []).some((place) => mayActFor(grants, ['grid_worker'], place, now));
}

async function readPlacesByBuilding(community: CommunityId): Promise<Map<string, Place[]>> {
  const found = new Map<string, Place[]>();
  for (const { buildingId, compoundId, gridId } of await readHouseholds(community)) {
    const places = found.get(buildingId) ?? [];
    found.set(buildingId, places);
    if (!places.some((place) => place.gridId === gridId)) places.push({ compoundId, gridId });
  }
  return found;
}
