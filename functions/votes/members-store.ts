import { Member } from '../../shared/residents/schema';
import type { CommunityId } from '../platform/identity';
import { listAll } from '../platform/table';

// Whom to write to: the residents feature keeps the members, votes only reads them.
//
// Access patterns
//   The members of a household, to remind them | query | COMMUNITY#<c>#HOUSEHOLD#<h> | MEMBER#* | 0.5 RCU

/** 50 registered people and some helpers; more would be a fault. */
const MAX_MEMBERS = 100;

export async function readMembers(
  community: CommunityId,
  householdId: string,
): Promise<Pick<Member, 'personId' | 'seat'>[]> {
  const query = { pk: `COMMUNITY#${community}#HOUSEHOLD#${householdId}`, prefix: 'MEMBER#' };
  return (await listAll(query, MAX_MEMBERS)).map((item) => Member.pick({ personId: true, seat: true }).parse(item));
}
