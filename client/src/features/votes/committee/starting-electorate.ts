import type { RoleGrant } from '../../../../../shared/http/roles';
import type { DraftForm } from './draft-form';

/** The widest electorate this committee member may put a question to: a draft for a wider one would be refused. */
export function startingElectorate(
  roles: readonly Pick<RoleGrant, 'role' | 'scope'>[],
): Partial<Pick<DraftForm, 'scope' | 'compoundId' | 'gridId'>> {
  const scopes = roles.filter(({ role }) => role === 'committee').map(({ scope }) => scope);
  const compound = scopes.find((scope) => scope.startsWith('compound:'));
  const grid = scopes.find((scope) => scope.startsWith('grid:'));
  if (scopes.includes('community')) return {};
  if (compound) return { scope: 'compound', compoundId: compound.slice('compound:'.length) };
  return grid ? { scope: 'grid', gridId: grid.slice('grid:'.length) } : {};
}
