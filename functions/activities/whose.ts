import { AppError } from '../../shared/http/errors';
import { mayRevokeProxy } from '../../shared/residents/proxy';
import type { Caller } from '../platform/serve';
import { readEntry } from './entries-store';
import { manages } from './rights';
import { readActivity } from './store';

/**
 * May the caller act on this household's booking? A member of the household, who booked it by proxy, or who runs the
 * activity (somebody rang them up). Answers whether they stand outside the household, which then hears of it.
 */
export async function assertMayAct(
  caller: Caller,
  { activityId, sessionId }: { activityId: string; sessionId: string },
  householdId: string,
): Promise<{ byOther: boolean }> {
  if (caller.homes.some((home) => home.householdId === householdId)) return { byOther: false };
  const entry = await readEntry(caller.community, sessionId, householdId);
  if (entry?.proxy && mayRevokeProxy(entry.proxy, householdId, caller)) return { byOther: true };
  const activity = await readActivity(caller.community, activityId);
  if (entry?.activityId === activityId && activity && (await manages(caller, activity))) return { byOther: true };
  throw new AppError('NOT_A_MEMBER');
}
