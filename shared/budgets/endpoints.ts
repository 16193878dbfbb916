import * as z from 'zod';
import { Purpose } from '../funds/entry';
import { DraftId } from '../http/draft-id';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { Cursor, text } from '../http/text';
import { HouseholdId } from '../places/ids';
import {
  BudgetCard,
  BudgetDetail,
  BudgetTurnout,
  Candidate,
  CandidateDraft,
  CandidateId,
  MAX_CANDIDATES,
  Mark,
  PublicBudget,
  RoundDraft,
  RoundId,
} from './schema';

const params = z.object({ roundId: RoundId });
const keepers = ['committee', 'fund_keeper'] as const;

export const listBudgets = endpoint({
  name: 'listBudgets',
  summary: 'Rounds of participatory budgeting: running, over, or the drafts of those who run them',
  method: 'GET',
  path: '/budgets',
  access: 'resident',
  query: z.object({ filter: z.enum(['live', 'done', 'drafts']), cursor: Cursor.optional() }),
  reply: z.object({ budgets: z.array(BudgetCard), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const getBudget = endpoint({
  name: 'getBudget',
  summary: 'One round: its projects, turnout, my papers; the outcome only once it is decided',
  method: 'GET',
  path: '/budgets/{roundId}',
  access: 'resident',
  params,
  reply: BudgetDetail,
  errors: ['NOT_FOUND'],
});

export const createBudget = endpoint({
  name: 'createBudget',
  summary: 'Draft a round; sent twice, one form makes one draft',
  method: 'POST',
  path: '/budgets',
  access: keepers,
  body: RoundDraft.extend({ draftId: DraftId }),
  reply: BudgetDetail,
  errors: ['NOT_FOUND', 'FUND_NOT_OPEN', 'TEXT_RISKY', 'BUDGET_PERIOD_INVALID', 'DRAFT_SAVED_BEFORE'],
});

export const updateBudget = endpoint({
  name: 'updateBudget',
  summary: 'Change a draft, stating the revision the edit was made on',
  method: 'PUT',
  path: '/budgets/{roundId}',
  access: keepers,
  params,
  body: RoundDraft.extend({ revision: z.int() }),
  reply: BudgetDetail,
  errors: ['NOT_FOUND', 'FUND_NOT_OPEN', 'TEXT_RISKY', 'BUDGET_NOT_DRAFT', 'BUDGET_CHANGED', 'BUDGET_PERIOD_INVALID'],
});

export const announceBudget = endpoint({
  name: 'announceBudget',
  summary: 'Show a draft to everybody: projects are collected from now on',
  method: 'POST',
  path: '/budgets/{roundId}/announcement',
  access: keepers,
  params,
  reply: BudgetDetail,
  errors: ['NOT_FOUND', 'BUDGET_NOT_DRAFT', 'TEXT_HELD', 'BUDGET_PERIOD_INVALID'],
});

export const proposeCandidate = endpoint({
  name: 'proposeCandidate',
  summary: 'Propose a project for a round',
  method: 'POST',
  path: '/budgets/{roundId}/candidates',
  access: 'resident',
  params,
  /** made by the client: sending the same once more proposes nothing new */
  body: CandidateDraft.extend({ candidateId: CandidateId }),
  reply: Candidate,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'BUDGET_NOT_COLLECTING', 'COST_TOO_HIGH', 'TOO_MANY_PROPOSALS', 'TOO_MANY_TRIES'],
});

export const decideCandidate = endpoint({
  name: 'decideCandidate',
  summary: 'Take a proposal in, with its cost as looked into, or refuse it and say why',
  method: 'POST',
  path: '/budgets/{roundId}/candidates/{candidateId}/decision',
  access: keepers,
  params: params.extend({ candidateId: CandidateId }),
  body: z.discriminatedUnion('admit', [
    z.object({ admit: z.literal(true), costFen: CandidateDraft.shape.costFen }),
    z.object({ admit: z.literal(false), because: text(4, 100) }),
  ]),
  reply: Candidate,
  errors: [
    'NOT_FOUND',
    'BUDGET_NOT_COLLECTING',
    'ALREADY_DECIDED',
    'COST_TOO_HIGH',
    'TEXT_HELD',
    'TEXT_RISKY',
    'TOO_MANY_PROPOSALS',
  ],
});

export const openBudget = endpoint({
  name: 'openBudget',
  summary: 'Open the voting: the list of projects is frozen',
  method: 'POST',
  path: '/budgets/{roundId}/opening',
  access: keepers,
  params,
  /** a later end, where collecting took longer than was thought */
  body: z.object({ closesAt: RoundDraft.shape.closesAt.optional() }),
  reply: BudgetDetail,
  errors: [
    'NOT_FOUND',
    'BUDGET_NOT_COLLECTING',
    'BUDGET_WITHDRAWN',
    'BUDGET_TOO_FEW',
    'BUDGET_PERIOD_INVALID',
    'FUND_NOT_OPEN',
    'FUND_SHORT',
  ],
});

export const withdrawBudget = endpoint({
  name: 'withdrawBudget',
  summary: 'Take a round back, with the reason, before it closes; a held reason needs another member to send the same',
  method: 'POST',
  path: '/budgets/{roundId}/withdrawal',
  access: keepers,
  params,
  body: z.object({ because: text(4, 200) }),
  reply: BudgetDetail,
  errors: ['NOT_FOUND', 'BUDGET_CLOSED', 'BUDGET_WITHDRAWN', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const castBudgetBallot = endpoint({
  name: 'castBudgetBallot',
  summary: 'Put a ballot in the box, or change it until the end',
  method: 'POST',
  path: '/budgets/{roundId}/ballots',
  access: 'resident',
  params,
  body: z.object({
    marks: z.array(Mark).min(1).max(MAX_CANDIDATES),
    /** which of my households; needed only when there are several */
    householdId: HouseholdId.optional(),
  }),
  reply: z.object({ castAt: z.iso.datetime(), changed: z.boolean(), turnout: BudgetTurnout }),
  errors: [
    'NOT_FOUND',
    'BUDGET_NOT_OPEN',
    'BUDGET_CLOSED',
    'BUDGET_WITHDRAWN',
    'NOT_A_MEMBER',
    'NOT_IN_ROLL',
    'NOT_AN_ADULT_SEAT',
    'MOVED_SINCE_OPENING',
    'CHOICE_INVALID',
    'BALLOT_CHANGED_MEANWHILE',
  ],
});

export const fileWinner = endpoint({
  name: 'fileWinner',
  summary: 'Make a project of the fund out of what was chosen, in the name of whoever proposed it',
  method: 'POST',
  path: '/budgets/{roundId}/candidates/{candidateId}/project',
  access: keepers,
  params: params.extend({ candidateId: CandidateId }),
  body: z.object({ purpose: Purpose, dueOn: LocalDay }),
  reply: Candidate,
  errors: [
    'NOT_FOUND',
    'BUDGET_NOT_DECIDED',
    'NOT_CHOSEN',
    'ALREADY_DECIDED',
    'FUND_NOT_OPEN',
    'PURPOSE_NOT_OF_FUND',
    'DRAFT_CHANGED',
  ],
});

export const getPublicBudget = endpoint({
  name: 'getPublicBudget',
  summary: 'A round for anybody, without an account: the projects, and who paid for what once it is decided',
  method: 'GET',
  path: '/public/budgets/{roundId}',
  access: 'public',
  params,
  reply: PublicBudget,
  errors: ['NOT_FOUND'],
});

export const exportBudget = endpoint({
  name: 'exportBudget',
  summary: 'Every ballot of a decided round as a Pabulib file, to be counted by anybody; no ballot says whose it is',
  method: 'GET',
  path: '/public/budgets/{roundId}/pb',
  access: 'public',
  params,
  reply: z.object({ fileName: z.string(), text: z.string() }),
  errors: ['NOT_FOUND', 'BUDGET_NOT_DECIDED'],
});
