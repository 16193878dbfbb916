import { crowdOf } from './crowd';
import { costOf, type Election } from './election';
import { equalShares, type Shared } from './equal-shares';

/** `over`: one step more would cost more than there is. `all`: nothing is left to buy. `limit`: no share above the limit. */
export type Stop = 'over' | 'all' | 'limit';

export interface Completed extends Shared {
  /** What everybody would have started with, had nothing been raised: the budget among all, in whole steps. */
  firstShare: number;
  stop: Stop;
}

/**
 * Equal Shares alone leaves money over, because some shares find nobody to pay with. Completion "add1": everybody's
 * share is raised by `step` (one unit of the currency, in the unit of the costs) as long as what would be bought stays
 * within the budget; the last outcome that does, stands. It is not stopped earlier, when nothing more fits, and not
 * compared with another rule: so were the official outcomes of Świecie 2023, Wieliczka 2023 and Assen 2024 computed.
 */
export function addOne(election: Election, step: number, limit = Number.MAX_SAFE_INTEGER): Completed {
  const crowd = crowdOf(election);
  const firstShare = crowd.voters === 0 ? 0 : Math.floor(election.budget / (crowd.voters * step)) * step;
  let now = equalShares(crowd, firstShare);
  const done = (stop: Stop): Completed => ({ ...now, firstShare, stop });
  const everything = costOf(crowd.projects);
  if (everything <= election.budget) {
    // Nobody competes, so all are bought in the end; doubling gets there sooner than a thousand steps.
    for (let raise = step; now.unbought.length > 0 && now.share < limit; raise *= 2)
      now = equalShares(crowd, Math.min(firstShare + raise, limit));
    return done(now.unbought.length > 0 ? 'limit' : 'all');
  }
  for (;;) {
    if (now.share + step > limit) return done('limit');
    const next = equalShares(crowd, now.share + step);
    if (costOf(next.bought.map(({ project }) => project)) > election.budget) return done('over');
    now = next;
  }
}
