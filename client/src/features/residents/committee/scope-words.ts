import type { RoleGrant } from '../../../../../shared/http/roles';
import type { Places } from '../../../../../shared/places/schema';
import { dateWords } from '../../../platform/time';

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

/** 10月1日起，到 2027年9月30日 · 10月1日起 */
export function termWords({ fromAt, untilAt }: Pick<RoleGrant, 'fromAt' | 'untilAt'>, now: string): string {
  const from = `${dateWords(fromAt, now)}起`;
  return untilAt === null ? `${from}，没有定期限` : `${from}，到 ${dateWords(untilAt, now)}`;
}
