import type { Fund } from '../../shared/funds/fund';
import type { DraftId } from '../../shared/http/draft-id';
import { AppError } from '../../shared/http/errors';
import { NEXT } from '../../shared/projects/life';
import type { ProjectPlan } from '../../shared/projects/plan';
import { releasePosting } from '../../shared/projects/postings';
import { plannedOf } from '../../shared/projects/progress';
import { readHead } from '../funds/reads';
import { postEntry } from '../funds/writes';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { matterOf } from './matter';
import { tellApplied } from './messages';
import { entryIdOf } from './post';
import { type ProjectItem, putApplication, readForm, readProject, SENT_BEFORE, takeNumber } from './store';

// What projects lends to other features: an application, e.g. of a project the residents chose themselves; and money
// that came for a project after its end.

/** What the plan says, as the project keeps it: nothing spent, nothing done. */
export const plannedFrom = (plan: ProjectPlan) => ({
  ...plan,
  lines: plan.lines.map((line, i) => ({ ...line, lineNo: i + 1, spentFen: 0 })),
  milestones: plan.milestones.map((one) => ({ ...one, doneAt: null, note: '', photos: [], shown: true })),
  plannedFen: plannedOf(plan.lines),
});

export function assertFits(fund: Fund, plan: ProjectPlan): void {
  if (fund.state !== 'open') throw new AppError('FUND_NOT_OPEN');
  if (!fund.purposes.includes(plan.purpose)) throw new AppError('PURPOSE_NOT_OF_FUND');
}

export interface Application {
  draftId: DraftId;
  plan: ProjectPlan;
  person: string;
}

/** What an application with this form made, if it was sent before; the same form with other words is refused. */
export async function sentBefore(
  community: CommunityId,
  fundId: string,
  { draftId, plan, person }: Application,
): Promise<ProjectItem | undefined> {
  const form = await readForm(community, fundId, sha256(`${person}#${draftId}`));
  if (!form) return undefined;
  if (form.content !== sha256(JSON.stringify(plan))) throw new AppError('DRAFT_CHANGED');
  return readProject(community, fundId, form.projectNo, { consistent: true });
}

/** Applies for a project; sent again with the same `draftId` it is the same one. */
export async function applyFor(
  community: CommunityId,
  fund: Fund,
  application: Application,
  now: string,
): Promise<ProjectItem> {
  const { fundId } = fund;
  const known = await sentBefore(community, fundId, application);
  if (known) return known;
  const { draftId, plan, person } = application;
  assertFits(fund, plan);
  const project: ProjectItem = {
    ...plannedFrom(plan),
    fundId,
    projectNo: await takeNumber(community, fundId),
    spentFen: 0,
    state: 'applied',
    revision: 1,
    appliedAt: now,
    since: now,
    publishedAt: null,
    decidableOn: null,
    approvals: [],
    approvedAt: null,
    reservedFen: 0,
    voteId: null,
    because: null,
    outcome: null,
    leftOverFen: null,
    stars: [0, 0, 0, 0, 0],
    applicantId: person,
    conflicts: [],
    openExpenses: 0,
    expenseCount: 0,
  };
  const form = { hash: sha256(`${person}#${draftId}`), content: sha256(JSON.stringify(plan)) };
  try {
    await putApplication(community, project, form);
  } catch (error) {
    const first = error === SENT_BEFORE ? await sentBefore(community, fundId, application) : undefined;
    if (!first) throw error;
    return first;
  }
  await tellApplied(fund, matterOf(project), project);
  return project;
}

/**
 * A gift that was paid while its project ended: what is kept for an ended project goes back into the fund. Called again
 * or by two at once it gives back once, since nothing kept can fall below 0.
 */
export async function giveBackLate(community: CommunityId, fundId: string, projectNo: string, now: string) {
  const project = await readProject(community, fundId, projectNo, { consistent: true });
  if (!project || NEXT[project.state].length > 0) return;
  const head = await readHead(community, fundId, { consistent: true });
  const fen = head?.restricted[projectNo] ?? 0;
  if (!head || fen === 0) return;
  const entryId = entryIdOf('release', fundId, projectNo, String(head.seq));
  try {
    await postEntry(community, fundId, releasePosting(entryId, project, { fen, by: [] }), now);
  } catch (error) {
    if (!(error instanceof AppError && ['PROJECT_SHORT', 'ENTRY_DIFFERS'].includes(error.code))) throw error;
  }
}

/** The same for every project money is kept for: what nobody came round to in the day, the night does. */
export async function giveBackAllLate(community: CommunityId, fundId: string, now: string): Promise<void> {
  const head = await readHead(community, fundId, { consistent: true });
  for (const projectNo of Object.keys(head?.restricted ?? {})) await giveBackLate(community, fundId, projectNo, now);
}
