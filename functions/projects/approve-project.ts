import { AppError } from '../../shared/http/errors';
import { type Approval, counted, managerFor, needed } from '../../shared/projects/approvals';
import type { approveProject } from '../../shared/projects/endpoints';
import { assertMayBecome, assertShownLongEnough } from '../../shared/projects/life';
import { reservePosting } from '../../shared/projects/postings';
import { missingOf } from '../../shared/projects/progress';
import { readHead } from '../funds/reads';
import { fundUnchanged } from '../funds/writes';
import type { Caller, Handle } from '../platform/serve';
import { assertCarried } from './carrying-vote';
import { untilSettled } from './change-project';
import { detailOf } from './detail';
import { assertNotOfOneHome, matterOf } from './matter';
import { tellApproved } from './messages';
import { entryIdOf, postWith } from './post';
import { loadProject, type Scene } from './standing';
import { PROJECT_MOVED, projectSteps, saveProject } from './store';
import { useVote } from './used-votes-store';

export const approveProjectHandler: Handle<typeof approveProject> = async ({ params, body }, caller) => {
  const { community, fund, project } = await untilSettled([PROJECT_MOVED], async () => {
    const scene = await loadProject(caller, params);
    if (saidYes(scene, caller.person)) return scene;
    await decide(caller, scene, body.voteId);
    return loadProject(caller, params);
  });
  if (project.state === 'approved') await tellApproved(project);
  return detailOf(caller, community, fund, project);
};

const saidYes = ({ project }: Scene, person: string): boolean =>
  project.approvals.some(({ personId }) => personId === person);

/** One more yes, or with the last one needed the money set aside: state, managers, policy and means as they were read. */
async function decide(caller: Caller, scene: Scene, voteId: string | undefined): Promise<void> {
  const { community, fund, project } = scene;
  const { now, person } = caller;
  assertMayBecome(project, 'approved');
  if (fund.state !== 'open') throw new AppError('FUND_NOT_OPEN');
  assertShownLongEnough(project, now);
  const matter = matterOf(project);
  const { name, duty } = managerFor(fund.managers, matter, person);
  await assertNotOfOneHome(caller, matter.owners);
  const need = needed(fund.policy, project.plannedFen, fund.managers, matter);
  const { title, plannedFen, publishedAt } = project;
  if (need.by === 'vote')
    await assertCarried(community, voteId, { names: [title], fen: plannedFen, fixedAt: publishedAt ?? now });
  const yeses = [...project.approvals, { personId: person, name, duty, at: now }];
  const valid = counted(yeses, fund.managers, matter);
  if (need.by === 'managers' && valid.length < need.approvals)
    return saveProject(community, { ...project, approvals: yeses }, project);
  await setAside(caller, scene, { valid, voteId: need.by === 'vote' ? (voteId ?? null) : null });
}

interface Decision {
  valid: Approval[];
  /** the residents' vote that carries it; null: the managers decided */
  voteId: string | null;
}

/** What gifts named for the project do not cover is taken from the fund's free money; FUND_SHORT where there is less. */
async function setAside({ now }: Caller, { community, fund, project }: Scene, { valid, voteId }: Decision) {
  const { fundId, projectNo } = project;
  const head = await readHead(community, fundId, { consistent: true });
  const reservedFen = missingOf(project.plannedFen, head?.restricted[projectNo] ?? 0, 0);
  const next = {
    ...project,
    state: 'approved' as const,
    approvals: valid,
    approvedAt: now,
    since: now,
    reservedFen,
    voteId,
  };
  const carried = { fundId, projectNo, expenseId: null };
  const alongside = [
    fundUnchanged(community, fund, () => PROJECT_MOVED),
    ...(voteId === null ? [] : [useVote(community, voteId, carried, { now, moved: PROJECT_MOVED })]),
  ];
  if (reservedFen === 0) return saveProject(community, next, project, alongside);
  const by = valid.map(({ name, duty }) => ({ name, duty }));
  const reserve = { fen: reservedFen, by, voted: voteId !== null };
  const draft = reservePosting(entryIdOf('reserve', fundId, projectNo), project, reserve);
  const steps = [...projectSteps(community, next, project), ...alongside];
  await postWith(community, fundId, draft, now, steps, PROJECT_MOVED);
}
