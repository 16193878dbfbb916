import { byTieRule, type Election, type Project, votesOf } from './election';

/** The usual rule: most votes first, whatever no longer fits is passed over. A project without a vote is not bought. */
export function greedy(election: Election): Project[] {
  const votes = votesOf(election);
  let left = election.budget;
  return [...election.projects].sort(byTieRule(votes)).filter(({ id, cost }) => {
    if (cost > left || !votes.get(id)) return false;
    left -= cost;
    return true;
  });
}
