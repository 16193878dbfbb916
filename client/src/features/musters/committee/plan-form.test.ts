import { PlanDraft } from '../../../../../shared/musters/schema';
import { blankPlan, draftOf, unowned, withGroup, withMember } from './plan-form';

const wang = { personId: 'w'.repeat(26), name: '王秀英' };

test('a new plan begins with twelve groups that wait for their owners', () => {
  expect(blankPlan.groups).toHaveLength(12);
  expect(unowned(blankPlan)).toHaveLength(12);
});

test('with an owner for each group the plan can be sent', () => {
  const groups = blankPlan.groups.map((group) => ({ ...group, owner: wang }));
  expect(PlanDraft.safeParse(draftOf({ ...blankPlan, name: '防汛', groups })).success).toBe(true);
});

test('whoever joins one group leaves the other', () => {
  const once = withMember(blankPlan.groups, 'g1', wang);
  const twice = withMember(once, 'g3', wang);
  expect(twice.filter(({ members }) => members.length > 0).map(({ groupId }) => groupId)).toEqual(['g3']);
});

test('a group added takes the lowest free number', () => {
  const without = blankPlan.groups.filter(({ groupId }) => groupId !== 'g4');
  expect(withGroup(without).at(-1)?.groupId).toBe('g4');
  expect(withGroup(blankPlan.groups).at(-1)?.groupId).toBe('g13');
});
