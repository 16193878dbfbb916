import { AppError } from '../../shared/http/errors';
import type { Role } from '../../shared/http/roles';
import type { Caller } from '../platform/serve';

/** Who keeps the funds. A fund belongs to the whole community, so a duty for one compound is not enough. */
export const KEEPERS: readonly Role[] = ['fund_keeper', 'community_admin'];

const holds = async (caller: Caller, roles: readonly Role[]): Promise<boolean> =>
  (await caller.roles()).some(({ role, scope }) => roles.includes(role) && scope === 'community');

export const keepsFunds = (caller: Caller): Promise<boolean> => holds(caller, KEEPERS);

export async function assertKeepsFunds(caller: Caller): Promise<void> {
  if (!(await keepsFunds(caller))) throw new AppError('FORBIDDEN');
}

/** Who may look at the law and sign: a keeper, or whoever supervises them. */
export async function assertMaySign(caller: Caller): Promise<void> {
  if (!(await holds(caller, [...KEEPERS, 'supervisor']))) throw new AppError('FORBIDDEN');
}
