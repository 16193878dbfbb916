import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { Cell, FairPlan, Need, Stall, StallForm, StallId, StallShown } from './fair';
import { ActivityId } from './ids';

const params = z.object({ activityId: ActivityId });
const ofStall = params.extend({ stallId: StallId });
const organisers = ['committee', 'grid_worker', 'community_admin'] as const;

const Fair = z.object({
  activityId: ActivityId,
  title: z.string(),
  place: z.string(),
  /** null: the organiser has not planned it yet */
  plan: FairPlan.extend({ revision: z.int() }).nullable(),
  /** may needs be chosen and stalls applied for now? */
  callOpen: z.boolean(),
  needs: z.array(Need.extend({ households: z.int(), stallIds: z.array(StallId) })),
  /** what my household needs */
  myNeedIds: z.array(z.string()),
  /** accepted stalls: with the plan's rows and columns, the map */
  stalls: z.array(StallShown),
  myStalls: z.array(Stall),
  /** the organiser's: every application, and which to accept next to meet the most unmet needs */
  desk: z.object({ stalls: z.array(Stall), suggested: z.array(StallId), freePlaces: z.int() }).nullable(),
});
export type Fair = z.infer<typeof Fair>;

export const getFair = endpoint({
  name: 'getFair',
  summary: 'A fair: what neighbours need, who serves it, the map; to its organiser the applications too',
  method: 'GET',
  path: '/activities/{activityId}/fair',
  access: 'resident',
  params,
  reply: Fair,
  errors: ['NOT_FOUND'],
});

export const planFair = endpoint({
  name: 'planFair',
  summary: 'The needs to ask about, the rows and columns of the map, and until when stalls apply',
  method: 'PUT',
  path: '/activities/{activityId}/fair',
  access: organisers,
  params,
  body: FairPlan.extend({
    /** of the plan this edit was made on; 0 for the first */
    revision: z.int().min(0),
  }),
  reply: Fair,
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'DRAFT_CHANGED',
    'STALL_OFF_MAP',
    'FAIR_NEED_SPOKEN_FOR',
    'TEXT_RISKY',
    'TEXT_HELD',
  ],
});

export const chooseNeeds = endpoint({
  name: 'chooseNeeds',
  summary: 'What my household would like to find at the fair',
  method: 'PUT',
  path: '/activities/{activityId}/fair/needs',
  access: 'resident',
  params,
  body: z.object({ householdId: HouseholdId.optional(), needIds: z.array(z.string().max(3)).max(20) }),
  reply: z.object({ needIds: z.array(z.string()) }),
  errors: ['NOT_FOUND', 'NOT_A_MEMBER', 'FAIR_CALL_CLOSED', 'FAIR_NEED_UNKNOWN'],
});

export const applyForStall = endpoint({
  name: 'applyForStall',
  summary: 'Ask for a stall: what we offer, and which need it serves',
  method: 'POST',
  path: '/activities/{activityId}/fair/stalls',
  access: 'resident',
  params,
  body: StallForm,
  reply: Stall,
  errors: ['NOT_FOUND', 'FAIR_CALL_CLOSED', 'FAIR_NEED_UNKNOWN', 'TOO_MANY_STALLS', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const decideStall = endpoint({
  name: 'decideStall',
  summary: 'Accept a stall, which gives it its number, or decline it with the reason; the applicant is told',
  method: 'POST',
  path: '/activities/{activityId}/fair/stalls/{stallId}/decision',
  access: organisers,
  params: ofStall,
  body: z.union([z.object({ accept: z.literal(true) }), z.object({ accept: z.literal(false), because: text(1, 60) })]),
  reply: Stall,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'STALL_STATE', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const withdrawStall = endpoint({
  name: 'withdrawStall',
  summary: 'We are not coming after all; the place is free again',
  method: 'POST',
  path: '/activities/{activityId}/fair/stalls/{stallId}/withdrawal',
  access: 'resident',
  params: ofStall,
  reply: Stall,
  errors: ['NOT_FOUND', 'STALL_STATE'],
});

export const placeStall = endpoint({
  name: 'placeStall',
  summary: 'Put an accepted stall on the map, move it, or take it off',
  method: 'PUT',
  path: '/activities/{activityId}/fair/stalls/{stallId}/place',
  access: organisers,
  params: ofStall,
  body: z.object({ cell: Cell.nullable() }),
  reply: Stall,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'STALL_STATE', 'STALL_PLACE_TAKEN', 'STALL_OFF_MAP'],
});
