import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { Role, RoleGrant, Scope } from '../http/roles';
import { text } from '../http/text';
import { BuildingId, CommunityCode, HouseholdId } from '../places/ids';
import { PersonId } from './ids';
import { BindingCode, BindingRequest, DisplayName, IssuedCode, Me, Member, RequestId, Session } from './schema';

const done = z.object({ done: z.literal(true) });

export const signIn = endpoint({
  name: 'signIn',
  summary: 'Exchange a WeChat login code for a session',
  method: 'POST',
  path: '/sessions',
  access: 'public',
  body: z.object({ code: z.string().min(1).max(200) }),
  reply: Session,
  errors: ['SIGN_IN_FAILED', 'WECHAT_UNAVAILABLE', 'TOO_MANY_TRIES'],
});

export const renewSession = endpoint({
  name: 'renewSession',
  summary: 'Exchange the renewal secret for the next session',
  method: 'POST',
  path: '/sessions/renewal',
  access: 'public',
  body: z.object({ renewal: z.string().min(20).max(100) }),
  reply: Session,
});

export const switchCommunity = endpoint({
  name: 'switchCommunity',
  summary: 'Stand in another community the person belongs to',
  method: 'POST',
  path: '/sessions/community',
  access: 'person',
  body: z.object({ communityId: CommunityCode }),
  reply: Session,
});

export const signOut = endpoint({
  name: 'signOut',
  summary: 'End every session of this person',
  method: 'DELETE',
  path: '/sessions',
  access: 'person',
  reply: done,
});

export const getMe = endpoint({
  name: 'getMe',
  summary: 'Who I am: my homes, communities, roles and unread messages',
  method: 'GET',
  path: '/me',
  access: 'person',
  reply: Me,
});

export const updateMe = endpoint({
  name: 'updateMe',
  summary: 'Change the name neighbours see',
  method: 'PUT',
  path: '/me',
  access: 'person',
  body: z.object({ displayName: DisplayName }),
  reply: Me,
  errors: ['TEXT_RISKY', 'TEXT_HELD'],
});

export const exportMyData = endpoint({
  name: 'exportMyData',
  summary: 'Everything kept about me, as JSON (PIPL Art. 45)',
  method: 'GET',
  path: '/me/export',
  access: 'person',
  reply: z.object({ exportedAt: z.iso.datetime(), items: z.array(z.record(z.string(), z.unknown())) }),
});

export const deleteMe = endpoint({
  name: 'deleteMe',
  summary: 'Erase my personal data; ballots stay as pseudonymous counts (PIPL Art. 47)',
  method: 'DELETE',
  path: '/me',
  access: 'person',
  reply: done,
  errors: ['LAST_ADMIN'],
});

export const bindHousehold = endpoint({
  name: 'bindHousehold',
  summary: 'Join a household with a printed one-time code, or take up a duty with one',
  method: 'POST',
  path: '/homes',
  access: 'person',
  body: z.object({ code: BindingCode }),
  reply: Session,
  errors: ['CODE_INVALID', 'CODE_EXPIRED', 'ALREADY_MEMBER', 'HOUSEHOLD_FULL', 'ALREADY_ON_DUTY', 'TOO_MANY_TRIES'],
});

export const leaveHousehold = endpoint({
  name: 'leaveHousehold',
  summary: 'Leave a household, as when moving away',
  method: 'DELETE',
  path: '/homes/{communityId}/{householdId}',
  access: 'person',
  params: z.object({ communityId: CommunityCode, householdId: HouseholdId }),
  reply: Session,
  errors: ['NOT_A_MEMBER'],
});

export const requestBinding = endpoint({
  name: 'requestBinding',
  summary: 'Ask the grid worker to confirm that I live here',
  method: 'POST',
  path: '/binding-requests',
  access: 'person',
  body: z.object({
    communityId: CommunityCode,
    compound: text(1, 30),
    building: text(1, 8),
    unit: text(1, 8),
    room: text(1, 8),
    displayName: DisplayName,
    note: text(0, 100),
  }),
  reply: done,
  errors: ['NOT_FOUND', 'HOUSEHOLD_UNKNOWN', 'ALREADY_MEMBER', 'ALREADY_REQUESTED', 'TEXT_RISKY', 'TOO_MANY_TRIES'],
});

export const listBindingRequests = endpoint({
  name: 'listBindingRequests',
  summary: 'People waiting to be confirmed',
  method: 'GET',
  path: '/binding-requests',
  access: ['grid_worker', 'community_admin'],
  reply: z.object({ requests: z.array(BindingRequest) }),
});

export const decideBinding = endpoint({
  name: 'decideBinding',
  summary: 'Confirm or refuse a person for a household',
  method: 'POST',
  path: '/binding-requests/{requestId}/decision',
  access: ['grid_worker', 'community_admin'],
  params: z.object({ requestId: RequestId }),
  body: z.object({ approve: z.boolean() }),
  reply: done,
  errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'HOUSEHOLD_FULL', 'ALREADY_MEMBER'],
});

export const issueBindingCodes = endpoint({
  name: 'issueBindingCodes',
  summary: 'Make one-time codes to print for the households of a building, or for one household',
  method: 'POST',
  path: '/binding-codes',
  access: ['grid_worker', 'community_admin'],
  body: z.union([z.object({ buildingId: BuildingId }), z.object({ householdId: HouseholdId })]),
  reply: z.object({ codes: z.array(IssuedCode) }),
  errors: ['NOT_FOUND'],
});

export const listMembers = endpoint({
  name: 'listMembers',
  summary: 'The people bound to a household',
  method: 'GET',
  path: '/households/{householdId}/members',
  access: ['grid_worker', 'community_admin'],
  params: z.object({ householdId: HouseholdId }),
  reply: z.object({ members: z.array(Member) }),
  errors: ['NOT_FOUND'],
});

export const listRoles = endpoint({
  name: 'listRoles',
  summary: 'Who holds which duty, past ones included',
  method: 'GET',
  path: '/roles',
  access: ['community_admin', 'supervisor'],
  reply: z.object({ grants: z.array(RoleGrant) }),
});

export const grantRole = endpoint({
  name: 'grantRole',
  summary: 'Give a resident a duty for a scope and a time',
  method: 'POST',
  path: '/roles',
  access: ['community_admin'],
  body: z.object({
    personId: PersonId,
    role: Role,
    scope: Scope,
    untilAt: z.iso.datetime().nullable(),
  }),
  reply: RoleGrant,
  errors: ['NOT_FOUND', 'ROLE_ALREADY_GRANTED'],
});

export const revokeRole = endpoint({
  name: 'revokeRole',
  summary: 'End a duty today',
  method: 'POST',
  path: '/roles/revocation',
  access: ['community_admin'],
  body: z.object({ personId: PersonId, role: Role, scope: Scope }),
  reply: RoleGrant,
  errors: ['NOT_FOUND', 'LAST_ADMIN'],
});

/** A laptop has no wx.login: it shows a code, the person confirms on the phone, the laptop collects a session. */
export const requestLaptopSignIn = endpoint({
  name: 'requestLaptopSignIn',
  summary: 'A laptop asks to be signed in: a code to show, a secret to collect with',
  method: 'POST',
  path: '/laptop-sign-ins',
  access: 'public',
  reply: z.object({ code: z.string(), secret: z.string(), expiresAt: z.iso.datetime() }),
  errors: ['TOO_MANY_TRIES'],
});

export const confirmLaptopSignIn = endpoint({
  name: 'confirmLaptopSignIn',
  summary: 'The phone confirms the code shown on the laptop',
  method: 'POST',
  path: '/laptop-sign-ins/confirmation',
  access: 'person',
  body: z.object({ code: z.string().regex(/^[0-9]{8}$/, '登录码是 8 位数字') }),
  reply: done,
  errors: ['CODE_INVALID', 'TOO_MANY_TRIES'],
});

export const collectLaptopSignIn = endpoint({
  name: 'collectLaptopSignIn',
  summary: 'The laptop collects its session once the phone has confirmed',
  method: 'POST',
  path: '/laptop-sign-ins/collection',
  access: 'public',
  body: z.object({ code: z.string().regex(/^[0-9]{8}$/), secret: z.string().min(20).max(100) }),
  reply: z.object({ session: Session.nullable() }),
  errors: ['CODE_INVALID'],
});
