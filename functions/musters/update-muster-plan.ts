import { AppError } from '../../shared/http/errors';
import type { updateMusterPlan } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { namedGroups } from './names';
import { putPlan, readPlan } from './plans-store';
import { assertCommands } from './rights';
import { assertPasses, wordsOf } from './words';

export const updateMusterPlanHandler: Handle<typeof updateMusterPlan> = async ({ params, body }, caller) => {
  await assertCommands(caller);
  const { community, person, now } = caller;
  const { planId, revision } = await readPlan(community, params.planId);
  if (revision !== body.revision) throw new AppError('PLAN_CHANGED');
  const groups = await namedGroups(community, body, now);
  await assertPasses(person, wordsOf(body));
  const plan = { planId, name: body.name, place: body.place, groups, revision: revision + 1, updatedAt: now };
  await putPlan(community, plan, revision);
  return plan;
};
