import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { CommunityCode } from '../../shared/places/ids';
import { PersonId } from '../../shared/residents/ids';
import { sha256 } from '../platform/ids';
import { get, type Key, type Step } from '../platform/table';
import { NOTHING, type Person, personStaysIn } from './store';

// Access patterns
//   The session of a renewal secret, strong | get | SESSION#<sha256(secret)> | SESSION | 1 RCU
//   Begin a session of a person who stays | transact | SESSION#…, PERSON#<p> | SESSION, PERSON | 4 WCU
//   Exchange a renewal for the next | transact | SESSION#…, SESSION#…, PERSON#<p> | SESSION, PERSON | 6 WCU

/** A phone left in a drawer for a month signs in by itself again. */
const SESSION_DAYS = 30;
/** Two tabs may present the same renewal at nearly the same moment; both go on. Later, it is a stolen one. */
export const GRACE_MS = 30_000;

const Session = z.object({
  personId: PersonId,
  communityId: CommunityCode.nullable(),
  startedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
export type StoredSession = z.infer<typeof Session>;

const sessionKey = (renewal: string): Key => ({ pk: `SESSION#${sha256(renewal)}`, sk: 'SESSION' });
const expired = (): Error => new AppError('UNAUTHENTICATED');

export async function readSession(renewal: string): Promise<StoredSession | undefined> {
  const item = await get(sessionKey(renewal), { consistent: true });
  return item && Session.parse(item);
}

/** The next session: stored under the hash of its renewal, and only while the person stays and has not signed out. */
export function beginSession(person: Person, communityId: string | null, renewal: string, now: string): Step[] {
  const expires = Date.parse(now) + SESSION_DAYS * 86_400_000;
  const session: StoredSession = {
    personId: person.personId,
    communityId,
    startedAt: now,
    expiresAt: new Date(expires).toISOString(),
    usedAt: null,
  };
  const Item = { ...sessionKey(renewal), ...session, expiresAtSeconds: Math.floor(expires / 1000) };
  return [
    { write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } }, onRefused: expired },
    personStaysIn(person),
  ];
}

/** Uses a renewal up: once, or again within the grace that two tabs need. */
export const useRenewal = (renewal: string, now: string): Step => {
  const graceFrom = new Date(Date.parse(now) - GRACE_MS).toISOString();
  return {
    write: {
      Update: {
        Key: sessionKey(renewal),
        UpdateExpression: 'SET usedAt = :first, expiresAtSeconds = :soon',
        ConditionExpression: 'expiresAt > :now AND attribute_type(usedAt, :nothing)',
        ExpressionAttributeValues: {
          ...NOTHING,
          ':first': now,
          ':now': now,
          ':soon': Math.ceil((Date.parse(now) + GRACE_MS) / 1000),
        },
      },
    },
    // Used a moment ago by another tab: that use stands, and this one is let through by the caller.
    onRefused: (found) => {
      const usedAt = found?.usedAt;
      return typeof usedAt === 'string' && usedAt > graceFrom ? USED_JUST_NOW : expired();
    },
  };
};
export const USED_JUST_NOW = new Error('used a moment ago');
