import type { Building, Compound, Grid, Household } from './schema';

export interface PlacesSummary {
  households: number;
  adults: number;
  people: number;
  compounds: Compound[];
  buildings: Building[];
  grids: Grid[];
}

/** 2 before 10, and 3-2 before 3-10: numbers inside an id count as numbers. */
export const naturalKey = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
export const byNaturalOrder = (a: string, b: string): number => (naturalKey(a) < naturalKey(b) ? -1 : 1);

/** 3-2-1 lies in 3-2, which lies in 3. */
export function gridWithAncestors(gridId: string): string[] {
  const parts = gridId.split('-');
  return parts.map((_, i) => parts.slice(0, i + 1).join('-'));
}

const tally = (ids: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => byNaturalOrder(a, b));
};

/** What a roll amounts to: households per compound, building and grid of every level. */
export function summarise(
  roll: readonly Household[],
  compounds: readonly Pick<Compound, 'compoundId' | 'name'>[],
): PlacesSummary {
  const perCompound = new Map(tally(roll.map((h) => h.compoundId)));
  const sum = (of: (household: Household) => number) => roll.reduce((total, household) => total + of(household), 0);
  return {
    households: roll.length,
    adults: sum((h) => h.adults),
    people: sum((h) => h.people),
    compounds: compounds.map(({ compoundId, name }) => ({
      compoundId,
      name,
      households: perCompound.get(compoundId) ?? 0,
    })),
    buildings: tally(roll.map((h) => h.buildingId)).map(([buildingId, households]) => {
      const [compoundId = '', number = ''] = buildingId.split('.');
      return { buildingId, compoundId, name: `${number} 号楼`, households };
    }),
    grids: tally(roll.flatMap((h) => (h.gridId ? gridWithAncestors(h.gridId) : []))).map(([gridId, households]) => ({
      gridId,
      level: gridId.split('-').length,
      households,
    })),
  };
}
