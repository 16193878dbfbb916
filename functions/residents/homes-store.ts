import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import type { Household } from '../../shared/places/schema';
import { maxMembers } from '../../shared/residents/rules';
import { Home } from '../../shared/residents/schema';
import { householdsPartition } from '../places/reads';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { get, type Key, listAll, type Step, transact } from '../platform/table';
import { householdPartition, MAX_MEMBERS } from './reads';
import { CHANGED, NOTHING, personPartition } from './store';

// A membership is two items written together: the person's HOME and the household's MEMBER.
//
// Access patterns
//   The homes of a person, strong | query | PERSON#<p> | HOME#* | 1 RCU
//   One home of a person, strong | get | PERSON#<p> | HOME#<c>#<h> | 1 RCU
//   Where a person holds a seat, per community, strong | query | PERSON#<p> | RESIDENCE#* | 1 RCU
//   The taken seats of a household, strong | query | COMMUNITY#<c>#HOUSEHOLD#<h> | SEAT#* | 1 RCU
//   Join: code or request, person, home, member, count, seat, residence, roll | transact | PERSON#<p>, COMMUNITY#<c>#HOUSEHOLD#<h>, COMMUNITY#<c>#HOUSEHOLDS | HOME#…, MEMBER#…, COUNT, SEAT#…, RESIDENCE#… | 16 WCU
//   Leave: the same backwards | transact | PERSON#<p>, COMMUNITY#<c>#HOUSEHOLD#<h> | HOME#…, MEMBER#…, COUNT, SEAT#…, RESIDENCE#… | 10 WCU, 14 with a message to who is removed

const MAX_HOMES = 200;

/** Where a person holds an adult's seat in a community, and when they last gave one up there. */
const Residence = z.object({
  communityId: z.string(),
  householdId: z.string().nullable(),
  movedAt: z.iso.datetime().nullable(),
});
export type Residence = z.infer<typeof Residence>;

const memberKey = (community: CommunityId, householdId: string, person: string): Key => ({
  pk: householdPartition(community, householdId),
  sk: `MEMBER#${person}`,
});
const homeKey = (person: string, communityId: string, householdId: string): Key => ({
  pk: personPartition(person),
  sk: `HOME#${communityId}#${householdId}`,
});
const residenceKey = (person: string, communityId: string): Key => ({
  pk: personPartition(person),
  sk: `RESIDENCE#${communityId}`,
});

export async function readHomes(person: string): Promise<Home[]> {
  const items = await listAll({ pk: personPartition(person), prefix: 'HOME#', consistent: true }, MAX_HOMES);
  return items.map((item) => Home.parse(item));
}

/** `communityId` may be what a person typed: the key is the person's own. */
export async function readHome(person: string, communityId: string, householdId: string): Promise<Home | undefined> {
  const item = await get(homeKey(person, communityId, householdId), { consistent: true });
  return item && Home.parse(item);
}

export async function readResidences(person: string): Promise<Residence[]> {
  const items = await listAll({ pk: personPartition(person), prefix: 'RESIDENCE#', consistent: true }, MAX_HOMES);
  return items.map((item) => Residence.parse(item));
}

export async function readResidence(person: string, community: CommunityId): Promise<Residence | undefined> {
  const item = await get(residenceKey(person, community), { consistent: true });
  return item && Residence.parse(item);
}

export async function readTakenSeats(community: CommunityId, householdId: string): Promise<number[]> {
  const query = { pk: householdPartition(community, householdId), prefix: 'SEAT#', consistent: true };
  return (await listAll(query, MAX_MEMBERS)).map((item) => Number(String(item.sk).slice('SEAT#'.length)));
}

/** The name a person now goes by, where a household lists its members. */
export const renameMember = (community: CommunityId, householdId: string, person: string, name: string): Step => ({
  write: {
    Update: {
      Key: memberKey(community, householdId, person),
      UpdateExpression: 'SET displayName = :name',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':name': name },
    },
  },
  onRefused: () => CHANGED,
});

export interface Joining {
  person: string;
  displayName: string;
  community: CommunityId;
  household: Household;
  home: Home;
}

/** `before` are the steps that allow the joining (a code, a request) and those on the person, in order of refusal. */
export async function commitJoin(before: Step[], joining: Joining): Promise<void> {
  const { person, displayName, community, household, home } = joining;
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)' };
  const already = () => new AppError('ALREADY_MEMBER');
  const { seat, boundAt, householdId } = home;
  const member = { personId: person, displayName, seat, boundAt };
  await transact([
    ...before,
    { write: { Put: { Item: { ...homeKey(person, community, householdId), ...home }, ...fresh } }, onRefused: already },
    {
      write: { Put: { Item: { ...memberKey(community, householdId, person), ...member }, ...fresh } },
      onRefused: already,
    },
    countMember(community, household),
    ...(seat === null ? [standHere(joining)] : takeSeat(joining, seat)),
  ]);
}

const countMember = (community: CommunityId, household: Household): Step => ({
  write: {
    Update: {
      Key: { pk: householdPartition(community, household.householdId), sk: 'COUNT' },
      UpdateExpression: 'ADD members :one',
      ConditionExpression: 'attribute_not_exists(members) OR members < :max',
      ExpressionAttributeValues: { ':one': 1, ':max': maxMembers(household) },
    },
  },
  onRefused: () => new AppError('HOUSEHOLD_FULL'),
});

/** A member without a seat was here too: whoever erases themselves is looked for in every community they stood in. */
const standHere = ({ person, community }: Joining): Step => ({
  write: {
    Update: {
      Key: residenceKey(person, community),
      UpdateExpression:
        'SET communityId = :community, householdId = if_not_exists(householdId, :none), movedAt = if_not_exists(movedAt, :none)',
      ExpressionAttributeValues: { ':community': community, ':none': null },
    },
  },
  onRefused: () => CHANGED,
});

/** The seat is still free, the person still holds none in this community, and the roll still has that many adults. */
const takeSeat = ({ person, community, household }: Joining, seat: number): Step[] => {
  const { householdId } = household;
  return [
    {
      write: {
        Put: {
          Item: { pk: householdPartition(community, householdId), sk: `SEAT#${seat}`, personId: person },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefused: () => CHANGED,
    },
    {
      write: {
        // An update, so that an earlier giving-up of a seat here stays remembered.
        Update: {
          Key: residenceKey(person, community),
          UpdateExpression:
            'SET communityId = :community, householdId = :household, movedAt = if_not_exists(movedAt, :never)',
          ConditionExpression: 'attribute_not_exists(pk) OR attribute_type(householdId, :nothing)',
          ExpressionAttributeValues: { ':community': community, ':household': householdId, ':never': null, ...NOTHING },
        },
      },
      onRefused: () => CHANGED,
    },
    {
      write: {
        ConditionCheck: {
          Key: { pk: householdsPartition(community), sk: householdId },
          ConditionExpression: 'adults >= :seat',
          ExpressionAttributeValues: { ':seat': seat },
        },
      },
      onRefused: () => CHANGED,
    },
  ];
};

/**
 * Gives up a membership exactly as it was read; a seat becomes free, and the giving up is remembered. `along`: what
 * else happens with it, e.g. a message to somebody who is removed.
 */
export async function commitLeave(person: string, home: Home, now: string, along: Step[] = []): Promise<void> {
  const community = storedCommunity(home.communityId);
  const { householdId, seat } = home;
  const left = () => new AppError('NOT_A_MEMBER');
  const own = { ConditionExpression: 'personId = :person', ExpressionAttributeValues: { ':person': person } };
  const seatKey = { pk: householdPartition(community, householdId), sk: `SEAT#${seat}` };
  await transact([
    {
      write: {
        Delete: {
          Key: homeKey(person, community, householdId),
          ConditionExpression: 'boundAt = :boundAt',
          ExpressionAttributeValues: { ':boundAt': home.boundAt },
        },
      },
      onRefused: left,
    },
    { write: { Delete: { Key: memberKey(community, householdId, person), ...own } }, onRefused: left },
    {
      write: {
        Update: {
          Key: { pk: householdPartition(community, householdId), sk: 'COUNT' },
          UpdateExpression: 'ADD members :less',
          ConditionExpression: 'members > :none',
          ExpressionAttributeValues: { ':less': -1, ':none': 0 },
        },
      },
      onRefused: left,
    },
    ...(seat === null
      ? []
      : [
          { write: { Delete: { Key: seatKey, ...own } }, onRefused: left },
          {
            write: {
              Put: {
                Item: { ...residenceKey(person, community), communityId: community, householdId: null, movedAt: now },
                ConditionExpression: 'householdId = :household',
                ExpressionAttributeValues: { ':household': householdId },
              },
            },
            onRefused: left,
          },
        ]),
    ...along,
  ]);
}
