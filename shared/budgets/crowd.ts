import { byTieRule, type Election, type Project, votesOf } from './election';

/** Who stands behind a project: for each group of voters the points each of them gave. */
export interface Backers {
  groups: Int32Array;
  points: Int32Array;
}

/** An election as it is computed with: voters who said the same are one group, since they always have the same left. */
export interface Crowd {
  voters: number;
  /** Voters in each group. */
  counts: Int32Array;
  /** Projects with a vote and a cost, in the order of the tie rule: the first of equals wins. Nobody pays for nothing. */
  projects: Project[];
  backers: Backers[];
}

export function crowdOf(election: Election): Crowd {
  const votes = votesOf(election);
  const projects = election.projects.filter(({ id, cost }) => votes.get(id) && cost > 0).sort(byTieRule(votes));
  const place = new Map(projects.map(({ id }, at) => [id, at]));
  const groups = new Map<string, { count: number; marks: [number, number][] }>();
  for (const ballot of election.ballots) {
    const marks = ballot
      .map(([project, points]): [number, number] => [place.get(project) ?? -1, points])
      .filter(([project]) => project >= 0)
      .sort(([a], [b]) => a - b);
    const key = marks.join(' ');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { count: 1, marks });
  }
  const lists = projects.map(() => ({ groups: [] as number[], points: [] as number[] }));
  [...groups.values()].forEach(({ marks }, group) => {
    for (const [project, points] of marks) {
      lists[project]?.groups.push(group);
      lists[project]?.points.push(points);
    }
  });
  return {
    voters: election.ballots.length,
    counts: Int32Array.from([...groups.values()], ({ count }) => count),
    projects,
    backers: lists.map((list) => ({ groups: Int32Array.from(list.groups), points: Int32Array.from(list.points) })),
  };
}
