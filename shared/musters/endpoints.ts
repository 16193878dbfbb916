import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { Cursor, text } from '../http/text';
import { PersonId } from '../residents/ids';
import {
  Call,
  GroupId,
  MAX_GROUPS,
  MAX_MEMBERS,
  MusterCard,
  MusterDetail,
  MusterId,
  MusterKind,
  MusterPlan,
  MusterPlanId,
  MusterReport,
  MyCall,
  PlanCard,
  PlanDraft,
  Reply,
} from './schema';

/** They call people out at night: a duty for the whole community is asked for in the handlers. */
const commanders = ['committee', 'community_admin'] as const;
const planParams = z.object({ planId: MusterPlanId });
const params = z.object({ musterId: MusterId });
/** 20 groups of 60 people, each an id of 26 characters. */
const PLAN_BODY = 96 * 1024;

export const listMusterPlans = endpoint({
  name: 'listMusterPlans',
  summary: 'The emergency plans of the community',
  method: 'GET',
  path: '/muster-plans',
  access: commanders,
  reply: z.object({ plans: z.array(PlanCard) }),
});

export const getMusterPlan = endpoint({
  name: 'getMusterPlan',
  summary: 'One plan with its groups, owners and members by name',
  method: 'GET',
  path: '/muster-plans/{planId}',
  access: commanders,
  params: planParams,
  reply: MusterPlan,
  errors: ['NOT_FOUND'],
});

export const createMusterPlan = endpoint({
  name: 'createMusterPlan',
  summary: 'Write a plan: groups, each with a named owner, its duty in an emergency and in ordinary times',
  method: 'POST',
  path: '/muster-plans',
  access: commanders,
  body: PlanDraft,
  reply: MusterPlan,
  errors: ['TEXT_RISKY', 'TEXT_HELD', 'PERSON_UNKNOWN', 'TOO_MANY_PLANS'],
  maxBody: PLAN_BODY,
});

export const updateMusterPlan = endpoint({
  name: 'updateMusterPlan',
  summary: 'Change a plan, stating the revision the edit was made on; a running muster keeps what it was called with',
  method: 'PUT',
  path: '/muster-plans/{planId}',
  access: commanders,
  params: planParams,
  body: PlanDraft.extend({ revision: z.int() }),
  reply: MusterPlan,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'TEXT_HELD', 'PERSON_UNKNOWN', 'PLAN_CHANGED'],
  maxBody: PLAN_BODY,
});

export const deleteMusterPlan = endpoint({
  name: 'deleteMusterPlan',
  summary: 'Take a plan away; musters called by it keep their report',
  method: 'DELETE',
  path: '/muster-plans/{planId}',
  access: commanders,
  params: planParams,
  reply: z.object({ done: z.literal(true) }),
  errors: ['NOT_FOUND', 'MUSTER_RUNNING'],
});

export const startMuster = endpoint({
  name: 'startMuster',
  summary: 'Call a plan’s groups, or the ones named; a plan has one running muster at a time',
  method: 'POST',
  path: '/musters',
  access: commanders,
  body: z.object({
    planId: MusterPlanId,
    /** absent: every group */
    groupIds: z.array(GroupId).min(1).max(MAX_GROUPS).optional(),
    kind: MusterKind,
    /** empty: the plan's own place */
    place: text(0, 60),
    /** empty: the standard sentence */
    message: text(0, 200),
  }),
  reply: MusterDetail,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'MUSTER_RUNNING', 'PLAN_CHANGED'],
});

export const callGroups = endpoint({
  name: 'callGroups',
  summary: 'Call further groups of the plan into a running muster; groups already called stay as they are',
  method: 'POST',
  path: '/musters/{musterId}/groups',
  access: commanders,
  params,
  body: z.object({ groupIds: z.array(GroupId).min(1).max(MAX_GROUPS) }),
  reply: MusterDetail,
  errors: ['NOT_FOUND', 'MUSTER_OVER', 'PLAN_CHANGED'],
});

export const listMusters = endpoint({
  name: 'listMusters',
  summary: 'Musters of the community, running or past, newest first',
  method: 'GET',
  path: '/musters',
  access: [...commanders, 'grid_worker', 'supervisor'],
  query: z.object({ state: z.enum(['live', 'done']), cursor: Cursor.optional() }),
  reply: z.object({ musters: z.array(MusterCard), cursor: z.string().nullable() }),
  errors: ['BAD_CURSOR'],
});

export const listMyCalls = endpoint({
  name: 'listMyCalls',
  summary: 'Running musters that call me, and what I answered',
  method: 'GET',
  path: '/me/muster-calls',
  access: 'resident',
  reply: z.object({ calls: z.array(MyCall) }),
});

export const getMuster = endpoint({
  name: 'getMuster',
  summary: 'A muster’s live head-count per group, for the committee, the owners and everybody called',
  method: 'GET',
  path: '/musters/{musterId}',
  access: 'resident',
  params,
  reply: MusterDetail,
  errors: ['NOT_FOUND'],
});

export const answerMuster = endpoint({
  name: 'answerMuster',
  summary: 'Coming, or cannot; the last answer stands',
  method: 'POST',
  path: '/musters/{musterId}/answers',
  access: 'resident',
  params,
  body: z.object({ reply: Reply, etaMinutes: z.int().min(0).max(240).nullable() }),
  reply: Call.omit({ personId: true }),
  errors: ['NOT_FOUND', 'NOT_CALLED', 'MUSTER_OVER'],
});

export const getMusterCode = endpoint({
  name: 'getMusterCode',
  summary: 'The code to show on site this minute; for owners of called groups and the committee',
  method: 'GET',
  path: '/musters/{musterId}/code',
  access: 'resident',
  params,
  reply: z.object({ code: z.string(), endsAt: z.iso.datetime(), page: z.string() }),
  errors: ['NOT_FOUND', 'MUSTER_OVER'],
});

export const arriveAtMuster = endpoint({
  name: 'arriveAtMuster',
  summary: 'I am on site: by the code shown there this minute',
  method: 'POST',
  path: '/musters/{musterId}/arrivals',
  access: 'resident',
  params,
  body: z.object({ code: text(1, 20) }),
  reply: Call.omit({ personId: true }),
  errors: ['NOT_FOUND', 'NOT_CALLED', 'MUSTER_OVER', 'CHECK_IN_CODE_WRONG', 'TOO_MANY_TRIES'],
});

export const rollCall = endpoint({
  name: 'rollCall',
  summary: 'Mark people of a group as present, or take a mistaken mark back; by its owner or the committee',
  method: 'POST',
  path: '/musters/{musterId}/roll-calls',
  access: 'resident',
  params,
  body: z.object({ groupId: GroupId, personIds: z.array(PersonId).min(1).max(MAX_MEMBERS), present: z.boolean() }),
  reply: MusterDetail,
  errors: ['NOT_FOUND', 'NOT_CALLED', 'MUSTER_OVER'],
});

export const standDown = endpoint({
  name: 'standDown',
  summary: 'End a muster; everybody called is told',
  method: 'POST',
  path: '/musters/{musterId}/stand-down',
  access: commanders,
  params,
  body: z.object({ note: text(0, 200) }),
  reply: MusterDetail,
  errors: ['NOT_FOUND', 'MUSTER_OVER', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const getMusterReport = endpoint({
  name: 'getMusterReport',
  summary: 'The printable report of a muster that has been stood down: numbers and times per group',
  method: 'GET',
  path: '/musters/{musterId}/report',
  access: [...commanders, 'grid_worker', 'supervisor'],
  params,
  reply: MusterReport,
  errors: ['NOT_FOUND', 'MUSTER_RUNNING'],
});
