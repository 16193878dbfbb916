import { householdIdOf } from '../../shared/places/address';
import type { Household } from '../../shared/places/schema';
import { byNaturalOrder } from '../../shared/places/summary';
import type { Random } from './random';

/** One building as it stands in a street: units, floors, doors on a landing. */
export interface BuildingPlan {
  compoundId: string;
  building: string;
  units: number;
  floors: number;
  doors: number;
}

const AREAS = [6840, 7650, 8230, 8960, 9480, 10260, 11800];

/** Every door of a building, with a household behind it. */
export function householdsOf(plan: BuildingPlan, random: Random): Household[] {
  const doors: Household[] = [];
  for (let unit = 1; unit <= plan.units; unit++)
    for (let floor = 1; floor <= plan.floors; floor++)
      for (let door = 1; door <= plan.doors; door++) {
        const room = `${floor}0${door}`;
        const adults = random.pick([1, 2, 2, 2, 3, 3, 4]);
        doors.push({
          householdId: householdIdOf(plan.compoundId, plan.building, String(unit), room),
          compoundId: plan.compoundId,
          buildingId: `${plan.compoundId}.${plan.building}`,
          unit: String(unit),
          room,
          exclusiveArea: random.pick(AREAS),
          gridId: null,
          adults,
          people: adults + random.pick([0, 0, 0, 1, 1, 2]),
        });
      }
  return doors;
}

/** Moves single people, adults or square decimetres until the whole comes out at the figure the community reports. */
export function adjust(
  list: Household[],
  total: number,
  field: 'adults' | 'people' | 'exclusiveArea',
  least: (household: Household) => number,
  random: Random,
): void {
  let missing = total - list.reduce((sum, household) => sum + household[field], 0);
  while (missing !== 0) {
    const household = random.pick(list);
    const step = field === 'exclusiveArea' ? Math.sign(missing) * Math.min(500, Math.abs(missing)) : Math.sign(missing);
    if (household[field] + step < least(household)) continue;
    household[field] += step;
    missing -= step;
  }
}

/** Cuts households, in the order of their doors, into level-2 and level-3 grids below a level-1 grid. */
export function assignGrids(list: Household[], level1: string, seconds: number, thirds: number): void {
  const inOrder = [...list].sort((a, b) => byNaturalOrder(a.householdId, b.householdId));
  inOrder.forEach((household, index) => {
    const place = Math.floor((index * seconds * thirds) / inOrder.length);
    household.gridId = `${level1}-${Math.floor(place / thirds) + 1}-${(place % thirds) + 1}`;
  });
}
