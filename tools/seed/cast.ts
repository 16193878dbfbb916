import { inBatches } from '../../functions/platform/batches';
import { type CommunityId, storedCommunity } from '../../functions/platform/identity';
import type { Household } from '../../shared/places/schema';
import { plus } from './clock';
import { DEMO_PEOPLE } from './demo-people';
import { GEJIN } from './gejin';
import { demoNeighbours } from './neighbours';
import { type Newcomer, settle } from './settle-people';
import { demoVolunteers } from './volunteers';

/** Somebody of 鬲津社区 who can be named in the demo data, with the first household they live in. */
export interface Actor {
  personId: string;
  name: string;
  householdId: string;
}

/** Everybody who plays in 鬲津社区: demo people by their keys, volunteers v1…, neighbours n1…. */
export interface Cast {
  now: string;
  community: CommunityId;
  of(key: string): Actor;
  /** the neighbours, one a household */
  neighbours: readonly Actor[];
}

const DAY = 86_400_000;
const AT_ONCE = 8;

/** Settles volunteers and neighbours beside the demo people. `ids`: the demo people's keys → their ids. */
export async function settleCast(now: string, roll: readonly Household[], ids: Map<string, string>): Promise<Cast> {
  const volunteers = await settleAll(demoVolunteers(), plus(now, -60 * DAY));
  const neighbours = await settleAll(demoNeighbours(roll), plus(now, -50 * DAY));
  const known = new Map<string, Actor>([
    ...DEMO_PEOPLE.map((one) => [one.key, actorOf(one, ids.get(one.key) as string)] as const),
    ...volunteers.map((one, i) => [`v${i + 1}`, one] as const),
    ...neighbours.map((one, i) => [`n${i + 1}`, one] as const),
  ]);
  const of = (key: string): Actor => {
    const found = known.get(key);
    if (!found) throw new Error(`nobody in the demo is called ${key}`);
    return found;
  };
  return { now, community: storedCommunity(GEJIN.communityId), of, neighbours };
}

const actorOf = ({ name, homes }: Pick<Newcomer, 'name' | 'homes'>, personId: string): Actor => ({
  personId,
  name,
  householdId: homes.find(({ communityId }) => communityId === GEJIN.communityId)?.householdId ?? '',
});

const settleAll = (people: readonly Newcomer[], since: string): Promise<Actor[]> =>
  inBatches(people, AT_ONCE, async (person) => actorOf(person, await settle(person, since)));
