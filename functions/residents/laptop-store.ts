import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { PersonId } from '../../shared/residents/ids';
import { sha256 } from '../platform/ids';
import { get, type Key, type Step, write } from '../platform/table';
import { CHANGED, NOTHING } from './store';

// Access patterns
//   A laptop's request, strong | get | LAPTOP#<sha256(code)> | LAPTOP | 1 RCU
//   A laptop asks | put | LAPTOP#<sha256(code)> | LAPTOP | 1 WCU
//   The phone confirms | update | LAPTOP#<sha256(code)> | LAPTOP | 1 WCU
//   The laptop collects (part of beginning its session) | update | LAPTOP#<sha256(code)> | LAPTOP | 2 WCU

const Request = z.object({
  secretHash: z.string(),
  expiresAt: z.iso.datetime(),
  personId: PersonId.nullable(),
  collectedAt: z.iso.datetime().nullable(),
});
export type LaptopRequest = z.infer<typeof Request>;

const laptopKey = (code: string): Key => ({ pk: `LAPTOP#${sha256(code)}`, sk: 'LAPTOP' });

export async function readLaptopRequest(code: string): Promise<LaptopRequest | undefined> {
  const item = await get(laptopKey(code), { consistent: true });
  return item && Request.parse(item);
}

/** Refused as CHANGED where the same eight digits are still on another laptop's screen. */
export async function putLaptopRequest(code: string, secret: string, expiresAt: string, now: string): Promise<void> {
  const request: LaptopRequest = { secretHash: sha256(secret), expiresAt, personId: null, collectedAt: null };
  const expiresAtSeconds = Math.ceil(Date.parse(expiresAt) / 1000);
  await write({
    write: {
      Put: {
        Item: { ...laptopKey(code), ...request, expiresAtSeconds },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': now },
      },
    },
    onRefused: () => CHANGED,
  });
}

/** Once, by one person; the same person may tap twice. */
export async function confirmLaptopRequest(code: string, person: string, now: string): Promise<void> {
  await write({
    write: {
      Update: {
        Key: laptopKey(code),
        UpdateExpression: 'SET personId = :person',
        ConditionExpression: 'expiresAt > :now AND (attribute_type(personId, :nothing) OR personId = :person)',
        ExpressionAttributeValues: { ':person': person, ':now': now, ...NOTHING },
      },
    },
    onRefused: () => new AppError('CODE_INVALID'),
  });
}

/** The collection is used up together with the session it begins. */
export const useLaptopRequest = (code: string, now: string): Step => ({
  write: {
    Update: {
      Key: laptopKey(code),
      UpdateExpression: 'SET collectedAt = :now',
      ConditionExpression: 'expiresAt > :now AND attribute_type(collectedAt, :nothing)',
      ExpressionAttributeValues: { ':now': now, ...NOTHING },
    },
  },
  onRefused: () => new AppError('CODE_INVALID'),
});
