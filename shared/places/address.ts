import type { Household } from './schema';

/** The unit of a building that has none: kept in the id, not spoken. */
export const NO_UNIT = '0';

/** As neighbours say it: 机械厂家属院 3 号楼 1 单元 301 */
export function addressOf(compoundName: string, household: Pick<Household, 'buildingId' | 'unit' | 'room'>): string {
  const building = household.buildingId.split('.')[1];
  return `${compoundName} ${building} 号楼 ${doorOf(household)}`;
}

/** Within its building: 1 单元 301 */
export const doorOf = ({ unit, room }: Pick<Household, 'unit' | 'room'>): string =>
  unit === NO_UNIT ? room : `${unit} 单元 ${room}`;

/** c1 · 3 · 1 · 301 → c1.3.1.301 */
export const householdIdOf = (compoundId: string, building: string, unit: string, room: string): string =>
  [compoundId, building, unit, room].join('.');
