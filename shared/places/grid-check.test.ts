import * as fc from 'fast-check';
import { checkGrids, type GridAssignment, MAX_LISTED } from './grid-check';

/** `sizes` households in each of these grids. */
const fill = (sizes: Record<string, number>): GridAssignment[] =>
  Object.entries(sizes).flatMap(([gridId, size]) =>
    Array.from({ length: size }, (_, i) => ({ householdId: `${gridId}:${i}`, gridId })),
  );
const kinds = (sizes: Record<string, number>) => checkGrids(fill(sizes)).map(({ kind, where }) => `${kind} ${where}`);

test.each([
  [299, ['too_small 1']],
  [300, []],
  [500, []],
  [501, ['too_large 1']],
])('a first-level grid of %i households', (size, expected) => {
  expect(kinds({ '1': size })).toEqual(expected);
});

/** Second- and third-level grids lie in a larger one; here it is filled up elsewhere, so that only they can be wrong. */
const inside = (grid: string, size: number) =>
  checkGrids(fill({ [grid]: size }))
    .filter(({ where }) => where === grid)
    .map(({ kind }) => kind);

test.each([
  ['1-1', 49, ['too_small']],
  ['1-1', 50, []],
  ['1-1', 100, []],
  ['1-1', 101, ['too_large']],
  ['1-1-1', 9, ['too_small']],
  ['1-1-1', 10, []],
  ['1-1-1', 20, []],
  ['1-1-1', 21, ['too_large']],
])('grid %s with %i households', (grid, size, expected) => {
  expect(inside(grid, size)).toEqual(expected);
});

test('the sentence has the numbers in it', () => {
  expect(checkGrids(fill({ '2': 299 }))[0]?.sentence).toBe('一级网格 2 有 299 户，少于 300 户，可与相邻网格合并。');
});

test('a household in no grid is a gap, and one in two grids an overlap', () => {
  const roll = [...fill({ '1': 300 }), { householdId: 'x', gridId: null }];
  expect(checkGrids(roll)).toEqual([{ kind: 'gap', where: 'x', sentence: 'x 没有划进任何网格。' }]);
  const twice = [...fill({ '1': 300, '2': 300 }), { householdId: '1:0', gridId: '2' }];
  expect(checkGrids(twice)).toEqual([{ kind: 'overlap', where: '1:0', sentence: '1:0 同时在 2 个网格里：1、2。' }]);
});

test('a grid and the smaller one inside it are no overlap', () => {
  const roll = [
    ...fill({ '1-1': 60, '1-2': 60, '1-3': 60, '1-4': 60, '1-5': 60 }),
    { householdId: '1-1:0', gridId: '1' },
  ];
  expect(checkGrids(roll)).toEqual([]);
});

test('where others have a smaller grid, a household without one is a gap', () => {
  const roll = [...fill({ '1-1': 100, '1-2': 100, '1-3': 100 }), { householdId: 'x', gridId: '1' }];
  expect(checkGrids(roll)).toEqual([{ kind: 'gap', where: 'x', sentence: 'x 在网格 1 里，但没有划进二级网格。' }]);
});

test('the 75, 396 and 1,100 grids of the three-tier plan cannot all be right, whoever draws them', () => {
  const grids: string[] = [];
  for (let i = 0; i < 1100; i++) grids.push(`${(i % 75) + 1}-${(i % 396) + 1}-${i + 1}`);
  for (const perGrid of [20, 21]) {
    const roll = grids.flatMap((gridId) =>
      Array.from({ length: perGrid }, (_, i) => ({ householdId: `${gridId}:${i}`, gridId })),
    );
    expect(checkGrids(roll)[0]?.sentence).toBe(
      '三级网格共 1100 个，最多容 22000 户；一级网格共 75 个，至少要 22500 户：两级不可能同时合规，请调整网格数。',
    );
  }
});

test('grids of the right size without gap or overlap have nothing to mend', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 300, max: 500 }), { maxLength: 8 }), (sizes) => {
      expect(kinds(Object.fromEntries(sizes.map((size, i) => [String(i + 1), size])))).toEqual([]);
    }),
  );
});

test('a thousand gaps do not bury the page, and none is kept quiet', () => {
  const roll = Array.from({ length: 1000 }, (_, i) => ({ householdId: `h${i}`, gridId: null }));
  const found = checkGrids(roll);
  expect(found).toHaveLength(MAX_LISTED + 1);
  expect(found.at(-1)?.sentence).toBe('还有 500 处问题没有列出，请先处理上面这些。');
});
