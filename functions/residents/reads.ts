import { Member } from '../../shared/residents/schema';
import type { CommunityId } from '../platform/identity';
import { listAll } from '../platform/table';

// What residents lends to other features: who belongs to a household.
//
// Access patterns
//   The members of a household | query | COMMUNITY#<c>#HOUSEHOLD#<h> | MEMBER#* | 0.5 RCU per 20

/** 50 people and the extra members. */
export const MAX_MEMBERS = 60;

export const householdPartition = (community: CommunityId, householdId: string): string =>
  `COMMUNITY#${community}#HOUSEHOLD#${householdId}`;

export async function readMembers(community: CommunityId, householdId: string): Promise<Member[]> {
  const query = { pk: householdPartition(community, householdId), prefix: 'MEMBER#' };
  return (await listAll(query, MAX_MEMBERS)).map((item) => Member.parse(item));
}
