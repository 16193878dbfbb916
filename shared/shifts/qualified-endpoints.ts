import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { RoleId, ShiftId, TeamId } from './ids';
import { Qualification, QualificationName } from './team';

// What a team has confirmed, and taking it back. Nobody loses a seat by it: the leader sees the seats and talks to them.

/** Somebody a team has confirmed for something. */
export const Qualified = Qualification.pick({ name: true, decidedAt: true, expiresOn: true }).extend({
  personId: PersonId,
  displayName: z.string(),
});
export type Qualified = z.infer<typeof Qualified>;

/** A seat, or a place in line, in a role that asks for the qualification. */
export const ComingClaim = z.object({
  shiftId: ShiftId,
  roleId: RoleId,
  title: z.string(),
  roleName: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  seated: z.boolean(),
});
export type ComingClaim = z.infer<typeof ComingClaim>;

const whose = z.object({ personId: PersonId, name: QualificationName });

export const listQualified = endpoint({
  name: 'listQualified',
  summary: 'Whom the leaders of a team have confirmed for what, for its leaders',
  method: 'GET',
  path: '/teams/{teamId}/qualified',
  access: 'resident',
  params: z.object({ teamId: TeamId }),
  reply: z.object({ qualified: z.array(Qualified) }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const listComingClaims = endpoint({
  name: 'listComingClaims',
  summary: 'The shifts to come in which somebody has a place that asks for this qualification, for its leaders',
  method: 'GET',
  path: '/qualifications/claims',
  access: 'resident',
  query: whose,
  reply: z.object({ claims: z.array(ComingClaim) }),
  errors: ['NOT_FOUND', 'FORBIDDEN'],
});

export const revokeQualification = endpoint({
  name: 'revokeQualification',
  summary: 'Take a confirmed qualification back, with a reason the person reads; places already taken stay',
  method: 'POST',
  path: '/qualifications/revocation',
  access: 'resident',
  body: whose.extend({ because: text(2, 100) }),
  reply: z.object({ qualification: Qualification, claims: z.array(ComingClaim) }),
  errors: ['NOT_FOUND', 'FORBIDDEN', 'ALREADY_DECIDED', 'TEXT_RISKY', 'TEXT_HELD'],
});
