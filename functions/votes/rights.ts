import { AppError } from '../../shared/http/errors';
import { mayManage } from '../../shared/votes/electorate';
import type { Electorate } from '../../shared/votes/schema';
import type { Caller } from '../platform/serve';

/** Holds the caller a committee role that reaches over the whole electorate? */
export const manages = async (caller: Caller, electorate: Electorate): Promise<boolean> =>
  mayManage(await caller.roles(), electorate, caller.now);

export async function assertManages(caller: Caller, electorate: Electorate): Promise<void> {
  if (!(await manages(caller, electorate))) throw new AppError('FORBIDDEN');
}
