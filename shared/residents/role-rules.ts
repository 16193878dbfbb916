import { AppError } from '../http/errors';
import { ROLE_NAMES, type RoleGrant, reachesFar } from '../http/roles';
import type { Compound, Grid } from '../places/schema';

export interface KnownPlaces {
  compounds: readonly Pick<Compound, 'compoundId'>[];
  grids: readonly Pick<Grid, 'gridId'>[];
}

/**
 * May this duty be granted at all? An admin or a fund keeper is one for the whole community (their rights know no
 * smaller reach), the place of a scope exists, and an end lies ahead. Refusals name the field in the way.
 */
export function assertGrantable(
  grant: Pick<RoleGrant, 'role' | 'scope' | 'untilAt'>,
  places: KnownPlaces,
  now: string,
): void {
  const wrong = (path: string, message: string) => new AppError('BAD_REQUEST', [{ path, message }]);
  if (!reachesFar(grant)) throw wrong('scope', `${ROLE_NAMES[grant.role]}管的是整个社区的事，请选全社区`);
  if (!scopeExists(grant.scope, places)) throw wrong('scope', '名册里没有这个小区或网格，请重新选');
  if (grant.untilAt !== null && grant.untilAt <= now) throw wrong('untilAt', '结束的时间要晚于现在');
}

function scopeExists(scope: string, { compounds, grids }: KnownPlaces): boolean {
  const [level, id] = scope.split(':');
  if (level === 'compound') return compounds.some(({ compoundId }) => compoundId === id);
  if (level === 'grid') return grids.some(({ gridId }) => gridId === id);
  return true;
}
