import * as z from 'zod';
import { Anyway } from '../calendar/other-plan';
import { endpoint } from '../http/endpoint';
import { PersonId } from '../residents/ids';
import { RoleId, ShiftId } from './ids';
import { Mark } from './mark';
import { ForPerson, RoleCard } from './schema';

// A person's way into a role of a shift and out of it.

const params = z.object({ shiftId: ShiftId, roleId: RoleId });
const role = z.object({ role: RoleCard });

export const signUp = endpoint({
  name: 'signUp',
  summary: 'Take a seat, take over an offered one, or wait in line where the role is full',
  method: 'POST',
  path: '/shifts/{shiftId}/roles/{roleId}/seat',
  access: 'resident',
  params,
  body: z.object({
    /** where no seat is left: false is refused as SHIFT_FULL, true joins the waiting list */
    orWait: z.boolean(),
    forPerson: ForPerson.optional(),
    anyway: Anyway,
  }),
  reply: role,
  errors: [
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'NOT_THEIR_PROXY',
    'SHIFT_FULL',
    'WAITING_FULL',
    'SHIFT_COLLIDES',
    'PLANS_COLLIDE',
    'SHIFT_NOT_YET',
    'SHIFT_CLOSED',
    'SHIFT_CANCELLED',
    'SHIFT_OVER',
    'NEEDS_QUALIFICATION',
    'WEEKLY_LIMIT',
  ],
});

export const dropOut = endpoint({
  name: 'dropOut',
  summary: 'Give up a seat or a place in line; the first who waits moves up in the same write',
  method: 'POST',
  path: '/shifts/{shiftId}/roles/{roleId}/drop-out',
  access: 'resident',
  params,
  body: z.object({
    /** I know that it is late and will be noted; without it a late drop-out is refused as LATE_DROP_OUT */
    late: z.boolean(),
    /** somebody else: as their leader, or as whoever signed them up */
    personId: PersonId.optional(),
  }),
  reply: role.extend({ mark: Mark.nullable() }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_UP', 'LATE_DROP_OUT', 'SHIFT_OVER'],
});

const swap = { access: 'resident', params, reply: role } as const;

export const offerShift = endpoint({
  name: 'offerShift',
  summary: 'Look for somebody to take over my seat; it stays mine until somebody does',
  method: 'POST',
  path: '/shifts/{shiftId}/roles/{roleId}/offer',
  ...swap,
  errors: ['NOT_FOUND', 'NOT_SIGNED_UP', 'OFFER_HAS_WAITERS', 'SHIFT_CANCELLED', 'SHIFT_OVER'],
});

export const withdrawOffer = endpoint({
  name: 'withdrawOffer',
  summary: 'Keep my seat after all',
  method: 'DELETE',
  path: '/shifts/{shiftId}/roles/{roleId}/offer',
  ...swap,
  errors: ['NOT_FOUND', 'NOT_SIGNED_UP'],
});

export const takeOffer = endpoint({
  name: 'takeOffer',
  summary: 'Take over the seat that has been on offer longest, even after sign-up has closed',
  method: 'POST',
  path: '/shifts/{shiftId}/roles/{roleId}/offer/taking',
  ...swap,
  body: z.object({ anyway: Anyway }),
  errors: [
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'NO_OFFER',
    'SHIFT_COLLIDES',
    'PLANS_COLLIDE',
    'SHIFT_CANCELLED',
    'SHIFT_OVER',
    'NEEDS_QUALIFICATION',
    'WEEKLY_LIMIT',
  ],
});
