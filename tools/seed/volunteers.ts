import { GEJIN } from './gejin';
import { madeUpName } from './names';
import { seededRandom } from './random';
import type { Newcomer } from './settle-people';

const COUNT = 12;

/** Made-up neighbours of 供销社家属院 who take the other seats of the demo's shifts. The first seven show their names. */
export function demoVolunteers(): Newcomer[] {
  const random = seededRandom('volunteers');
  return Array.from({ length: COUNT }, (_, i) => ({
    name: madeUpName(random),
    openid: `demo-volunteer-${i + 1}`,
    homes: [{ communityId: GEJIN.communityId, householdId: `c2.1.${(i % 4) + 1}.${Math.floor(i / 4) + 1}01` }],
    duties: [],
  }));
}
