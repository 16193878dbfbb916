/** A project somebody can vote for; its cost in the smallest unit of the money, a whole number. */
export interface Project {
  id: string;
  cost: number;
}

/** Project and points, whole and at least 1. An approval is one point. A project stands on a ballot once at most. */
export type Ballot = readonly (readonly [project: string, points: number])[];

/** What is decided: how much money there is, for what, and what everybody said. An empty ballot counts as a voter. */
export interface Election {
  budget: number;
  projects: readonly Project[];
  ballots: readonly Ballot[];
}

/** Points each project got from all ballots: its votes, where every mark is one point. */
export function votesOf({ projects, ballots }: Pick<Election, 'projects' | 'ballots'>): Map<string, number> {
  const votes = new Map(projects.map(({ id }) => [id, 0]));
  for (const ballot of ballots)
    for (const [project, points] of ballot) votes.set(project, (votes.get(project) ?? 0) + points);
  return votes;
}

/** Which of two goes first where nothing else decides: more votes, then lower cost, then id by its characters. */
export function byTieRule(votes: ReadonlyMap<string, number>) {
  return (a: Project, b: Project): number =>
    (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0) || a.cost - b.cost || (a.id < b.id ? -1 : Number(a.id > b.id));
}

export const costOf = (projects: readonly Project[]): number => projects.reduce((sum, { cost }) => sum + cost, 0);
