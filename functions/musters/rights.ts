import { AppError } from '../../shared/http/errors';
import { mayCommand } from '../../shared/musters/rules';
import type { Caller } from '../platform/serve';

/** Holds the caller a duty to call the whole community? */
export const commands = async (caller: Caller): Promise<boolean> => mayCommand(await caller.roles(), caller.now);

export async function assertCommands(caller: Caller): Promise<void> {
  if (!(await commands(caller))) throw new AppError('FORBIDDEN');
}
