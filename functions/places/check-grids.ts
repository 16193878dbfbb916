import type { checkGrids } from '../../shared/places/endpoints';
import { checkGrids as check } from '../../shared/places/grid-check';
import type { Handle } from '../platform/serve';
import { readHouseholds } from './reads';

export const checkGridsHandler: Handle<typeof checkGrids> = async (_, { community }) => {
  const roll = await readHouseholds(community);
  return { households: roll.length, violations: check(roll) };
};
