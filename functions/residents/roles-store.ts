import { AppError } from '../../shared/http/errors';
import { RoleGrant } from '../../shared/http/roles';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { roleSortKey, rolesPartition } from '../platform/roles';
import { get, type Key, listAll, type Step } from '../platform/table';
import { CHANGED, personPartition, personStays } from './store';

// Access patterns
//   One duty, past or present, strong | get | COMMUNITY#<c>#ROLES | <p>#<role>#<scope> | 1 RCU
//   The duties of a person in a community, strong | query | COMMUNITY#<c>#ROLES | <p>#* | 1 RCU
//   The former duties of a person in a community, strong | query | COMMUNITY#<c>#ROLES | PAST#<p>#* | 1 RCU
//   Every duty of a community, past ones included | query | COMMUNITY#<c>#ROLES | * | 0.5 RCU per 20
//   The communities a person has duties in, strong | query | PERSON#<p> | DUTY#* | 1 RCU
//   Grant a duty, keeping a past one of the same kind | transact | COMMUNITY#<c>#ROLES, PERSON#<p>, COMMUNITY#<c> | <p>#<role>#<scope>, PAST#…, DUTY#<c>, ADMINS | 8 WCU
//   End a duty | transact | COMMUNITY#<c>#ROLES, COMMUNITY#<c> | <p>#<role>#<scope>, ADMINS | 4 WCU
//   Erase the duties of a person who goes | transact | COMMUNITY#<c>#ROLES, COMMUNITY#<c>, PERSON#<p> | …, ADMINS, DUTY#<c> | 6 WCU

/** A person's duties are few; a community's, with those of ten years, are hundreds. */
const MAX_OF_PERSON = 100;
const MAX_OF_COMMUNITY = 5000;

const grantKey = (community: CommunityId, grant: Pick<RoleGrant, 'personId' | 'role' | 'scope'>): Key => ({
  pk: rolesPartition(community),
  sk: roleSortKey(grant),
});
const adminsKey = (community: CommunityId): Key => ({ pk: `COMMUNITY#${community}`, sk: 'ADMINS' });
const dutyKey = (person: string, community: CommunityId): Key => ({
  pk: personPartition(person),
  sk: `DUTY#${community}`,
});
/** An admin without an end date. Only these are counted: one that runs out by itself keeps no community. */
const isLasting = (grant: Pick<RoleGrant, 'role' | 'untilAt'>): boolean =>
  grant.role === 'community_admin' && grant.untilAt === null;

export async function readGrant(
  community: CommunityId,
  grant: Pick<RoleGrant, 'personId' | 'role' | 'scope'>,
): Promise<RoleGrant | undefined> {
  const item = await get(grantKey(community, grant), { consistent: true });
  return item && RoleGrant.parse(item);
}

export async function readGrants(community: CommunityId, person: string): Promise<RoleGrant[]> {
  const query = { pk: rolesPartition(community), prefix: `${person}#`, consistent: true };
  return (await listAll(query, MAX_OF_PERSON)).map((item) => RoleGrant.parse(item));
}

export async function readAllGrants(community: CommunityId): Promise<RoleGrant[]> {
  return (await listAll({ pk: rolesPartition(community) }, MAX_OF_COMMUNITY)).map((item) => RoleGrant.parse(item));
}

/** Former duties of the same kind as a later one. */
export async function readPast(community: CommunityId, person: string): Promise<{ sk: string }[]> {
  const query = { pk: rolesPartition(community), prefix: `PAST#${person}#`, consistent: true };
  return (await listAll(query, MAX_OF_PERSON)).map((item) => ({ sk: String(item.sk) }));
}

export async function readDuties(person: string): Promise<CommunityId[]> {
  const items = await listAll({ pk: personPartition(person), prefix: 'DUTY#', consistent: true }, MAX_OF_PERSON);
  return items.map((item) => storedCommunity(item.communityId));
}

/** The past grant of the same duty (`past`), if any, moves aside and stays readable. */
export function grantSteps(community: CommunityId, grant: RoleGrant, past: RoleGrant | undefined): Step[] {
  const granted = () => new AppError('ROLE_ALREADY_GRANTED');
  const key = grantKey(community, grant);
  return [
    {
      write: {
        Put: {
          Item: { ...key, ...grant },
          ConditionExpression: past ? 'untilAt = :ended' : 'attribute_not_exists(pk)',
          ...(past && { ExpressionAttributeValues: { ':ended': past.untilAt } }),
        },
      },
      onRefused: granted,
    },
    ...(past
      ? [{ write: { Put: { Item: { ...key, sk: `PAST#${key.sk}#${past.fromAt}`, ...past } } }, onRefused: granted }]
      : []),
    {
      write: { Put: { Item: { ...dutyKey(grant.personId, community), communityId: community } } },
      onRefused: () => CHANGED,
    },
    personStays(grant.personId),
    ...(isLasting(grant) ? [countAdmin(community, grant.personId)] : []),
  ];
}

const countAdmin = (community: CommunityId, person: string): Step => ({
  write: {
    Update: {
      Key: adminsKey(community),
      UpdateExpression: 'ADD persons :person',
      ExpressionAttributeValues: { ':person': new Set([person]) },
    },
  },
  onRefused: () => CHANGED,
});

/** Only while the community has another lasting admin. Two last ones who leave at once do not both go. */
const uncountAdmin = (community: CommunityId, person: string): Step => ({
  write: {
    Update: {
      Key: adminsKey(community),
      UpdateExpression: 'DELETE persons :person',
      ConditionExpression: 'NOT contains(persons, :one) OR size(persons) > :last',
      ExpressionAttributeValues: { ':person': new Set([person]), ':one': person, ':last': 1 },
    },
  },
  onRefused: () => new AppError('LAST_ADMIN'),
});

/** Ends a grant exactly as it was read. */
export function endSteps(community: CommunityId, grant: RoleGrant, now: string): Step[] {
  const until =
    grant.untilAt === null
      ? { condition: 'attribute_type(untilAt, :until)', value: 'NULL' }
      : { condition: 'untilAt = :until', value: grant.untilAt };
  return [
    ...(isLasting(grant) ? [uncountAdmin(community, grant.personId)] : []),
    {
      write: {
        Update: {
          Key: grantKey(community, grant),
          UpdateExpression: 'SET untilAt = :now',
          ConditionExpression: `fromAt = :from AND ${until.condition}`,
          ExpressionAttributeValues: { ':now': now, ':from': grant.fromAt, ':until': until.value },
        },
      },
      onRefused: () => CHANGED,
    },
  ];
}

/** Removes a grant with its person; the last admin must find a successor first. */
export const eraseSteps = (community: CommunityId, grant: RoleGrant): Step[] => [
  ...(isLasting(grant) ? [uncountAdmin(community, grant.personId)] : []),
  { write: { Delete: { Key: grantKey(community, grant) } }, onRefused: () => CHANGED },
];

export const erasePastStep = (community: CommunityId, sk: string): Step => ({
  write: { Delete: { Key: { pk: rolesPartition(community), sk } } },
  onRefused: () => CHANGED,
});

/** The name a person now goes by, in a grant that still stands. */
export const renameGrant = (community: CommunityId, grant: RoleGrant, personName: string): Step => ({
  write: {
    Update: {
      Key: grantKey(community, grant),
      UpdateExpression: 'SET personName = :name',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':name': personName },
    },
  },
  onRefused: () => CHANGED,
});
