import { isInForce, type RoleGrant } from '../http/roles';
import type { HouseholdId } from '../places/ids';
import type { Household } from '../places/schema';
import type { Basis, Electorate } from './schema';

/** A building's part of a household's id: c1.3.1.301 → c1.3 */
export const buildingOf = (householdId: HouseholdId): string => householdId.split('.').slice(0, 2).join('.');

/** How many ballots a household can weigh: one, one per registered adult, or one per registered person. */
export function headsOf(household: Pick<Household, 'adults' | 'people'>, basis: Basis): number {
  if (basis === 'household') return 1;
  return basis === 'adult' ? household.adults : household.people;
}

export function isInElectorate(
  household: Pick<Household, 'compoundId' | 'buildingId' | 'gridId'>,
  electorate: Electorate,
): boolean {
  switch (electorate.scope) {
    case 'community':
      return true;
    case 'compound':
      return household.compoundId === electorate.compoundId;
    case 'buildings':
      return electorate.buildingIds.includes(household.buildingId);
    case 'grid':
      return household.gridId === electorate.gridId || (household.gridId?.startsWith(`${electorate.gridId}-`) ?? false);
  }
}

/** Does a committee role held for `scope` reach over this whole electorate? */
export function scopeCovers(scope: string, electorate: Electorate): boolean {
  if (scope === 'community') return true;
  const [level, id] = scope.split(':');
  if (level === 'compound') {
    if (electorate.scope === 'compound') return electorate.compoundId === id;
    return electorate.scope === 'buildings' && electorate.buildingIds.every((b) => b.split('.')[0] === id);
  }
  return electorate.scope === 'grid' && (electorate.gridId === id || electorate.gridId.startsWith(`${id}-`));
}

export const mayManage = (
  grants: readonly Pick<RoleGrant, 'role' | 'scope' | 'fromAt' | 'untilAt'>[],
  electorate: Electorate,
  now: string,
): boolean => grants.some((g) => g.role === 'committee' && isInForce(g, now) && scopeCovers(g.scope, electorate));

interface Named {
  compounds: readonly { compoundId: string; name: string }[];
  buildings: readonly { buildingId: string; compoundId: string; name: string }[];
}

/** The electorate as neighbours say it: 全社区 · 机械厂家属院 · 机械厂家属院 1、2 号楼 · 第 3 网格. */
export function electorateName(electorate: Electorate, { compounds, buildings }: Named): string {
  const compoundName = (id: string) => compounds.find((c) => c.compoundId === id)?.name ?? id;
  switch (electorate.scope) {
    case 'community':
      return '全社区';
    case 'compound':
      return compoundName(electorate.compoundId);
    case 'grid':
      return `第 ${electorate.gridId} 网格`;
    case 'buildings': {
      const byCompound = new Map<string, string[]>();
      for (const buildingId of new Set(electorate.buildingIds)) {
        const [compoundId = '', number = ''] = buildingId.split('.');
        const name = buildings.find((b) => b.buildingId === buildingId)?.name ?? `${number} 号楼`;
        byCompound.set(compoundId, [...(byCompound.get(compoundId) ?? []), name]);
      }
      return [...byCompound].map(([id, names]) => `${compoundName(id)} ${joined(names)}`).join('，');
    }
  }
}

/** 1 号楼、2 号楼 → 1、2 号楼: the ending they share is said once. */
function joined(names: readonly string[]): string {
  const ending = ' 号楼';
  if (!names.every((name) => name.endsWith(ending))) return names.join('、');
  return `${names.map((name) => name.slice(0, -ending.length)).join('、')}${ending}`;
}
