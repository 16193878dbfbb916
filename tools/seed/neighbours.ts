import type { Household } from '../../shared/places/schema';
import { DEMO_HOMES } from './demo-people';
import { GEJIN } from './gejin';
import { madeUpName } from './names';
import { seededRandom } from './random';
import type { Newcomer } from './settle-people';
import { SPOKEN_FOR } from './waiting';

const COUNT = 32;

/** Made-up neighbours of 机械厂家属院, one a household, who book what the demo people find taken. */
export function demoNeighbours(roll: readonly Household[]): Newcomer[] {
  const random = seededRandom('neighbours');
  const { communityId } = GEJIN;
  const free = roll.filter(
    ({ compoundId, householdId }) =>
      compoundId === 'c1' && !DEMO_HOMES.has(`${communityId}/${householdId}`) && !SPOKEN_FOR.includes(householdId),
  );
  return random
    .shuffled(free)
    .slice(0, COUNT)
    .map(({ householdId }, i) => ({
      name: madeUpName(random),
      openid: `demo-neighbour-${i + 1}`,
      homes: [{ communityId, householdId }],
      duties: [],
    }));
}
