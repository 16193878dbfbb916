import type { Fund } from '../../shared/funds/fund';
import { eligible, needed } from '../../shared/projects/approvals';
import { ProjectDetail } from '../../shared/projects/detail';
import { missingOf } from '../../shared/projects/progress';
import { actionsOf, isInside, type Standing } from '../../shared/projects/rights';
import type { Rating } from '../../shared/projects/schema';
import { readHead } from '../funds/reads';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { readExpenses } from './expenses-store';
import { matterOf } from './matter';
import { shownFiles } from './photos';
import { readRating, readRatings } from './ratings-store';
import { isForAll, shownExpense } from './shown-expense';
import { standingOf } from './standing';
import type { ProjectItem } from './store';

/** A project as the caller may see it, from a neighbour without an account to the manager who decides. */
export async function detailOf(
  caller: Caller,
  community: CommunityId,
  fund: Fund,
  project: ProjectItem,
): Promise<ProjectDetail> {
  const standing = await standingOf(caller, community, fund, project);
  const inside = isInside(standing);
  const { fundId, projectNo, state } = project;
  const waiting = state === 'applied' || state === 'published';
  const [head, items, ratings, applicantName, reports, mine] = await Promise.all([
    readHead(community, fundId),
    waiting ? [] : readExpenses(community, fundId, projectNo),
    state === 'finished' ? readRatings(community, project) : [],
    inside || project.showName ? readDisplayName(project.applicantId) : null,
    reportsOf(caller, community, project, inside),
    myRating(caller, community, project, standing),
  ]);
  const scene = { community, fund, project, standing };
  const seen = items.filter((item) => inside || isForAll(item));
  const need = waiting ? needed(fund.policy, project.plannedFen, fund.managers, matterOf(project)) : null;
  const heldFen = head?.restricted[projectNo] ?? 0;
  const facts = { project, standing, openExpenses: project.openExpenses, now: caller.now };
  // Parsing leaves out what is kept for decisions alone.
  return ProjectDetail.parse({
    ...project,
    ...reports,
    fundName: fund.name,
    applicantName,
    heldFen,
    missingFen: missingOf(project.plannedFen, heldFen, project.spentFen),
    approvalsNeeded: need?.by === 'managers' ? need.approvals : null,
    expenses: await Promise.all(seen.map((item) => shownExpense(caller, scene, item))),
    ratings: ratings.filter(isShown),
    may: actionsOf({ ...facts, mayApprove: mayApprove(caller, fund, project, standing) }),
    mine: { applied: standing.applicant, rating: mine },
    managers: inside ? fund.managers : [],
    conflicts: inside ? conflictsOf(fund, project) : [],
  });
}

const isShown = ({ words, moderation }: Rating): boolean => words !== '' && moderation === 'pass';

const mayApprove = (caller: Caller, fund: Fund, project: ProjectItem, { manager }: Standing): boolean =>
  manager &&
  eligible(fund.managers, matterOf(project)).some(({ personId }) => personId === caller.person) &&
  !project.approvals.some(({ personId }) => personId === caller.person);

const conflictsOf = (fund: Fund, { conflicts }: ProjectItem) =>
  conflicts.map(({ personId, by }) => ({
    personId,
    name: fund.managers.find((manager) => manager.personId === personId)?.name ?? '',
    byThemselves: by === personId,
  }));

const myRating = async (
  caller: Caller,
  community: CommunityId,
  project: ProjectItem,
  { neighbour }: Standing,
): Promise<Rating | null> => {
  const home = caller.homes[0];
  if (!neighbour || !home || project.state !== 'finished') return null;
  return (await readRating(community, project, home.householdId)) ?? null;
};

/** Steps and outcome: what no keeper has looked at yet is shown to the project's and the fund's own people only. */
async function reportsOf({ now }: Caller, community: CommunityId, project: ProjectItem, inside: boolean) {
  const milestones = project.milestones.map(async (one) => {
    const seen = inside || one.shown;
    return { ...one, note: seen ? one.note : '', photos: await shownFiles(community, seen ? one.photos : [], now) };
  });
  const { outcome } = project;
  return {
    milestones: await Promise.all(milestones),
    outcome:
      outcome && (inside || outcome.shown)
        ? {
            ...outcome,
            before: await shownFiles(community, outcome.before, now),
            after: await shownFiles(community, outcome.after, now),
          }
        : null,
  };
}
