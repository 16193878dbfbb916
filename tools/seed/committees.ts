import type { Household } from '../../shared/places/schema';
import { madeUpName } from './names';
import { seededRandom } from './random';
import type { Newcomer } from './settle-people';
import { WEIMIN, WEIMIN_COMPOUNDS } from './weimin';

/** 51 self-management committees with 163 members: 3 each, and the first ten have a fourth. */
const WITH_FOUR = 163 - 3 * WEIMIN_COMPOUNDS.length;

/** The members of 为民巷社区's committees, each living in the compound they look after. */
export function committeeMembers(roll: readonly Household[]): Newcomer[] {
  const random = seededRandom('committees');
  const { communityId } = WEIMIN;
  return WEIMIN_COMPOUNDS.flatMap(({ compoundId }, index) => {
    const neighbours = random.shuffled(roll.filter((household) => household.compoundId === compoundId));
    return neighbours.slice(0, index < WITH_FOUR ? 4 : 3).map(({ householdId }, n) => ({
      name: madeUpName(random),
      openid: `demo-committee-${compoundId}-${n + 1}`,
      homes: [{ communityId, householdId }],
      duties: [{ communityId, role: 'committee' as const, scope: `compound:${compoundId}` }],
    }));
  });
}
