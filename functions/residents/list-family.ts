import type { listFamily } from '../../shared/residents/family';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { readMembers } from './reads';

/** Households read at once; nearly everybody has one. */
const AT_ONCE = 4;

/** A session outlives leaving a household by minutes: whoever is no longer in it learns no names from it. */
export const listFamilyHandler: Handle<typeof listFamily> = async (_, { community, person, homes }) => {
  const households = await inBatches(homes, AT_ONCE, ({ householdId }) => readMembers(community, householdId));
  const mine = households.filter((members) => members.some(({ personId }) => personId === person));
  const others = mine.flat().filter(({ personId }) => personId !== person);
  const family = new Map(others.map(({ personId, displayName }) => [personId, { personId, displayName }]));
  return { family: [...family.values()] };
};
