import { AppError } from '../../shared/http/errors';
import type { callGroups } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { callingOf } from './calling';
import { detailFor } from './detail';
import { readPlan } from './plans-store';
import { assertCommands } from './rights';
import { addGroups, readGroups, readMuster } from './store';

/** Groups called before stay as they are: sending the same again calls nobody twice. */
export const callGroupsHandler: Handle<typeof callGroups> = async ({ params, body }, caller) => {
  await assertCommands(caller);
  const { community, now } = caller;
  const muster = await readMuster(community, params.musterId, { consistent: true });
  if (muster.state !== 'live') throw new AppError('MUSTER_OVER');
  const further = body.groupIds.filter((groupId) => !muster.calledGroups.includes(groupId));
  if (further.length > 0) {
    const plan = await readPlan(community, muster.planId);
    const before = await readGroups(community, muster.musterId, { consistent: true });
    const already = new Set(before.flatMap(({ memberIds }) => memberIds));
    await addGroups(community, muster, plan, callingOf(plan, further, already, now));
  }
  return detailFor(caller, muster.musterId, { consistent: true });
};
