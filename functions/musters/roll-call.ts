import { AppError } from '../../shared/http/errors';
import type { rollCall } from '../../shared/musters/endpoints';
import { inBatches } from '../platform/batches';
import type { Handle } from '../platform/serve';
import { NOT_MARKED, type Place, putPresent, takeBack } from './calls-store';
import { detailFor } from './detail';
import { liveMuster } from './my-call';
import { commands } from './rights';
import { readGroups } from './store';

/** Marks of one group go side by side; each says the same however often it is made. */
const AT_ONCE = 16;

export const rollCallHandler: Handle<typeof rollCall> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { musterId } = await liveMuster(community, params.musterId);
  const group = (await readGroups(community, musterId)).find(({ groupId }) => groupId === body.groupId);
  if (!group) throw new AppError('NOT_CALLED');
  if (group.ownerId !== person && !(await commands(caller))) throw new AppError('FORBIDDEN');
  if (!body.personIds.every((personId) => group.memberIds.includes(personId))) throw new AppError('NOT_CALLED');
  await inBatches([...new Set(body.personIds)], AT_ONCE, async (personId) => {
    const place = { community, musterId, groupId: body.groupId, personId };
    if (body.present) await putPresent(place, 'roll_call', person, now);
    else await takeBackIfMarked(place);
  });
  return detailFor(caller, musterId, { consistent: true });
};

async function takeBackIfMarked(place: Place): Promise<void> {
  try {
    await takeBack(place);
  } catch (error) {
    if (error !== NOT_MARKED) throw error;
  }
}
