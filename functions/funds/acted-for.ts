import type { ActedFor } from '../../shared/funds/entry';
import type { Fund } from '../../shared/funds/fund';
import { ROLE_NAMES, type Role } from '../../shared/http/roles';
import type { Caller } from '../platform/serve';
import { readDisplayName } from '../residents/reads';

/** Duties that keep a fund's books, the most telling first. */
const DUTIES: readonly Role[] = ['fund_keeper', 'community_admin', 'supervisor', 'committee'];

/** A duty of a fund by name: its committee, or its supervisor. */
function dutyIn(fund: Fund | undefined, person: string): string | undefined {
  if (fund?.supervisor?.personId === person) return '监督人';
  return fund?.managers.find(({ personId }) => personId === person)?.duty;
}

/** How a person who acts for a fund stands in its public ledger. */
export async function actedFor(caller: Pick<Caller, 'person' | 'roles'>, fund?: Fund): Promise<ActedFor> {
  const [held, name] = await Promise.all([caller.roles(), readDisplayName(caller.person)]);
  const role = DUTIES.find((duty) => held.some((grant) => grant.role === duty));
  return { duty: dutyIn(fund, caller.person) ?? (role ? ROLE_NAMES[role] : '经手人'), name: name || '经手人' };
}

/** The same for somebody who acted earlier. */
export async function actedThen(person: string, fund: Fund): Promise<ActedFor> {
  return { duty: dutyIn(fund, person) ?? ROLE_NAMES.fund_keeper, name: (await readDisplayName(person)) || '经手人' };
}
