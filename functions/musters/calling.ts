import { AppError } from '../../shared/http/errors';
import { calledBy } from '../../shared/musters/rules';
import type { GroupId, MusterPlan } from '../../shared/musters/schema';
import type { Calling } from './store';

/** The named groups of a plan as they are called now, everybody once. A group the plan does not have is refused. */
export function callingOf(
  plan: MusterPlan,
  groupIds: readonly GroupId[],
  already: ReadonlySet<string>,
  now: string,
): Calling[] {
  const groups = plan.groups.filter(({ groupId }) => groupIds.includes(groupId));
  if (groups.length < new Set(groupIds).size) throw new AppError('NOT_CALLED');
  const called = calledBy(groups, already);
  return groups.map(({ groupId, name, duty, owner }) => {
    const people = called.get(groupId) ?? [];
    const memberIds = people.map(({ personId }) => personId);
    const group = { groupId, name, duty, ownerId: owner.personId, ownerName: owner.name, calledAt: now, memberIds };
    return { group, people };
  });
}
