import type { GridViolation } from './import-schema';
import { byNaturalOrder, gridWithAncestors } from './summary';

/** Households a grid of each level holds, bounds included: the three-tier rule of seed S14. */
export const GRID_SIZES = [
  { level: 1, name: '一级网格', min: 300, max: 500 },
  { level: 2, name: '二级网格', min: 50, max: 100 },
  { level: 3, name: '三级网格', min: 10, max: 20 },
] as const;
type GridSize = (typeof GRID_SIZES)[number];

/** Which grid a household is said to lie in; a household named twice may be in two grids. */
export interface GridAssignment {
  householdId: string;
  gridId: string | null;
}
/** Enough to work on for weeks; the rest is counted in one last line. */
export const MAX_LISTED = 500;

/** Grids too small or too large, levels that cannot all fit, households in none or in two: listed, never hidden. */
export function checkGrids(assignments: readonly GridAssignment[]): GridViolation[] {
  const ofHousehold = new Map<string, Set<string>>();
  for (const { householdId, gridId } of assignments) {
    const grids = ofHousehold.get(householdId) ?? new Set();
    ofHousehold.set(householdId, gridId === null ? grids : grids.add(gridId));
  }
  const members = new Map<string, number>();
  for (const grids of ofHousehold.values())
    for (const grid of new Set([...grids].flatMap(gridWithAncestors))) members.set(grid, (members.get(grid) ?? 0) + 1);

  const levels = new Set([...members.keys()].map(levelOf));
  const all = [
    ...contradictions(members, seamlessLevels(ofHousehold)),
    ...[...members].sort(([a], [b]) => byNaturalOrder(a, b)).flatMap(([grid, size]) => sizeViolation(grid, size)),
    ...[...ofHousehold].flatMap(([household, grids]) => placeViolations(household, [...grids], levels)),
  ];
  if (all.length <= MAX_LISTED) return all;
  const more = all.length - MAX_LISTED;
  const last: GridViolation = { kind: 'gap', where: '…', sentence: `还有 ${more} 处问题没有列出，请先处理上面这些。` };
  return [...all.slice(0, MAX_LISTED), last];
}

const levelOf = (gridId: string): number => gridId.split('-').length;

function sizeViolation(grid: string, size: number): GridViolation[] {
  const rule = GRID_SIZES[levelOf(grid) - 1] as GridSize;
  if (size >= rule.min && size <= rule.max) return [];
  const small = size < rule.min;
  const words = small ? `少于 ${rule.min} 户，可与相邻网格合并` : `多于 ${rule.max} 户，可以再分一格`;
  return [
    {
      kind: small ? 'too_small' : 'too_large',
      where: grid,
      sentence: `${rule.name} ${grid} 有 ${size} 户，${words}。`,
    },
  ];
}

/** In no grid; or without one at a level the others have; or in two grids that do not lie in each other. */
function placeViolations(household: string, grids: string[], levels: Set<number>): GridViolation[] {
  const gap = (sentence: string): GridViolation => ({ kind: 'gap', where: household, sentence });
  if (grids.length === 0) return [gap(`${household} 没有划进任何网格。`)];
  const leaves = grids.filter((grid) => !grids.some((other) => other.startsWith(`${grid}-`)));
  if (leaves.length > 1)
    return [
      {
        kind: 'overlap',
        where: household,
        sentence: `${household} 同时在 ${leaves.length} 个网格里：${leaves.join('、')}。`,
      },
    ];
  const deepest = levelOf(leaves[0] as string);
  return GRID_SIZES.filter(({ level }) => level > deepest && levels.has(level)).map(({ name }) =>
    gap(`${household} 在网格 ${leaves[0]} 里，但没有划进${name}。`),
  );
}

/** Levels that cover every household. Only these can contradict each other: of the others the gaps are the news. */
function seamlessLevels(ofHousehold: Map<string, Set<string>>): number[] {
  const depths = [...ofHousehold.values()].map((grids) => Math.max(0, ...[...grids].map(levelOf)));
  return GRID_SIZES.map(({ level }) => level).filter((level) => depths.every((depth) => depth >= level));
}

/**
 * Levels over the same households contradict each other when one must hold more than another can: 75 grids of 300 are
 * 22,500 households at least, 1,100 grids of 20 are 22,000 at most (the numbers of seed S14 itself).
 */
function contradictions(members: Map<string, number>, seamless: readonly number[]): GridViolation[] {
  const counts = new Map<number, number>();
  for (const level of [...members.keys()].map(levelOf).filter((level) => seamless.includes(level)))
    counts.set(level, (counts.get(level) ?? 0) + 1);
  const used = GRID_SIZES.map((rule) => ({ rule, count: counts.get(rule.level) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  return used.flatMap((low) =>
    used
      .filter((high) => high.count * high.rule.max < low.count * low.rule.min)
      .map((high) => ({
        kind: 'too_large' as const,
        where: high.rule.name,
        sentence:
          `${high.rule.name}共 ${high.count} 个，最多容 ${high.count * high.rule.max} 户；` +
          `${low.rule.name}共 ${low.count} 个，至少要 ${low.count * low.rule.min} 户：两级不可能同时合规，请调整网格数。`,
      })),
  );
}
