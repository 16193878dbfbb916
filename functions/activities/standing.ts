import { type Standing, standingOf, standingWords } from '../../shared/activities/no-shows';
import type { NoShowRule, NoShowStanding } from '../../shared/activities/schema';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { warm } from '../platform/warm';
import { readNoShows } from './no-shows-store';
import { readNoShowRule } from './store';

/** An administrator's change of the rule is soon enough in a minute. */
const RULE_MS = 60_000;
const rules = warm<NoShowRule | null>(50);

export const ruleOf = (community: CommunityId, now: string): Promise<NoShowRule | null> =>
  rules.read(community, Date.parse(now), RULE_MS, () => readNoShowRule(community));
export const forgetRule = (community: CommunityId): void => rules.forget(community);

/** A no-show recorded in this very second counts from the next booking on: it is not worth a condition. */
export async function standingOfHousehold(community: CommunityId, householdId: string, now: string): Promise<Standing> {
  const rule = await ruleOf(community, now);
  return rule ? standingOf(await readNoShows(community, householdId), rule, now) : { count: 0, untilDay: null };
}

export async function myStandings(caller: Caller): Promise<NoShowStanding[]> {
  const { community, now } = caller;
  const rule = await ruleOf(community, now);
  return Promise.all(
    caller.homes.map(async ({ householdId }) => {
      const standing = await standingOfHousehold(community, householdId, now);
      return { householdId, ...standing, sentence: standingWords(standing, rule) };
    }),
  );
}
