import * as z from 'zod';
import { type Collected, Collecting } from '../../shared/activities/classroom';
import type { SessionId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { LocalDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { get, type Item, type Step, transact } from '../platform/table';
import { classPartition, collectedDetails, markKey } from './class-store';

// One-time codes for collecting children. Only a code's hash is kept, bound to its class and day; a guardian has one
// that works.
//
// Access patterns
//   A code of today, strong | get | COMMUNITY#<c>#CLASS#<sessionId> | PICKUP#<day>#<sha256(code)> | 1 RCU
//   A guardian's current code, strong | get | COMMUNITY#<c>#CLASS#<sessionId> | PICKUPOF#<day>#<householdId>#<guardianId> | 1 RCU
//   Issue a code, ending the one before | transact | COMMUNITY#<c>#CLASS#<sessionId> | PICKUP#…, PICKUPOF#… | 6 WCU
//   Use a code up: the children go home | transact | COMMUNITY#<c>#CLASS#<sessionId> | PICKUP#…, DAY#<day>#<householdId>#<childId> | 2 WCU + 2 per child

const Used = z.object({ at: z.iso.datetime(), by: z.string(), tutor: z.string() });
const PickUp = Collecting.extend({
  /** who collects, as the household named them */
  words: z.string(),
  expiresAt: z.iso.datetime(),
  used: Used.optional(),
});
export type PickUp = z.infer<typeof PickUp>;

const hashOf = (community: CommunityId, sessionId: SessionId, day: LocalDay, code: string): string =>
  sha256(`${community}|${sessionId}|${day}|${code}`);
const pickUpKey = (community: CommunityId, sessionId: SessionId, day: LocalDay, hash: string) => ({
  pk: classPartition(community, sessionId),
  sk: `PICKUP#${day}#${hash}`,
});
const currentKey = (community: CommunityId, sessionId: SessionId, day: LocalDay, who: Collecting) => ({
  pk: classPartition(community, sessionId),
  sk: `PICKUPOF#${day}#${who.householdId}#${who.guardianId}`,
});

/** Raised where another write came first, or the digits are somebody else's today: try others. */
export const CODE_TAKEN = new Error('these digits are taken, or another code was issued meanwhile');

export interface NewPickUp {
  community: CommunityId;
  sessionId: SessionId;
  day: LocalDay;
  code: string;
  pickUp: PickUp;
}

/** The guardian's next code; an unused one before stops working in the same write. */
export async function putPickUp({ community, sessionId, day, code, pickUp }: NewPickUp): Promise<void> {
  const hash = hashOf(community, sessionId, day, code);
  const current = currentKey(community, sessionId, day, pickUp);
  const before = (await get(current, { consistent: true }))?.hash as string | undefined;
  const taken = () => CODE_TAKEN;
  const expiresAtSeconds = Math.floor(Date.parse(pickUp.expiresAt) / 1000) + 86_400;
  const same = { ConditionExpression: '#hash = :before', ExpressionAttributeValues: { ':before': before } };
  const point = before
    ? { ...same, ExpressionAttributeNames: { '#hash': 'hash' } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  const steps: Step[] = [
    {
      write: {
        Put: {
          Item: { ...pickUpKey(community, sessionId, day, hash), ...pickUp, expiresAtSeconds },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefused: taken,
    },
    { write: { Put: { Item: { ...current, hash, expiresAtSeconds }, ...point } }, onRefused: taken },
  ];
  const old = before && (await get(pickUpKey(community, sessionId, day, before), { consistent: true }));
  // A used code stays, so that a second try is told who came with it.
  if (before && old && !('used' in old)) steps.push(endCode(community, sessionId, day, before));
  await transact(steps);
}

const endCode = (community: CommunityId, sessionId: SessionId, day: LocalDay, hash: string): Step => ({
  write: {
    Delete: {
      Key: pickUpKey(community, sessionId, day, hash),
      ConditionExpression: 'attribute_not_exists(used)',
    },
  },
  onRefused: () => CODE_TAKEN,
});

export async function readPickUp(
  community: CommunityId,
  sessionId: SessionId,
  day: LocalDay,
  code: string,
): Promise<PickUp | undefined> {
  const hash = hashOf(community, sessionId, day, code);
  const item = await get(pickUpKey(community, sessionId, day, hash), { consistent: true });
  return item && PickUp.parse(item);
}

/** Uses the code up; of two tutors who type it at once, one lets the children go. */
export const useStep = (
  community: CommunityId,
  sessionId: SessionId,
  day: LocalDay,
  code: string,
  used: z.infer<typeof Used>,
): Step => ({
  write: {
    Update: {
      Key: pickUpKey(community, sessionId, day, hashOf(community, sessionId, day, code)),
      UpdateExpression: 'SET used = :used',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(used) AND expiresAt > :now',
      ExpressionAttributeValues: { ':used': used, ':now': used.at },
    },
  },
  onRefused: (found) => refusalOf(found),
});

function refusalOf(found: Item | undefined): AppError {
  const { used } = found ? PickUp.parse(found) : { used: undefined };
  return used ? new AppError('PICK_UP_CODE_USED', { at: used.at, by: used.by }) : new AppError('PICK_UP_CODE_WRONG');
}

/** The children go home together, or none does: all are here and none has gone before. */
export async function commitCollection(
  community: CommunityId,
  sessionId: SessionId,
  day: LocalDay,
  { householdId, childIds }: Pick<Collecting, 'householdId' | 'childIds'>,
  collected: Collected,
  using: Step[],
): Promise<void> {
  const goes = (childId: string): Step => ({
    write: {
      Update: {
        Key: markKey(community, sessionId, day, { householdId, childId }),
        UpdateExpression: 'SET collected = :collected',
        ConditionExpression: 'presence = :present AND attribute_not_exists(collected)',
        ExpressionAttributeValues: { ':collected': collected, ':present': 'present' },
      },
    },
    onRefused: (found) => {
      const details = collectedDetails(found);
      return details ? new AppError('ALREADY_COLLECTED', details) : new AppError('NOT_HERE_TODAY');
    },
  });
  await transact([...using, ...childIds.map(goes)]);
}
