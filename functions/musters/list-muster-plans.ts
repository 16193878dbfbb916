import type { listMusterPlans } from '../../shared/musters/endpoints';
import { peopleOf } from '../../shared/musters/rules';
import type { Handle } from '../platform/serve';
import { readPlans } from './plans-store';
import { assertCommands } from './rights';

export const listMusterPlansHandler: Handle<typeof listMusterPlans> = async (_, caller) => {
  await assertCommands(caller);
  const { plans, live } = await readPlans(caller.community);
  return {
    plans: plans.map((plan) => ({
      ...plan,
      groups: plan.groups.length,
      people: peopleOf(plan.groups),
      liveMusterId: live.get(plan.planId) ?? null,
    })),
  };
};
