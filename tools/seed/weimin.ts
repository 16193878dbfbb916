import { normalCompound } from '../../shared/places/normal';
import type { Community, Household } from '../../shared/places/schema';
import { adjust, assignGrids, householdsOf } from './households';
import { type Random, seededRandom } from './random';

export const WEIMIN: Community = { communityId: 'weimin', name: '为民巷社区', street: '苏祠街道', demo: true };

const LANES = ['为民巷', '苏祠巷', '书院巷', '学士巷', '青莲巷', '桂花巷', '水井巷', '小北巷'];
/** 8 grids that coincide with 8 resident groups; group 3 is the largest. 7 × 201 + 205 = 1,612 households. */
const HOUSEHOLDS_OF_GROUP = [201, 201, 205, 201, 201, 201, 201, 201];
/** 51 compounds, each with a self-management committee: three groups have seven, five have six. */
const COMPOUNDS_OF_GROUP = [7, 6, 7, 6, 6, 7, 6, 6];
const PEOPLE = 4500;

export interface NamedCompound {
  compoundId: string;
  name: string;
}

export const WEIMIN_COMPOUNDS: NamedCompound[] = COMPOUNDS_OF_GROUP.flatMap((count, group) =>
  Array.from({ length: count }, (_, i) => ({ group, number: 2 * i + 1 })),
).map(({ group, number }, index) => ({
  compoundId: `c${index + 1}`,
  name: normalCompound(`${LANES[group]} ${number} 号院`),
}));

/** 苏祠街道为民巷社区: 1,612 households and 4,500 residents in 51 compounds and 8 grids. */
export function weiminRoll(): Household[] {
  const random = seededRandom('weimin');
  let first = 0;
  const roll = HOUSEHOLDS_OF_GROUP.flatMap((households, group) => {
    const compounds = WEIMIN_COMPOUNDS.slice(first, first + (COMPOUNDS_OF_GROUP[group] as number));
    first += compounds.length;
    const list = groupRoll(compounds, households, random);
    assignGrids(list, String(group + 1), 3, 5);
    return list;
  });
  adjust(roll, PEOPLE, 'people', (household) => household.adults, random);
  return roll;
}

/** The households of a resident group, spread over its compounds: one house each, the last door where it ends. */
function groupRoll(compounds: readonly NamedCompound[], total: number, random: Random): Household[] {
  return compounds.flatMap(({ compoundId }, index) => {
    const share = Math.floor(((index + 1) * total) / compounds.length) - Math.floor((index * total) / compounds.length);
    return householdsOf({ compoundId, building: '1', units: 3, floors: 6, doors: 2 }, random).slice(0, share);
  });
}
