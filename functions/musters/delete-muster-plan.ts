import type { deleteMusterPlan } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { removePlan } from './plans-store';
import { assertCommands } from './rights';

export const deleteMusterPlanHandler: Handle<typeof deleteMusterPlan> = async ({ params }, caller) => {
  await assertCommands(caller);
  await removePlan(caller.community, params.planId);
  return { done: true };
};
