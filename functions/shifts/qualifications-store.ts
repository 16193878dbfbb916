import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { PersonId } from '../../shared/residents/ids';
import type { TeamId } from '../../shared/shifts/ids';
import { Qualification } from '../../shared/shifts/team';
import type { CommunityId } from '../platform/identity';
import { get, type Key, listAll, type Step, transact, write } from '../platform/table';
import { volunteerPartition } from './volunteers-store';
import { touchWeeks } from './weeks-store';

// A sign-up writes into the person's week, not here: whatever takes something from a confirmed qualification writes into
// all weeks to come as well. That makes the rare act dear, and every seat as cheap as any other.
//
// Access patterns
//   A qualification of a person, strong | get | COMMUNITY#<c>#PERSON#<p> | QUALIFICATION#<name> | 1 RCU
//   The qualifications of a person | query | COMMUNITY#<c>#PERSON#<p> | QUALIFICATION#* | 0.5 RCU
//   The requests of a community | query | byState COMMUNITY#<c>#QUALIFICATIONS | <requestedAt>#<p> | 0.5 RCU per 4 KB
//   Whom a team has confirmed | query | byState COMMUNITY#<c>#QUALIFIED#<teamId> | <name>#<p> | 0.5 RCU per 4 KB
//   Ask for a qualification | put | COMMUNITY#<c>#PERSON#<p> | QUALIFICATION#<name> | 1 WCU, and 1 in byState
//   Confirm or refuse what was asked for | put | COMMUNITY#<c>#PERSON#<p> | QUALIFICATION#<name> | 1 WCU, and 1 in byState
//   Take back or change what was confirmed | transact | COMMUNITY#<c>#PERSON#<p> | QUALIFICATION#<name>, WEEK#<monday> … | about 110 WCU, and 1 in byState

const MAX_OF_PERSON = 100;
/** Beyond it leaders have stopped deciding. */
const MAX_REQUESTS = 1000;
/** More people than a team has members. */
const MAX_QUALIFIED = 1000;

const Stored = Qualification.extend({ personId: PersonId, decidedBy: z.string().nullable() });
export type StoredQualification = z.infer<typeof Stored>;

const keyOf = (community: CommunityId, person: string, name: string): Key => ({
  pk: volunteerPartition(community, person),
  sk: `QUALIFICATION#${name}`,
});

export async function readQualification(
  community: CommunityId,
  person: string,
  name: string,
): Promise<StoredQualification | undefined> {
  const item = await get(keyOf(community, person, name), { consistent: true });
  return item && Stored.parse(item);
}

export async function readQualifications(community: CommunityId, person: string): Promise<StoredQualification[]> {
  const query = { pk: volunteerPartition(community, person), prefix: 'QUALIFICATION#' };
  return (await listAll(query, MAX_OF_PERSON)).map((item) => Stored.parse(item));
}

export async function readRequests(community: CommunityId): Promise<StoredQualification[]> {
  const query = { pk: `COMMUNITY#${community}#QUALIFICATIONS`, index: 'byState' } as const;
  return (await listAll(query, MAX_REQUESTS)).map((item) => Stored.parse(item));
}

export async function readQualified(community: CommunityId, teamId: TeamId): Promise<StoredQualification[]> {
  const query = { pk: confirmedOf(community, teamId), index: 'byState' } as const;
  return (await listAll(query, MAX_QUALIFIED)).map((item) => Stored.parse(item));
}

const confirmedOf = (community: CommunityId, teamId: TeamId): string => `COMMUNITY#${community}#QUALIFIED#${teamId}`;

/** The list it stands in: what waits for an answer, what a team vouches for; anything else in none. */
function stateKeys(community: CommunityId, { state, requestedAt, teamId, name, personId }: StoredQualification) {
  if (state === 'requested')
    return { statePk: `COMMUNITY#${community}#QUALIFICATIONS`, stateSk: `${requestedAt}#${personId}` };
  if (state === 'confirmed') return { statePk: confirmedOf(community, teamId), stateSk: `${name}#${personId}` };
  return {};
}

/**
 * Puts a qualification in the place of the one that was read; somebody who decided meanwhile has decided. No sign-up that
 * relied on a confirmed one goes through after it, in the same moment either.
 */
export async function replaceQualification(
  community: CommunityId,
  next: StoredQualification,
  before: StoredQualification | undefined,
  now: string,
): Promise<void> {
  const Item = { ...keyOf(community, next.personId, next.name), ...next, ...stateKeys(community, next) };
  const same = {
    ConditionExpression: '#state = :state AND requestedAt = :asked',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': before?.state, ':asked': before?.requestedAt },
  };
  const put: Step = {
    write: { Put: { Item, ...(before ? same : { ConditionExpression: 'attribute_not_exists(pk)' }) } },
    onRefused: () => new AppError('ALREADY_DECIDED'),
  };
  if (before?.state === 'confirmed') await transact([put, ...touchWeeks(community, next.personId, now)]);
  else await write(put);
}
