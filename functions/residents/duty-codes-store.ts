import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { CommunityCode } from '../../shared/places/ids';
import { DutyCode, type DutyCodeName } from '../../shared/residents/duty-codes';
import { PersonId } from '../../shared/residents/ids';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { get, type Key, listAll, type Step, transact } from '../platform/table';
import { issueSteps } from './issuing-store';
import { CHANGED, NOTHING } from './store';

// As with a household's code only the hash is stored; the community lists the duties that wait, and each points at its
// current code.
//
// Access patterns
//   A duty code, strong | get | CODE#<sha256(code)> | DUTY | 1 RCU
//   The waiting duty of a name, strong | get | COMMUNITY#<c>#DUTYCODES | <role>#<scope>#<name> | 1 RCU
//   The duties that wait in a community, strong | query | COMMUNITY#<c>#DUTYCODES | * | 1 RCU per 16
//   Issue a duty code, ending the one before | transact | CODE#…, COMMUNITY#<c>#DUTYCODES | DUTY, <role>#<scope>#<name> | 6 WCU
//   Use a duty code up (part of taking the duty up) | transact | CODE#…, COMMUNITY#<c>#DUTYCODES | DUTY, <role>#<scope>#<name> | 4 WCU
//   Revoke a duty code | transact | CODE#…, COMMUNITY#<c>#DUTYCODES | DUTY, <role>#<scope>#<name> | 4 WCU

/** It is sent to one person, who is waiting for it: no need to reach every door. */
export const DUTY_CODE_DAYS = 3;
/** Codes issued a day are limited, and none waits longer than its days; leftovers forget themselves. */
const MAX_WAITING = 500;

const Stored = DutyCode.extend({
  communityId: CommunityCode,
  /** the admin who made it: it is worth no more than their right to grant */
  issuedBy: PersonId,
  usedBy: PersonId.nullable(),
});
export type StoredDutyCode = Omit<z.infer<typeof Stored>, 'communityId'> & { community: CommunityId };
const Waiting = DutyCode.extend({ hash: z.string(), used: z.boolean() });
export type WaitingDuty = z.infer<typeof Waiting>;

const codeKey = (hash: string): Key => ({ pk: `CODE#${hash}`, sk: 'DUTY' });
const waitingPartition = (community: CommunityId): string => `COMMUNITY#${community}#DUTYCODES`;
const waitingKey = (community: CommunityId, { role, scope, personName }: DutyCodeName): Key => ({
  pk: waitingPartition(community),
  sk: `${role}#${scope}#${personName}`,
});

export async function readDutyCode(code: string): Promise<StoredDutyCode | undefined> {
  const item = await get(codeKey(sha256(code)), { consistent: true });
  if (!item) return undefined;
  const { communityId, ...rest } = Stored.parse(item);
  return { ...rest, community: storedCommunity(communityId) };
}

export async function readWaiting(community: CommunityId, name: DutyCodeName): Promise<WaitingDuty | undefined> {
  const item = await get(waitingKey(community, name), { consistent: true });
  return item && Waiting.parse(item);
}

export async function readAllWaiting(community: CommunityId): Promise<WaitingDuty[]> {
  const items = await listAll({ pk: waitingPartition(community), consistent: true }, MAX_WAITING);
  return items.map((item) => Waiting.parse(item));
}

export interface NewDutyCode {
  community: CommunityId;
  duty: DutyCode;
  code: string;
  issuedBy: string;
  /** the hash read as current; it ends here */
  before: string | undefined;
}

/** Two admins who issue for the same name at once: the later one is refused as CHANGED. */
export async function putDutyCode({ community, duty, code, issuedBy, before }: NewDutyCode): Promise<void> {
  const hash = sha256(code);
  const expiresAtSeconds = Math.floor(Date.parse(duty.expiresAt) / 1000);
  const item = { ...duty, communityId: community, issuedBy, usedBy: null, expiresAtSeconds };
  const current = { ...waitingKey(community, duty), ...duty, hash, used: false, expiresAtSeconds };
  await transact(issueSteps({ code: { ...codeKey(hash), ...item }, current, before, keyOf: codeKey }));
}

/** It still waits, and with this very code. */
const stillWaits = (hash: string) => ({
  ConditionExpression: '#hash = :hash AND used = :no',
  ExpressionAttributeNames: { '#hash': 'hash' },
  ExpressionAttributeValues: { ':hash': hash, ':no': false },
});

/** Not used and not expired: of twenty who type it at once, one takes the duty up. */
export function useDutyCode(code: string, duty: StoredDutyCode, person: string, now: string): Step[] {
  const onRefused = () => new AppError('CODE_INVALID');
  const hash = sha256(code);
  const { ExpressionAttributeValues, ...waits } = stillWaits(hash);
  return [
    {
      write: {
        Update: {
          Key: codeKey(hash),
          UpdateExpression: 'SET usedBy = :person, usedAt = :now',
          ConditionExpression: 'attribute_type(usedBy, :nothing) AND expiresAt > :now',
          ExpressionAttributeValues: { ':person': person, ':now': now, ...NOTHING },
        },
      },
      onRefused,
    },
    {
      write: {
        Update: {
          Key: waitingKey(duty.community, duty),
          UpdateExpression: 'SET used = :yes',
          ...waits,
          ExpressionAttributeValues: { ...ExpressionAttributeValues, ':yes': true },
        },
      },
      onRefused,
    },
  ];
}

/** Ends a waiting duty exactly as it was read; its code dies with it. */
export const revokeSteps = (community: CommunityId, waiting: WaitingDuty): Step[] => [
  {
    write: { Delete: { Key: waitingKey(community, waiting), ...stillWaits(waiting.hash) } },
    onRefused: () => CHANGED,
  },
  { write: { Delete: { Key: codeKey(waiting.hash) } }, onRefused: () => CHANGED },
];
