import type { getMusterPlan } from '../../shared/musters/endpoints';
import type { Handle } from '../platform/serve';
import { readPlan } from './plans-store';
import { assertCommands } from './rights';

export const getMusterPlanHandler: Handle<typeof getMusterPlan> = async ({ params }, caller) => {
  await assertCommands(caller);
  return readPlan(caller.community, params.planId);
};
