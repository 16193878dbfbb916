import type { Fund } from '../../shared/funds/fund';
import type { Role } from '../../shared/http/roles';
import type { CommunityId } from '../platform/identity';
import { readHolders } from '../platform/roles';
import type { Caller } from '../platform/serve';

const CONFIRMERS: readonly Role[] = ['fund_keeper', 'community_admin', 'supervisor'];

type Named = Pick<Fund, 'managers' | 'supervisor'>;
const accountsIn = ({ managers, supervisor }: Named): string[] =>
  [supervisor, ...managers].flatMap((one) => one?.personId ?? []);

/**
 * Who may be the second person: whose duty it is for the whole community, and by name the fund's managers and its
 * supervisor.
 */
export async function mayConfirm(fund: Named, caller: Pick<Caller, 'person' | 'roles'>): Promise<boolean> {
  if (accountsIn(fund).includes(caller.person)) return true;
  return (await caller.roles()).some(({ role, scope }) => CONFIRMERS.includes(role) && scope === 'community');
}

/** The same people, to be told that something waits for one of them; each once. */
export async function readConfirmers(community: CommunityId, fund: Named, now: string): Promise<string[]> {
  return [...new Set([...accountsIn(fund), ...(await readHolders(community, CONFIRMERS, now))])];
}
