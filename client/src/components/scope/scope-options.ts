import type { Places } from '../../../../shared/places/schema';

type Known = Pick<Places, 'compounds' | 'grids'>;

/** 全社区 · 机械厂家属院 · 第 3-2 网格 */
export function scopeName(scope: string, { compounds }: Pick<Known, 'compounds'>): string {
  const [level, id] = scope.split(':');
  if (level === 'compound') return compounds.find(({ compoundId }) => compoundId === id)?.name ?? id ?? '';
  return level === 'grid' ? `第 ${id} 网格` : '全社区';
}

/** Every reach a duty can have, the largest first. */
export const scopeOptions = ({ compounds, grids }: Known): { value: string; label: string }[] =>
  [
    'community',
    ...compounds.map(({ compoundId }) => `compound:${compoundId}`),
    ...grids.map(({ gridId }) => `grid:${gridId}`),
  ].map((value) => ({ value, label: scopeName(value, { compounds }) }));
