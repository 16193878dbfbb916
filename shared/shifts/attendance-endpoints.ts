import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { Attendance, AttendanceLine } from './attendance';
import { ShiftId } from './ids';

const params = z.object({ shiftId: ShiftId });
const personParams = params.extend({ personId: PersonId });
const attendance = z.object({ attendance: Attendance });
const checkInErrors = ['NOT_FOUND', 'NOT_SIGNED_UP', 'SHIFT_CANCELLED', 'CHECK_IN_CLOSED'] as const;

export const getShiftCode = endpoint({
  name: 'getShiftCode',
  summary:
    'The check-in code of this minute: to whoever leads the shift; at a home visit to each of the two, for the other',
  method: 'GET',
  path: '/shifts/{shiftId}/code',
  access: 'resident',
  params,
  reply: z.object({ code: z.string(), endsAt: z.iso.datetime(), page: z.string() }),
  errors: ['NOT_FOUND', 'SHIFT_CANCELLED', 'CHECK_IN_CLOSED'],
});

export const checkInToShift = endpoint({
  name: 'checkInToShift',
  summary: 'I am here, by the code shown there this minute',
  method: 'POST',
  path: '/shifts/{shiftId}/check-in',
  access: 'resident',
  params,
  body: z.object({ code: text(1, 20) }),
  reply: attendance,
  errors: [...checkInErrors, 'CHECK_IN_CODE_WRONG', 'TOO_MANY_TRIES'],
});

export const checkInByLeader = endpoint({
  name: 'checkInByLeader',
  summary: 'Somebody without a phone is here: from the leader’s list, noted by whom',
  method: 'POST',
  path: '/shifts/{shiftId}/people/{personId}/check-in',
  access: 'resident',
  params: personParams,
  reply: attendance,
  errors: checkInErrors,
});

export const checkOutOfShift = endpoint({
  name: 'checkOutOfShift',
  summary: 'I am leaving: my minutes are credited',
  method: 'POST',
  path: '/shifts/{shiftId}/check-out',
  access: 'resident',
  params,
  reply: attendance,
  errors: ['NOT_FOUND', 'NOT_CHECKED_IN_HERE', 'WAITS_FOR_PARTNER', 'CHECK_OUT_LATE'],
});

export const checkOutByLeader = endpoint({
  name: 'checkOutByLeader',
  summary: 'Check somebody out now, or close a forgotten check-out with the time they left and why',
  method: 'POST',
  path: '/shifts/{shiftId}/people/{personId}/check-out',
  access: 'resident',
  params: personParams,
  body: z.object({
    /** null: now. A time in the past needs a reason, and so does any check-out later than half an hour after the end. */
    leftAt: z.iso.datetime().nullable(),
    reason: text(0, 100),
  }),
  reply: attendance,
  errors: [
    'NOT_FOUND',
    'NOT_CHECKED_IN_HERE',
    'WAITS_FOR_PARTNER',
    'OWN_HOURS',
    'LEAVING_REASON_MISSING',
    'LEFT_AT_INVALID',
    'TEXT_RISKY',
    'TEXT_HELD',
  ],
});

export const listShiftAttendance = endpoint({
  name: 'listShiftAttendance',
  summary: 'The leader’s list: who has a seat, who came and left when',
  method: 'GET',
  path: '/shifts/{shiftId}/attendance',
  access: 'resident',
  params,
  reply: z.object({
    lines: z.array(AttendanceLine),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    /** until then people check out themselves */
    countsUntil: z.iso.datetime(),
  }),
  errors: ['NOT_FOUND'],
});

export const getMyAttendance = endpoint({
  name: 'getMyAttendance',
  summary: 'Whether I am checked in, and when I may be',
  method: 'GET',
  path: '/shifts/{shiftId}/attendance/mine',
  access: 'resident',
  params,
  reply: z.object({
    attendance: Attendance.nullable(),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    countsUntil: z.iso.datetime(),
  }),
  errors: ['NOT_FOUND'],
});
