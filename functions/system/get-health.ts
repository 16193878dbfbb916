import type { Reply } from '../../shared/http/endpoint';
import type { getHealth } from '../../shared/system/endpoints';
import type { Caller } from '../platform/serve';

/** Touches nothing, so it also answers when the table does not. */
export async function getHealthHandler(_input: unknown, caller: Caller): Promise<Reply<typeof getHealth>> {
  return { ok: true, stage: process.env.STAGE ?? 'local', now: caller.now };
}
