import type { declineHold } from '../../shared/activities/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import type { Caller } from '../platform/serve';
import { giveBack } from './give-back';
import { bookedReply } from './reply';
import { assertMayAct } from './whose';

export async function declineHoldHandler(
  { params, body: { householdId, entryId } }: Input<typeof declineHold>,
  caller: Caller,
): Promise<Reply<typeof declineHold>> {
  const { byOther } = await assertMayAct(caller, params, householdId);
  const what = { entryId, to: 'declined', now: caller.now, byOther } as const;
  const { entry, sheet } = await giveBack(caller.community, params.sessionId, householdId, what);
  return bookedReply(entry, caller, sheet);
}
