import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { CommunityCode } from '../../shared/places/ids';
import { PersonId } from '../../shared/residents/ids';
import { sha256 } from '../platform/ids';
import { get, type Item, type Key, list, type Step, transact, write } from '../platform/table';

// People. Homes, sessions, codes, requests, roles and laptop sign-ins have stores of their own.
//
// Access patterns
//   Who has this openid, strong | get | OPENID#<sha256(openid)> | OPENID | 1 RCU
//   A person, strong | get | PERSON#<p> | PERSON | 1 RCU
//   First sign-in: openid and person together | transact | OPENID#…, PERSON#<p> | OPENID, PERSON | 4 WCU
//   End all sessions, change community, begin erasure | update | PERSON#<p> | PERSON | 1 WCU
//   Change the name, also where it was copied | transact | PERSON#<p>, COMMUNITY#<c>#HOUSEHOLD#<h>, COMMUNITY#<c>#ROLES | PERSON, MEMBER#<p>, <role> | 2 WCU per copy
//   Everything kept about a person, by pages | query | PERSON#<p> | * | 0.5 RCU per 4 KB
//   Erase one item of a person | delete | PERSON#<p> | * | 1 WCU
//   Erase the person at last | transact | OPENID#…, PERSON#<p> | OPENID, PERSON | 4 WCU

/** Thrown when what a decision was made on has changed since: read again, decide again. */
export const CHANGED = new Error('what was read has changed');

export const Person = z.object({
  personId: PersonId,
  openid: z.string(),
  displayName: z.string(),
  /** where the next sign-in stands; only a wish: membership is checked when a session is made */
  currentCommunity: CommunityCode.nullable(),
  createdAt: z.iso.datetime(),
  /** messages sent up to here are read */
  readAt: z.iso.datetime().nullable(),
  unread: z.int(),
  /** sessions begun until then are over */
  sessionsEndedAt: z.iso.datetime().nullable(),
  /** erasure has begun: nothing new may be tied to this person */
  erasingAt: z.iso.datetime().nullable(),
});
export type Person = z.infer<typeof Person>;

export const personPartition = (person: string): string => `PERSON#${person}`;
export const personKey = (person: string): Key => ({ pk: personPartition(person), sk: 'PERSON' });
const openidKey = (openid: string): Key => ({ pk: `OPENID#${sha256(openid)}`, sk: 'OPENID' });
/** The person exists and is not being erased. Part of every write that ties something to a person. */
const PERSON_STAYS = 'attribute_exists(pk) AND attribute_type(erasingAt, :nothing)';
export const NOTHING = { ':nothing': 'NULL' };
/** A person gone meanwhile is nobody any more, whatever the session says. */
export const gone = (): Error => new AppError('UNAUTHENTICATED');

export async function findPersonId(openid: string): Promise<string | undefined> {
  const item = await get(openidKey(openid), { consistent: true });
  return item && PersonId.parse(item.personId);
}

export async function readPerson(personId: string): Promise<Person> {
  const item = await get(personKey(personId), { consistent: true });
  if (!item) throw gone();
  return Person.parse(item);
}

/** Both or neither: two first sign-ins at once make one person, and the second one is refused as CHANGED. */
export async function createPerson(person: Person): Promise<void> {
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)' };
  await transact([
    {
      write: { Put: { Item: { ...openidKey(person.openid), personId: person.personId }, ...fresh } },
      onRefused: () => CHANGED,
    },
    { write: { Put: { Item: { ...personKey(person.personId), ...person }, ...fresh } }, onRefused: () => CHANGED },
  ]);
}

export const personStays = (personId: string): Step => ({
  write: {
    ConditionCheck: {
      Key: personKey(personId),
      ConditionExpression: PERSON_STAYS,
      ExpressionAttributeValues: NOTHING,
    },
  },
  onRefused: gone,
});

/** The same, and all sessions have not been ended since the person was read. */
export const personStaysIn = ({ personId, sessionsEndedAt }: Person): Step => {
  const same = sessionsEndedAt === null ? 'attribute_type(sessionsEndedAt, :nothing)' : 'sessionsEndedAt = :ended';
  return {
    write: {
      ConditionCheck: {
        Key: personKey(personId),
        ConditionExpression: `${PERSON_STAYS} AND ${same}`,
        ExpressionAttributeValues: { ...NOTHING, ...(sessionsEndedAt !== null && { ':ended': sessionsEndedAt }) },
      },
    },
    onRefused: gone,
  };
};

/** One change of a person who stays, as a step on its own or of a transaction. */
export const changePerson = (
  personId: string,
  change: Partial<Pick<Person, 'displayName' | 'currentCommunity' | 'sessionsEndedAt' | 'erasingAt'>>,
): Step => {
  const fields = Object.entries(change);
  return {
    write: {
      Update: {
        Key: personKey(personId),
        UpdateExpression: `SET ${fields.map(([name]) => `${name} = :${name}`).join(', ')}`,
        ConditionExpression: PERSON_STAYS,
        ExpressionAttributeValues: {
          ...NOTHING,
          ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
        },
      },
    },
    onRefused: gone,
  };
};

export const commit = (step: Step): Promise<Item | undefined> => write(step);
export const commitAll = (steps: Step[]): Promise<void> => transact(steps);

/** One page of everything kept about a person. */
export const readPersonPage = (personId: string, cursor?: string) =>
  list({ pk: personPartition(personId), consistent: true }, cursor);

export async function erasePersonItem(personId: string, sk: string): Promise<void> {
  await write({ write: { Delete: { Key: { pk: personPartition(personId), sk } } }, onRefused: () => CHANGED });
}

/** The last step of an erasure: from now on the openid is a stranger's. Erasing twice is erasing once. */
export async function erasePerson({ personId, openid }: Person): Promise<void> {
  await transact([
    {
      write: {
        Delete: {
          Key: openidKey(openid),
          ConditionExpression: 'attribute_not_exists(pk) OR personId = :person',
          ExpressionAttributeValues: { ':person': personId },
        },
      },
      onRefused: () => CHANGED,
    },
    { write: { Delete: { Key: personKey(personId) } }, onRefused: () => CHANGED },
  ]);
}
