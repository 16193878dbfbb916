import type { Community, Household } from '../../shared/places/schema';
import { adjust, assignGrids, householdsOf } from './households';
import { seededRandom } from './random';

export const GEJIN: Community = { communityId: 'gejin', name: '鬲津社区', street: '市中街道', demo: true };
export const GEJIN_COMPOUNDS = [
  { compoundId: 'c1', name: '机械厂家属院' },
  { compoundId: 'c2', name: '供销社家属院' },
];
/** 李桂芳's home, the one the drawings show. */
export const LI_HOME = 'c1.2.1.301';

/** 机械厂家属院: 240 households, 611 adults, 21,600.00 m²; beside it a smaller compound, so that the grids fit. */
export function gejinRoll(): Household[] {
  const random = seededRandom('gejin');
  const factory = ['1', '2', '3', '4', '5'].flatMap((building) =>
    householdsOf({ compoundId: 'c1', building, units: 4, floors: 6, doors: 2 }, random),
  );
  adjust(factory, 611, 'adults', () => 1, random);
  for (const household of factory) household.people = Math.max(household.people, household.adults);
  adjust(factory, 2_160_000, 'exclusiveArea', () => 4000, random);
  const cooperative = ['1', '2'].flatMap((building) =>
    householdsOf({ compoundId: 'c2', building, units: 4, floors: 6, doors: 2 }, random),
  );
  const roll = [...factory, ...cooperative];
  const li = roll.find((household) => household.householdId === LI_HOME);
  // Her household has two registered adults at least: she and her husband.
  if (li && li.adults < 2) throw new Error('the generated roll must seat two adults at 301');
  assignGrids(roll, '1', 4, 6);
  return roll;
}
