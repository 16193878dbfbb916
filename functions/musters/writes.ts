import { AppError } from '../../shared/http/errors';
import type { MusterPlan, NamedPerson } from '../../shared/musters/schema';
import type { CommunityId } from '../platform/identity';
import { get, type Step, write } from '../platform/table';
import { putPlan, readPlan, readPlans } from './plans-store';
import { readRecent } from './reads';
import { GROUP, musterPartition, readGroups } from './store';

// What musters lends to an erasure: names go, numbers and the random id that leads to nobody stay.
//
// Access patterns
//   The names of a called group, strong | get | COMMUNITY#<c>#MUSTER#<musterId> | ROLL#<g> | 1 RCU per 4 KB
//   Take a name out of a called group | update | COMMUNITY#<c>#MUSTER#<musterId> | ROLL#<g> | 1 WCU per KB
//   Take an owner's name out of a called group | update | COMMUNITY#<c>#MUSTER#<musterId> | GROUP#<g> | 1 WCU per KB

const GONE_NAME = '已注销';
/** Several neighbours of one group may erase themselves at once. */
const TRIES = 8;
const CHANGED = new Error('the names have changed');

/** May be repeated: what an earlier erasure has done is found done. */
export async function eraseFromMusters(community: CommunityId, person: string, now: string): Promise<void> {
  for (const plan of (await readPlans(community)).plans)
    if (names(plan, person)) await leavePlan(community, plan, person);
  for (const { musterId } of await readRecent(community, now))
    for (const { groupId, ownerId, memberIds } of await readGroups(community, musterId)) {
      if (memberIds.includes(person)) await leaveRoll(community, musterId, groupId, person);
      if (ownerId === person) await write(forgetOwner(community, musterId, groupId, person));
    }
}

const names = ({ groups }: MusterPlan, person: string): boolean =>
  groups.some(({ owner, members }) => [owner, ...members].some(({ personId }) => personId === person));

/** A group without its owner keeps the gap in sight: the next edit has to name another. */
async function leavePlan(community: CommunityId, found: MusterPlan, person: string): Promise<void> {
  let plan = found;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const groups = plan.groups.map(({ owner, members, ...group }) => ({
      ...group,
      owner: owner.personId === person ? { ...owner, name: GONE_NAME } : owner,
      members: members.filter(({ personId }) => personId !== person),
    }));
    try {
      return await putPlan(community, { ...plan, groups, revision: plan.revision + 1 }, plan.revision);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'PLAN_CHANGED')) throw error;
      plan = await readPlan(community, plan.planId);
    }
  }
  throw new AppError('BUSY');
}

async function leaveRoll(community: CommunityId, musterId: string, groupId: string, person: string): Promise<void> {
  const Key = { pk: musterPartition(community, musterId), sk: `ROLL#${groupId}` };
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const before = (await get(Key, { consistent: true }))?.people as NamedPerson[] | undefined;
    if (!before?.some(({ personId }) => personId === person)) return;
    const after = before.filter(({ personId }) => personId !== person);
    try {
      await write({
        write: {
          Update: {
            Key,
            UpdateExpression: 'SET people = :after',
            ConditionExpression: 'people = :before',
            ExpressionAttributeValues: { ':after': after, ':before': before },
          },
        },
        onRefused: () => CHANGED,
      });
      return;
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}

const forgetOwner = (community: CommunityId, musterId: string, groupId: string, person: string): Step => ({
  write: {
    Update: {
      Key: { pk: musterPartition(community, musterId), sk: `${GROUP}${groupId}` },
      UpdateExpression: 'SET ownerName = :gone',
      ConditionExpression: 'ownerId = :person',
      ExpressionAttributeValues: { ':gone': GONE_NAME, ':person': person },
    },
  },
  onRefused: () => CHANGED,
});
