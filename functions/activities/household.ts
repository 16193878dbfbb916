import { AppError } from '../../shared/http/errors';
import type { OnBehalf, ProxyRecord } from '../../shared/residents/proxy';
import type { Caller } from '../platform/serve';
import { readProxy } from '../residents/reads';

/** For which household the caller books: one of theirs, or one they act for. */
export async function householdFor(
  caller: Caller,
  { householdId, onBehalf }: { householdId?: string | undefined; onBehalf?: OnBehalf | undefined },
): Promise<{ householdId: string; proxy: ProxyRecord | null }> {
  if (onBehalf) return { householdId: onBehalf.householdId, proxy: await readProxy(caller, onBehalf) };
  const homes = caller.homes.map((home) => home.householdId);
  const [only, second] = homes;
  if (only === undefined) throw new AppError('NOT_A_MEMBER');
  if (householdId === undefined) {
    if (second !== undefined) throw new AppError('BAD_REQUEST', [{ path: 'householdId', message: '请选是哪一户' }]);
    return { householdId: only, proxy: null };
  }
  if (!homes.includes(householdId)) throw new AppError('NOT_A_MEMBER');
  return { householdId, proxy: null };
}
