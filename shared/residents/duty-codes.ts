import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { RoleGrant } from '../http/roles';
import { DisplayName } from './schema';

/** A duty waiting for somebody who lives elsewhere: whoever types its code takes it up, without any household. */
export const DutyCode = RoleGrant.pick({ role: true, scope: true, untilAt: true }).extend({
  /** whom it is meant for, as the admin knows them */
  personName: DisplayName,
  /** the code's end, not the duty's */
  expiresAt: z.iso.datetime(),
});
export type DutyCode = z.infer<typeof DutyCode>;

/** One person's name for one duty: making a code again ends the one before. */
export const DutyCodeName = DutyCode.pick({ personName: true, role: true, scope: true });
export type DutyCodeName = z.infer<typeof DutyCodeName>;

export const issueDutyCode = endpoint({
  name: 'issueDutyCode',
  summary: 'Make a one-time code for a duty, for somebody who lives elsewhere',
  method: 'POST',
  path: '/duty-codes',
  access: ['community_admin'],
  body: DutyCode.omit({ expiresAt: true }),
  reply: DutyCode.extend({ code: z.string() }),
  errors: ['TEXT_RISKY', 'TEXT_HELD', 'TOO_MANY_TRIES'],
});

export const listDutyCodes = endpoint({
  name: 'listDutyCodes',
  summary: 'Duties whose codes nobody has used yet',
  method: 'GET',
  path: '/duty-codes',
  access: ['community_admin', 'supervisor'],
  reply: z.object({ codes: z.array(DutyCode) }),
});

export const revokeDutyCode = endpoint({
  name: 'revokeDutyCode',
  summary: 'End a duty code before it is used',
  method: 'POST',
  path: '/duty-codes/revocation',
  access: ['community_admin'],
  body: DutyCodeName,
  reply: z.object({ done: z.literal(true) }),
  errors: ['CODE_USED'],
});
