import * as z from 'zod';
import { dueOf } from '../../shared/votes/life';
import { type Vote, VoteId } from '../../shared/votes/schema';
import { type CommunityId, storedCommunity } from '../platform/identity';
import { type Key, list, type Step, transact, write } from '../platform/table';

// What time itself must do: one small item per vote, moved by the same transaction that moves the vote.
//
// Access patterns
//   What is due until now | query | DUE | until <now> | 0.5 RCU per 4 KB
//   Note what is due next, forget what is done | transact | DUE | <dueAt>#<c>#<voteId>#<step> | 2 WCU each
//   Put off what could not be done | transact | DUE | <dueAt>#<c>#<voteId>#<step> | 4 WCU
//   Drop what turned out to be done | delete | DUE | <dueAt>#<c>#<voteId>#<step> | 1 WCU

const DUE = 'DUE';

const DueItem = z.object({
  sk: z.string(),
  communityId: z.string(),
  voteId: VoteId,
  step: z.enum(['open', 'count', 'publish']),
  /** how often it was put off */
  tries: z.int(),
});
export type Due = Omit<z.infer<typeof DueItem>, 'communityId'> & { community: CommunityId };

const keyOf = (dueAt: string, community: CommunityId, voteId: VoteId, step: string): Key => ({
  pk: DUE,
  sk: `${dueAt}#${community}#${voteId}#${step}`,
});

/** A due item may be written or removed twice: it says the same both times. */
const never = () => new Error('a due item has no condition');

/** The steps that move a vote's due work from its state before to its state after. */
export function dueStepsBetween(community: CommunityId, before: Vote | null, after: Vote): Step[] {
  const old = before && dueOf(before);
  const next = dueOf(after);
  if (old?.step === next?.step && old?.dueAt === next?.dueAt) return [];
  const steps: Step[] = [];
  if (old)
    steps.push({ write: { Delete: { Key: keyOf(old.dueAt, community, after.voteId, old.step) } }, onRefused: never });
  if (next)
    steps.push(putDue(keyOf(next.dueAt, community, after.voteId, next.step), community, after.voteId, next.step, 0));
  return steps;
}

const putDue = (key: Key, community: CommunityId, voteId: VoteId, step: string, tries: number): Step => ({
  write: { Put: { Item: { ...key, communityId: community, voteId, step, tries } } },
  onRefused: never,
});

/** The `limit` longest overdue pieces of work. */
export async function readDue(now: string, limit: number): Promise<Due[]> {
  // '~' sorts after every character of a key: everything due in this very millisecond is in.
  const { items } = await list({ pk: DUE, until: `${now}~`, limit });
  return items.map((item) => {
    const { communityId, ...due } = DueItem.parse(item);
    return { ...due, community: storedCommunity(communityId) };
  });
}

/** Work that failed steps back, so that one broken vote never keeps the others waiting. */
export async function putOff(due: Due, until: string): Promise<void> {
  const gone = { Delete: { Key: { pk: DUE, sk: due.sk }, ConditionExpression: 'attribute_exists(pk)' } };
  const again = putDue(
    keyOf(until, due.community, due.voteId, due.step),
    due.community,
    due.voteId,
    due.step,
    due.tries + 1,
  );
  await transact([{ write: gone, onRefused: () => ALREADY_GONE }, again]).catch(ignore(ALREADY_GONE));
}

export async function dropDue(due: Due): Promise<void> {
  await write({ write: { Delete: { Key: { pk: DUE, sk: due.sk } } }, onRefused: never });
}

const ALREADY_GONE = new Error('done meanwhile');
const ignore = (expected: Error) => (error: unknown) => {
  if (error !== expected) throw error;
};
