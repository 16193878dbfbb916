import { hash, type webcrypto } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { CommunityCode, HouseholdId } from '../../shared/places/ids';
import { PersonId } from '../../shared/residents/ids';
import { secret } from './secrets';
import { type Warm, warm } from './warm';

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
  exp: z.int(),
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

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
/** A page sends some five requests with one token. Five thousand phones are a large community, at about 1 KB each. */
const TOKENS_KEPT = 5000;

interface Keyring {
  text: string;
  stage: string;
  /** A WebCrypto key, imported once: from any other kind of secret key jose imports one anew for every token. */
  key: Promise<webcrypto.CryptoKey>;
  /** What a token said when its signature was checked. It ends with the secret, and each token by its own hour. */
  checked: Warm<{ identity: Identity; exp: number }>;
}
let kept: Keyring | undefined;
async function keyring(): Promise<Keyring> {
  const text = await secret('SESSION_SECRET');
  const stage = process.env.STAGE ?? 'local';
  if (kept?.text !== text || kept.stage !== stage) {
    const key = crypto.subtle.importKey('raw', Buffer.from(text), HMAC, false, ['sign', 'verify']);
    kept = { text, stage, key, checked: warm(TOKENS_KEPT) };
  }
  return kept;
}

export async function sign(identity: Identity, now: string): Promise<{ token: string; expiresAt: string }> {
  const { key, stage } = await keyring();
  const issuedAt = Math.floor(Date.parse(now) / 1000);
  const expires = issuedAt + SESSION_MINUTES * 60;
  const token = await new SignJWT({ com: identity.community, homes: identity.homes })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(stage)
    .setSubject(identity.person)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(await key);
  return { token, expiresAt: new Date(expires * 1000).toISOString() };
}

/** Token → who. Anything but a whole, signed, unexpired token of this stage is nobody. */
export async function identify(authorization: string | undefined, now: string): Promise<Identity | null> {
  if (!authorization?.startsWith('Bearer ')) return null;
  const ring = await keyring(); // outside the try: a secret that cannot be read is our fault, not the caller's
  const key = await ring.key;
  const token = authorization.slice('Bearer '.length);
  const ms = Date.parse(now);
  try {
    const keepMs = SESSION_MINUTES * 60_000;
    const { identity, exp } = await ring.checked.read(token, ms, keepMs, () => verified(token, key, ring.stage, now));
    if (exp * 1000 > ms) return identity;
  } catch {
    // Told below: whatever is wrong with a token, its bearer hears the same.
  }
  throw new AppError('UNAUTHENTICATED');
}

async function verified(token: string, key: webcrypto.CryptoKey, audience: string, now: string) {
  const options = { algorithms: ['HS256'], issuer: ISSUER, audience, currentDate: new Date(now) };
  const { payload } = await jwtVerify(token, key, options);
  const { sub, com, homes, exp } = Claims.parse(payload);
  return { identity: { person: sub, community: com as CommunityId | null, homes }, exp };
}

/** The community written in one of our own items: a membership, a one-time code, a stream record, a due entry. */
export const storedCommunity = (communityId: unknown): CommunityId => CommunityCode.parse(communityId) as CommunityId;

/** How a person appears in logs: stable, and no way back without the table. */
export const pseudonym = (person: string): string => hash('sha256', person, 'hex').slice(0, 12);
