import * as z from 'zod';
import { Building, Community, Compound, Grid, Household } from '../../shared/places/schema';
import { byNaturalOrder } from '../../shared/places/summary';
import type { CommunityId } from '../platform/identity';
import { get, listAll } from '../platform/table';

// What places lends to other features: reads only, so nobody else writes the roll.
//
// Access patterns
//   A community by its code | get | COMMUNITIES | <communityId> | 0.5 RCU
//   Every community | query | COMMUNITIES | * | 0.5 RCU per 25
//   Compounds, buildings and grids with counts | get | COMMUNITY#<c> | PLACES | 0.5 RCU per 4 KB, strong 1
//   The whole household roll, strong | query | COMMUNITY#<c>#HOUSEHOLDS | * | 1 RCU per 20 households
//   The households of a building, strong | query | COMMUNITY#<c>#HOUSEHOLDS | <buildingId>.* | 1 RCU per 20
//   One household | get | COMMUNITY#<c>#HOUSEHOLDS | <householdId> | 1 RCU

export const COMMUNITIES = 'COMMUNITIES';
/** A street has tens of communities, a deployment serves a few streets. */
const MAX_COMMUNITIES = 500;
/** 社区 of the seeds have 1,500 to 4,000 households; the largest new towns stay below this. */
export const MAX_HOUSEHOLDS = 20_000;

export const householdsPartition = (community: CommunityId): string => `COMMUNITY#${community}#HOUSEHOLDS`;
export const placesKey = (community: CommunityId) => ({ pk: `COMMUNITY#${community}`, sk: 'PLACES' });

/** What is kept about a community's places beside the roll itself. */
export const PlacesRecord = z.object({
  /** grows with every change, so that two imports at once notice each other */
  version: z.int(),
  households: z.int(),
  adults: z.int(),
  people: z.int(),
  compounds: z.array(Compound),
  buildings: z.array(Building),
  grids: z.array(Grid),
  /** the import last begun: repeated after a break, it goes on where it stopped */
  importing: z.object({ planHash: z.string(), rowsHash: z.string() }).nullable(),
});
export type PlacesRecord = z.infer<typeof PlacesRecord>;
const NO_PLACES: PlacesRecord = {
  version: 0,
  households: 0,
  adults: 0,
  people: 0,
  compounds: [],
  buildings: [],
  grids: [],
  importing: null,
};

/** `communityId` may be what a person typed: the list of communities is public. */
export async function readCommunity(communityId: string): Promise<Community | undefined> {
  const item = await get({ pk: COMMUNITIES, sk: communityId });
  return item && Community.parse(item);
}

export async function readCommunities(): Promise<Community[]> {
  return (await listAll({ pk: COMMUNITIES }, MAX_COMMUNITIES)).map((item) => Community.parse(item));
}

export async function readPlaces(community: CommunityId, { consistent = false } = {}): Promise<PlacesRecord> {
  const item = await get(placesKey(community), { consistent });
  return item ? PlacesRecord.parse(item) : NO_PLACES;
}

const inOrder = (items: unknown[]): Household[] =>
  items.map((item) => Household.parse(item)).sort((a, b) => byNaturalOrder(a.householdId, b.householdId));

/** The roll as it stands now, strongly read: a vote freezes it, an import compares with it. */
export async function readHouseholds(community: CommunityId): Promise<Household[]> {
  return inOrder(await listAll({ pk: householdsPartition(community), consistent: true }, MAX_HOUSEHOLDS));
}

export async function readBuilding(community: CommunityId, buildingId: string): Promise<Household[]> {
  const query = { pk: householdsPartition(community), prefix: `${buildingId}.`, consistent: true };
  return inOrder(await listAll(query, MAX_HOUSEHOLDS));
}

export async function readHousehold(community: CommunityId, householdId: string): Promise<Household | undefined> {
  const item = await get({ pk: householdsPartition(community), sk: householdId }, { consistent: true });
  return item && Household.parse(item);
}
