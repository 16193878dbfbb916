import { AppError } from '../../shared/http/errors';
import type { HouseholdWrite, Planned } from '../../shared/places/import';
import { summarise } from '../../shared/places/summary';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { type PlacesRecord, readHouseholds, readPlaces } from './reads';
import { CHANGED, MAX_TOGETHER, putHouseholds, putPlaces } from './store';

/** Transactions under way at once. */
const WIDTH = 8;
/** Two imports at once each recount; more than this many means a third and a fourth. */
const RECOUNT_TRIES = 5;

/**
 * Three moves, each safe to repeat: register the compounds and what is being imported (two imports at once: the second
 * is refused here), write each household that still stands as the plan showed it, recount.
 */
export async function commitImport(
  community: CommunityId,
  places: PlacesRecord,
  { compounds, writes }: Planned,
  importing: { planHash: string; rowsHash: string },
): Promise<void> {
  const registered = compounds.map((compound) => ({ households: 0, ...compound }));
  try {
    await putPlaces(community, { ...places, compounds: registered, importing });
    await inBatches(inHundreds(writes), WIDTH, (some) => putHouseholds(community, some));
  } catch (error) {
    if (error === CHANGED) throw new AppError('IMPORT_CHANGED');
    throw error;
  }
  await recount(community);
}

const inHundreds = (writes: HouseholdWrite[]): HouseholdWrite[][] =>
  Array.from({ length: Math.ceil(writes.length / MAX_TOGETHER) }, (_, i) =>
    writes.slice(i * MAX_TOGETHER, (i + 1) * MAX_TOGETHER),
  );

/** Whoever finishes last counts last: a count of a roll that has changed meanwhile is not kept. */
async function recount(community: CommunityId): Promise<void> {
  for (let attempt = 1; attempt <= RECOUNT_TRIES; attempt++) {
    const places = await readPlaces(community, { consistent: true });
    const roll = await readHouseholds(community);
    try {
      return await putPlaces(community, { ...places, ...summarise(roll, places.compounds) });
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}
