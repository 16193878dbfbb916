import type { cancelBooking } from '../../shared/activities/endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import type { Caller } from '../platform/serve';
import { giveBack } from './give-back';
import { bookedReply } from './reply';
import { assertMayAct } from './whose';

export async function cancelBookingHandler(
  { params, body: { householdId, entryId } }: Input<typeof cancelBooking>,
  caller: Caller,
): Promise<Reply<typeof cancelBooking>> {
  const { byOther } = await assertMayAct(caller, params, householdId);
  const what = { entryId, to: 'cancelled', now: caller.now, byOther } as const;
  const { entry, sheet } = await giveBack(caller.community, params.sessionId, householdId, what);
  return bookedReply(entry, caller, sheet);
}
