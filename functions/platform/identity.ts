import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { CommunityCode, HouseholdId } from '../../shared/places/ids';
import { PersonId } from '../../shared/residents/ids';
import { secret } from './secrets';

declare const minted: unique symbol;
/** A community the caller really stands in. It starts every partition key; only this file makes one. */
export type CommunityId = string & { readonly [minted]: true };

/** The part of a home a ballot needs: which household, which adult's seat, and since when. */
export const SessionHome = z.object({
  householdId: HouseholdId,
  seat: z.int().nullable(),
  /** when the person last left another household of this community, if ever */
  movedAt: z.iso.datetime().nullable(),
});
export type SessionHome = z.infer<typeof SessionHome>;

const Claims = z.object({
  sub: PersonId,
  com: CommunityCode.nullable(),
  homes: z.array(SessionHome),
});

export interface Identity {
  person: string;
  community: CommunityId | null;
  homes: SessionHome[];
}

/** Long enough not to renew on every page, short enough that a home given up stops voting soon. */
export const SESSION_MINUTES = 15;

const ISSUER = 'small-stool';

/** Kept, because jose prepares a key object once and not for every request. */
let kept: { text: string; key: KeyObject } | undefined;
async function sessionKey(): Promise<KeyObject> {
  const text = await secret('SESSION_SECRET');
  if (kept?.text !== text) kept = { text, key: createSecretKey(Buffer.from(text)) };
  return kept.key;
}

export async function sign(identity: Identity, now: string): Promise<{ token: string; expiresAt: string }> {
  const issuedAt = Math.floor(Date.parse(now) / 1000);
  const expires = issuedAt + SESSION_MINUTES * 60;
  const token = await new SignJWT({ com: identity.community, homes: identity.homes })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(process.env.STAGE ?? 'local')
    .setSubject(identity.person)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(await sessionKey());
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}

/** Token → who. Anything but a whole, signed, unexpired token of this stage is nobody. */
export async function identify(authorization: string | undefined, now: string): Promise<Identity | null> {
  if (!authorization?.startsWith('Bearer ')) return null;
  const key = await sessionKey(); // outside the try: a secret that cannot be read is our fault, not the caller's
  try {
    const { payload } = await jwtVerify(authorization.slice(7), key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: process.env.STAGE ?? 'local',
      currentDate: new Date(now),
    });
    const claims = Claims.parse(payload);
    return { person: claims.sub, community: claims.com as CommunityId | null, homes: claims.homes };
  } catch {
    throw new AppError('UNAUTHENTICATED');
  }
}

/** The community written in one of our own items: a membership, a one-time code, a stream record, a due entry. */
export const storedCommunity = (communityId: unknown): CommunityId => CommunityCode.parse(communityId) as CommunityId;

/** How a person appears in logs: stable, and no way back without the table. */
export const pseudonym = (person: string): string => createHash('sha256').update(person).digest('hex').slice(0, 12);
