import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { CommunityCode, HouseholdId } from '../../shared/places/ids';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { get, type Key, type Step, transact } from '../platform/table';
import { issueSteps } from './issuing-store';
import { householdPartition } from './reads';
import { NOTHING } from './store';

// A code is never stored, only its hash; the household points at its current one.
//
// Access patterns
//   A binding code, strong | get | CODE#<sha256(code)> | CODE | 1 RCU
//   The current code of a household, strong | get | COMMUNITY#<c>#HOUSEHOLD#<h> | CODE | 1 RCU
//   Issue a code, ending the one before | transact | CODE#…, COMMUNITY#<c>#HOUSEHOLD#<h> | CODE | 6 WCU
//   Use a code up (part of joining) | update | CODE#<sha256(code)> | CODE | 2 WCU

/** Long enough for a sheet of paper to reach every door. */
export const CODE_DAYS = 30;

const Code = z.object({
  communityId: CommunityCode,
  householdId: HouseholdId,
  expiresAt: z.iso.datetime(),
  usedBy: z.string().nullable(),
});
export type StoredCode = Omit<z.infer<typeof Code>, 'communityId'> & { community: CommunityId };

const codeKey = (hash: string): Key => ({ pk: `CODE#${hash}`, sk: 'CODE' });
const currentKey = (community: CommunityId, householdId: string): Key => ({
  pk: householdPartition(community, householdId),
  sk: 'CODE',
});

export async function readCode(code: string): Promise<StoredCode | undefined> {
  const item = await get(codeKey(sha256(code)), { consistent: true });
  if (!item) return undefined;
  const { communityId, ...rest } = Code.parse(item);
  return { ...rest, community: storedCommunity(communityId) };
}

export async function readCurrentCode(community: CommunityId, householdId: string): Promise<string | undefined> {
  const item = await get(currentKey(community, householdId), { consistent: true });
  return item && z.string().parse(item.hash);
}

export interface NewCode {
  community: CommunityId;
  householdId: string;
  code: string;
  expiresAt: string;
  /** the hash read as current; it ends here */
  before: string | undefined;
}

/** A household has one code that works. Two who issue at once: the later one is refused as CHANGED. */
export async function putCode({ community, householdId, code, expiresAt, before }: NewCode): Promise<void> {
  const hash = sha256(code);
  const expiresAtSeconds = Math.floor(Date.parse(expiresAt) / 1000);
  const item = { communityId: community, householdId, expiresAt, expiresAtSeconds, usedBy: null };
  const current = { ...currentKey(community, householdId), hash };
  await transact(issueSteps({ code: { ...codeKey(hash), ...item }, current, before, keyOf: codeKey }));
}

/** The code is there, not expired and not used: of twenty who type it at once, one gets in. */
export const useCode = (code: string, person: string, now: string): Step => ({
  write: {
    Update: {
      Key: codeKey(sha256(code)),
      UpdateExpression: 'SET usedBy = :person, usedAt = :now',
      ConditionExpression: 'attribute_type(usedBy, :nothing) AND expiresAt > :now',
      ExpressionAttributeValues: { ':person': person, ':now': now, ...NOTHING },
    },
  },
  onRefused: () => new AppError('CODE_INVALID'),
});
