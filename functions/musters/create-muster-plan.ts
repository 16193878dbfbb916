import { AppError } from '../../shared/http/errors';
import type { createMusterPlan } from '../../shared/musters/endpoints';
import { newId } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { namedGroups } from './names';
import { MAX_PLANS, putPlan, readPlans } from './plans-store';
import { assertCommands } from './rights';
import { assertPasses, wordsOf } from './words';

export const createMusterPlanHandler: Handle<typeof createMusterPlan> = async ({ body }, caller) => {
  await assertCommands(caller);
  const { community, person, now } = caller;
  if ((await readPlans(community)).plans.length >= MAX_PLANS) throw new AppError('TOO_MANY_PLANS');
  const groups = await namedGroups(community, body, now);
  await assertPasses(person, wordsOf(body));
  const plan = { planId: newId(now), name: body.name, place: body.place, groups, revision: 1, updatedAt: now };
  await putPlan(community, plan, null);
  return plan;
};
