import type { fileWinner } from '../../shared/budgets/endpoints';
import type { Round } from '../../shared/budgets/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { ProjectPlan } from '../../shared/projects/plan';
import { readFund } from '../funds/reads';
import type { Caller } from '../platform/serve';
import { applyFor } from '../projects/lent';
import { type CandidateItem, noteProject, readCandidate } from './candidates-store';
import { manages } from './rights';
import { readRound } from './store';

/**
 * A chosen project goes the way of every other from here: its plan is shown, managers agree, money is set aside. The
 * form's own id is the candidate's, so it is applied for once, whoever presses and however often.
 */
export async function fileWinnerHandler(
  { params: { roundId, candidateId }, body }: Input<typeof fileWinner>,
  caller: Caller,
): Promise<Reply<typeof fileWinner>> {
  const { community, now } = caller;
  if (!(await manages(caller))) throw new AppError('FORBIDDEN');
  const [round, candidate] = await Promise.all([
    readRound(community, roundId),
    readCandidate(community, roundId, candidateId),
  ]);
  if (!round || !candidate) throw new AppError('NOT_FOUND');
  if (candidate.projectNo !== null) return candidate;
  assertChosen(round, candidateId);
  const fund = await readFund(community, round.fundId, { consistent: true });
  if (!fund) throw new AppError('NOT_FOUND');
  const plan = planOf(candidate, round, body);
  const application = { draftId: candidateId, plan, person: candidate.proposedBy };
  const { projectNo } = await applyFor(community, fund, application, now);
  await noteProject(community, roundId, candidateId, projectNo);
  return { ...candidate, projectNo };
}

function assertChosen({ state, summary, standing }: Round, candidateId: string): void {
  if (state !== 'decided') throw new AppError('BUDGET_NOT_DECIDED');
  const no = standing.find((one) => one.candidateId === candidateId)?.no;
  if (no === undefined || !summary?.winners.includes(no)) throw new AppError('NOT_CHOSEN');
}

function planOf(
  { title, story, place, costFen }: CandidateItem,
  round: Round,
  { purpose, dueOn }: Input<typeof fileWinner>['body'],
): ProjectPlan {
  const where = place === '' ? '' : `地点：${place}。`;
  return {
    title,
    story: `${story}\n${where}由“${round.title}”票选选上。`,
    as: 'resident',
    orgName: '',
    showName: false,
    purpose,
    lines: [{ what: title, plannedFen: costFen }],
    milestones: [{ what: '做好，晒出来', dueOn }],
  };
}
