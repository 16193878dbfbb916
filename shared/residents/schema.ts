import * as z from 'zod';
import { RoleGrant } from '../http/roles';
import { text } from '../http/text';
import { CommunityCode, HouseholdId } from '../places/ids';
import { Community } from '../places/schema';
import { PersonId } from './ids';

export const DisplayName = text(1, 20);

/** A person's tie to a household: one per person and household. */
export const Home = z.object({
  communityId: CommunityCode,
  communityName: z.string(),
  householdId: HouseholdId,
  /** as spoken: 机械厂家属院 3 号楼 1 单元 301 */
  address: z.string(),
  /**
   * Which of the household's registered adults this member is (1…adults), or null for an owner who lives
   * elsewhere in the community. A vote per adult counts seats, so a household never casts more than it has.
   */
  seat: z.int().min(1).max(30).nullable(),
  boundAt: z.iso.datetime(),
});
export type Home = z.infer<typeof Home>;

export const Me = z.object({
  personId: PersonId,
  displayName: z.string(),
  /** the community the session stands in, if any */
  community: Community.nullable(),
  homes: z.array(Home),
  /** roles in force in the current community */
  roles: z.array(RoleGrant.omit({ personId: true, personName: true })),
  /** every community the person can switch to */
  communities: z.array(Community),
  unread: z.int(),
});
export type Me = z.infer<typeof Me>;

export const Session = z.object({
  /** short-lived, signed */
  token: z.string(),
  expiresAt: z.iso.datetime(),
  /** long-lived, random, single use: exchanged for the next session; kept hashed on the server */
  renewal: z.string(),
  me: Me,
});
export type Session = z.infer<typeof Session>;

export const Member = z.object({
  personId: PersonId,
  displayName: z.string(),
  seat: z.int().nullable(),
  boundAt: z.iso.datetime(),
});
export type Member = z.infer<typeof Member>;

/** Twelve characters without look-alikes (no 0 O 1 I L): 60 bits, printed in threes of four. */
export const BindingCode = z
  .string()
  .max(40)
  .transform((value) => value.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{12}$/, '绑定码是 12 位字母和数字'));

export const IssuedCode = z.object({
  householdId: HouseholdId,
  address: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
});
export type IssuedCode = z.infer<typeof IssuedCode>;

/** person and household: asking twice is asking once */
export const RequestId = z.string().regex(/^[0-9a-z]{26}\.c[1-9][0-9]{0,2}(\.[0-9A-Z]{1,8}){3}$/);

export const BindingRequest = z.object({
  requestId: RequestId,
  personId: PersonId,
  displayName: z.string(),
  householdId: HouseholdId,
  address: z.string(),
  note: z.string(),
  requestedAt: z.iso.datetime(),
});
export type BindingRequest = z.infer<typeof BindingRequest>;
