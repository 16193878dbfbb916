import type { Fund } from '../../shared/funds/fund';
import type { Role } from '../../shared/http/roles';
import type { Caller } from '../platform/serve';

const CONFIRMERS: readonly Role[] = ['fund_keeper', 'community_admin', 'supervisor'];

/** Who may be the second person: whose duty it is, and by name the fund's managers and its supervisor. */
export async function mayConfirm(
  fund: Pick<Fund, 'managers' | 'supervisor'>,
  caller: Pick<Caller, 'person' | 'roles'>,
): Promise<boolean> {
  const named = [fund.supervisor, ...fund.managers].some((one) => one?.personId === caller.person);
  return named || (await caller.roles()).some(({ role }) => CONFIRMERS.includes(role));
}
