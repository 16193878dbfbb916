import type { listMembers } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { householdInReach } from './reach';
import { readMembers } from './reads';

export const listMembersHandler: Handle<typeof listMembers> = async ({ params }, caller) => {
  const { householdId } = await householdInReach(caller, params.householdId);
  return { members: await readMembers(caller.community, householdId) };
};
