import * as z from 'zod';
import { FundId, ProjectNo } from '../funds/ids';
import { DraftId } from '../http/draft-id';
import { endpoint } from '../http/endpoint';
import { Cursor, text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { PersonId } from '../residents/ids';
import { VoteId } from '../votes/schema';
import { ProjectDetail } from './detail';
import { ExpenseId } from './ids';
import { MAX_PLAN_DAYS, MIN_PLAN_DAYS, PLAN_DAYS, ProjectGroup } from './life';
import { ProjectPlan } from './plan';
import { ListedProject, PhotoIds, ProjectCard, Rating } from './schema';

const fund = z.object({ fundId: FundId });
const params = fund.extend({ projectNo: ProjectNo });
const revision = z.int();
const because = text(2, 100);
const keepers = ['fund_keeper', 'community_admin'] as const;
const words = ['TEXT_RISKY', 'TEXT_HELD'] as const;

export const applyForProject = endpoint({
  name: 'applyForProject',
  summary: 'Ask a fund for money for a project, with what each thing may cost and by when what is done',
  method: 'POST',
  path: '/funds/{fundId}/projects',
  access: 'resident',
  params: fund,
  body: z.object({ draftId: DraftId, plan: ProjectPlan }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'FUND_NOT_OPEN', 'PURPOSE_NOT_OF_FUND', 'TOO_MANY_TRIES', 'DRAFT_CHANGED', 'TEXT_RISKY'],
});

export const updateApplication = endpoint({
  name: 'updateApplication',
  summary: 'Change an application nobody has published yet, stating the revision it was read at',
  method: 'PUT',
  path: '/funds/{fundId}/projects/{projectNo}',
  access: 'resident',
  params,
  body: z.object({ revision, plan: ProjectPlan }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'PROJECT_STATE', 'PROJECT_CHANGED', 'PURPOSE_NOT_OF_FUND', 'TEXT_RISKY'],
});

export const withdrawProject = endpoint({
  name: 'withdrawProject',
  summary: 'The applicant takes an application back, until it is approved',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/withdrawal',
  access: 'resident',
  params,
  body: z.object({ because }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'PROJECT_STATE', ...words],
});

export const publishPlan = endpoint({
  name: 'publishPlan',
  summary: 'Show an application to everybody, for some days before anybody may say yes to it',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/publication',
  access: keepers,
  params,
  body: z.object({ revision, days: z.int().min(MIN_PLAN_DAYS).max(MAX_PLAN_DAYS).default(PLAN_DAYS) }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'PROJECT_STATE', 'PROJECT_CHANGED', 'OWN_MONEY'],
});

export const refuseProject = endpoint({
  name: 'refuseProject',
  summary: 'Refuse an application or a published plan, with a reason',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/refusal',
  access: keepers,
  params,
  body: z.object({ because }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'PROJECT_STATE', ...words],
});

export const approveProject = endpoint({
  name: 'approveProject',
  summary:
    'A manager’s yes to a plan; the last one needed sets the money aside. Above the managers’ limit the residents’ vote that carries it is named',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/approvals',
  access: 'resident',
  params,
  body: z.object({ voteId: VoteId.optional() }),
  reply: ProjectDetail,
  errors: [
    'NOT_FOUND',
    'PROJECT_STATE',
    'PLAN_STILL_SHOWN',
    'FUND_NOT_OPEN',
    'OWN_MONEY',
    'NOT_A_MANAGER',
    'RELATIVE_MONEY',
    'NEEDS_VOTE',
    'VOTE_DOES_NOT_CARRY',
    'VOTE_USED',
    'FUND_SHORT',
  ],
});

export const declareRelative = endpoint({
  name: 'declareRelative',
  summary:
    'Leave a manager out of the decisions on a project or on one expense: the applicant names a relative, a manager themselves',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/conflicts',
  access: 'resident',
  params,
  body: z.object({ managerId: PersonId, expenseId: ExpenseId.optional() }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_A_MANAGER', 'PROJECT_STATE', 'ALREADY_DECIDED'],
});

export const reportMilestone = endpoint({
  name: 'reportMilestone',
  summary: 'Say that a step is done, with words and photos; reported again, the words and photos are replaced',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/milestones/{step}',
  access: 'resident',
  params: params.extend({ step: z.string().regex(/^[1-8]$/) }),
  body: z.object({ note: text(2, 200), photos: PhotoIds }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'PROJECT_STATE', 'FILE_NOT_ARRIVED', 'TEXT_RISKY'],
});

export const showReport = endpoint({
  name: 'showReport',
  summary: 'A keeper has looked at a step’s or the outcome’s words and photos: show them to everybody',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/reports/{step}',
  access: keepers,
  params: params.extend({ step: z.string().regex(/^([1-8]|outcome)$/) }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'OWN_MONEY'],
});

export const finishProject = endpoint({
  name: 'finishProject',
  summary: 'Show what came of it, before and after; what is left goes back into the fund',
  method: 'POST',
  path: '/funds/{fundId}/projects/{projectNo}/outcome',
  access: 'resident',
  params,
  body: z.object({ text: text(4, 600), before: PhotoIds, after: PhotoIds }),
  reply: ProjectDetail,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'PROJECT_STATE', 'EXPENSES_OPEN', 'FILE_NOT_ARRIVED', 'TEXT_RISKY'],
});

export const rateProject = endpoint({
  name: 'rateProject',
  summary: 'One to five stars and some words on a finished project; one household once, and it may change its mind',
  method: 'PUT',
  path: '/funds/{fundId}/projects/{projectNo}/rating',
  access: 'resident',
  params,
  body: Rating.pick({ stars: true, words: true }).extend({ householdId: HouseholdId.optional() }),
  reply: Rating,
  errors: ['NOT_FOUND', 'PROJECT_STATE', 'NOT_A_MEMBER', 'TEXT_RISKY'],
});

export const getProject = endpoint({
  name: 'getProject',
  summary: 'A project with its plan, steps, money planned and spent, and what came of it; unpublished to its own only',
  method: 'GET',
  path: '/funds/{fundId}/projects/{projectNo}',
  access: 'public',
  params,
  reply: ProjectDetail,
  errors: ['NOT_FOUND'],
});

export const listProjects = endpoint({
  name: 'listProjects',
  summary:
    'A fund’s projects of a group, newest first; of no group: running, published, finished ones, in this order. Those not published yet to the fund’s keepers and managers',
  method: 'GET',
  path: '/funds/{fundId}/projects',
  access: 'public',
  params: fund,
  query: z.object({ group: ProjectGroup.optional(), cursor: Cursor.optional() }),
  reply: z.object({ projects: z.array(ListedProject), cursor: z.string().nullable() }),
  errors: ['NOT_FOUND'],
});

export const listMyProjects = endpoint({
  name: 'listMyProjects',
  summary: 'What I have asked funds of this community for, newest first',
  method: 'GET',
  path: '/me/projects',
  access: 'resident',
  reply: z.object({ projects: z.array(ProjectCard.extend({ fundId: FundId, fundName: z.string() })) }),
});
