import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { BindingRequest } from '../../shared/residents/schema';
import type { CommunityId } from '../platform/identity';
import { get, type Key, list, type Step, transact } from '../platform/table';
import { CHANGED, personPartition, personStays } from './store';

// One request per person and household. Only an open one stands in the state index, so the list is as long as the work.
//
// Access patterns
//   One request, strong | get | COMMUNITY#<c>#REQUESTS | <requestId> | 1 RCU
//   The open requests of a community, oldest first, by pages | query | byState COMMUNITY#<c>#REQUESTS#open | * | 0.5 RCU per 8
//   Ask to be bound | transact | COMMUNITY#<c>#REQUESTS, PERSON#<p> | <requestId>, REQUEST#<c>#<h>, PERSON | 6 WCU, and 1 in byState
//   Decide a request (with approval part of joining) | transact | COMMUNITY#<c>#REQUESTS, PERSON#<p> | <requestId>, REQUEST#<c>#<h> | 4 WCU, and 1 in byState
//   Erase a request with its person | delete | COMMUNITY#<c>#REQUESTS | <requestId> | 2 WCU

/** What is looked through at once. */
const PAGE = 200;
/** After this a decided request is forgotten (shortest retention, PIPL Art. 19). */
const KEEP_DECIDED_DAYS = 30;

const Stored = BindingRequest.extend({ state: z.enum(['open', 'approved', 'refused']) });
export type StoredRequest = z.infer<typeof Stored>;

const partition = (community: CommunityId): string => `COMMUNITY#${community}#REQUESTS`;
const openPartition = (community: CommunityId): string => `${partition(community)}#open`;
export const requestIdOf = (person: string, householdId: string): string => `${person}.${householdId}`;
const requestKey = (community: CommunityId, requestId: string): Key => ({ pk: partition(community), sk: requestId });

export async function readRequest(community: CommunityId, requestId: string): Promise<StoredRequest | undefined> {
  const item = await get(requestKey(community, requestId), { consistent: true });
  return item && Stored.parse(item);
}

export async function readOpenRequests(community: CommunityId, after?: string) {
  const { items, cursor } = await list({ pk: openPartition(community), index: 'byState', limit: PAGE }, after);
  return { requests: items.map((item) => BindingRequest.parse(item)), cursor };
}

/** The request, and the person's own pointer to it, so that export and erasure find it. */
export async function putRequest(community: CommunityId, request: BindingRequest): Promise<void> {
  const { requestId, personId, requestedAt } = request;
  await transact([
    {
      write: {
        Put: {
          Item: {
            ...requestKey(community, requestId),
            ...request,
            state: 'open',
            statePk: openPartition(community),
            stateSk: `${requestedAt}#${requestId}`,
          },
          ConditionExpression: 'attribute_not_exists(pk) OR #state <> :open',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':open': 'open' },
        },
      },
      onRefused: () => new AppError('ALREADY_REQUESTED'),
    },
    {
      write: { Put: { Item: { ...pointerKey(community, request), ...request, communityId: community } } },
      onRefused: () => CHANGED,
    },
    personStays(personId),
  ]);
}

const pointerKey = (community: CommunityId, { personId, householdId }: BindingRequest): Key => ({
  pk: personPartition(personId),
  sk: `REQUEST#${community}#${householdId}`,
});

/** Decided once; it leaves the list of open ones in the same write. */
export function decideSteps(
  community: CommunityId,
  request: StoredRequest,
  decision: { approve: boolean; by: string; now: string },
): Step[] {
  const { approve, by, now } = decision;
  const decided = () => new AppError('ALREADY_DECIDED');
  const update = {
    Key: requestKey(community, request.requestId),
    UpdateExpression:
      'SET #state = :decided, decidedBy = :by, decidedAt = :now, expiresAtSeconds = :end REMOVE statePk, stateSk',
    ConditionExpression: '#state = :open AND requestedAt = :requestedAt',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':open': 'open',
      ':decided': approve ? 'approved' : 'refused',
      ':by': by,
      ':now': now,
      ':requestedAt': request.requestedAt,
      ':end': Math.floor(Date.parse(now) / 1000) + KEEP_DECIDED_DAYS * 86_400,
    },
  };
  return [
    { write: { Update: update }, onRefused: decided },
    { write: { Delete: { Key: pointerKey(community, request) } }, onRefused: decided },
  ];
}

export const eraseRequest = (community: CommunityId, requestId: string): Step => ({
  write: { Delete: { Key: requestKey(community, requestId) } },
  onRefused: () => CHANGED,
});
