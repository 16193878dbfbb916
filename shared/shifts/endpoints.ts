import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { RoleId, SeriesId, ShiftId, TeamId } from './ids';
import { MAX_DATES, RepeatRule } from './repeat';
import { Capacity, Handover, PlannedDate, RoleCard, ShiftCard, ShiftDetail, ShiftPlan, ShiftTerms } from './schema';

const params = z.object({ shiftId: ShiftId });
const roleParams = params.extend({ roleId: RoleId });
const role = z.object({ role: RoleCard });

export const listShifts = endpoint({
  name: 'listShifts',
  summary: 'The shifts of one to seven days, each role with its free seats and how it stands with me',
  method: 'GET',
  path: '/shifts',
  access: 'resident',
  query: z.object({
    from: LocalDay,
    days: z.coerce.number().int().min(1).max(7).default(1),
  }),
  reply: z.object({ shifts: z.array(ShiftCard), asOf: z.iso.datetime() }),
});

export const getShift = endpoint({
  name: 'getShift',
  summary: 'One shift: its roles, who comes (by consent), and to its leaders everybody',
  method: 'GET',
  path: '/shifts/{shiftId}',
  access: 'resident',
  params,
  reply: ShiftDetail,
  errors: ['NOT_FOUND'],
});

export const createShift = endpoint({
  name: 'createShift',
  summary: 'Plan one shift',
  method: 'POST',
  path: '/shifts',
  access: 'resident',
  body: ShiftPlan.extend({ day: LocalDay }),
  reply: ShiftDetail,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'TEXT_RISKY', 'TEXT_HELD', 'SHIFT_PERIOD_INVALID'],
});

const Series = z.object({
  from: LocalDay,
  rule: RepeatRule,
  /** dates left out: a holiday, an exam */
  exdates: z.array(LocalDay).max(MAX_DATES),
});

export const previewSeries = endpoint({
  name: 'previewSeries',
  summary: 'The dates a rule gives, and which of them are public holidays, before anything is planned',
  method: 'POST',
  path: '/shift-series/preview',
  access: 'resident',
  body: Series,
  reply: z.object({
    sentence: z.string(),
    dates: z.array(z.object({ day: LocalDay, holiday: z.string().nullable() })),
  }),
  errors: ['SHIFT_SERIES_EMPTY', 'SHIFT_SERIES_TOO_LONG'],
});

export const createShiftSeries = endpoint({
  name: 'createShiftSeries',
  summary: 'Plan a shift on every date of a rule; sent again with the same draft it finishes what is missing',
  method: 'POST',
  path: '/shift-series',
  access: 'resident',
  body: ShiftPlan.extend(Series.shape),
  reply: z.object({ seriesId: SeriesId, shiftIds: z.array(ShiftId), dates: z.array(PlannedDate) }),
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'TEXT_RISKY',
    'TEXT_HELD',
    'SHIFT_PERIOD_INVALID',
    'SHIFT_SERIES_EMPTY',
    'SHIFT_SERIES_TOO_LONG',
  ],
});

export const changeShift = endpoint({
  name: 'changeShift',
  summary: 'Move or edit one date, stating the revision; everybody signed up is told, other dates stay as they are',
  method: 'PUT',
  path: '/shifts/{shiftId}',
  access: 'resident',
  params,
  body: ShiftTerms.extend({ day: LocalDay, revision: z.int() }),
  reply: ShiftDetail,
  errors: [
    'NOT_FOUND',
    'FORBIDDEN',
    'TEXT_RISKY',
    'TEXT_HELD',
    'SHIFT_PERIOD_INVALID',
    'SHIFT_MOVED_TOO_FAR',
    'SHIFT_CHANGED',
    'SHIFT_CANCELLED',
    'SHIFT_OVER',
  ],
});

export const cancelShift = endpoint({
  name: 'cancelShift',
  summary: 'Call off one date, or it and all later ones of its series; everybody signed up is told',
  method: 'POST',
  path: '/shifts/{shiftId}/cancellation',
  access: 'resident',
  params,
  body: z.object({ because: text(2, 100), rest: z.boolean() }),
  reply: z.object({ shift: ShiftDetail, cancelled: z.int() }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'TEXT_RISKY', 'TEXT_HELD', 'SHIFT_OVER'],
});

export const setRoleCapacity = endpoint({
  name: 'setRoleCapacity',
  summary: 'More or fewer seats in a role; more seats promote whoever waits, in the same write',
  method: 'PUT',
  path: '/shifts/{shiftId}/roles/{roleId}/capacity',
  access: 'resident',
  params: roleParams,
  body: z.object({ capacity: Capacity }),
  reply: role,
  errors: ['NOT_FOUND', 'FORBIDDEN', 'CAPACITY_BELOW_SEATED', 'CAPACITY_FIXED', 'SHIFT_CANCELLED', 'SHIFT_OVER'],
});

export const getRoster = endpoint({
  name: 'getRoster',
  summary: 'The duty roster of a team or a project for some weeks: who, where the gaps are, what was handed over',
  method: 'GET',
  path: '/roster',
  access: 'resident',
  query: z.object({
    teamId: TeamId.optional(),
    project: text(1, 20).optional(),
    from: LocalDay,
    weeks: z.coerce.number().int().min(1).max(4).default(1),
  }),
  reply: z.object({
    shifts: z.array(
      ShiftCard.extend({
        /** per role: names (all to members of the team, else by consent), and the seats nobody has taken */
        seats: z.array(z.object({ roleId: RoleId, names: z.array(z.string()), unnamed: z.int(), gaps: z.int() })),
        handover: Handover.nullable(),
      }),
    ),
    gaps: z.int(),
  }),
  errors: ['BAD_REQUEST'],
});

export const leaveHandover = endpoint({
  name: 'leaveHandover',
  summary: 'What the next ones on duty should know; by somebody on this shift, or its leader',
  method: 'PUT',
  path: '/shifts/{shiftId}/handover',
  access: 'resident',
  params,
  body: z.object({ text: text(1, 200) }),
  reply: z.object({ handover: Handover }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'VISIT_HAS_NOTES', 'TEXT_RISKY', 'TEXT_HELD'],
});
