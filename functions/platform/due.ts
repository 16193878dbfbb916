import * as z from 'zod';
import { type CommunityId, storedCommunity } from './identity';
import { type Key, list, type Step, transact, write } from './table';

// What time itself must do. A feature notes it in the same transaction that makes it due, its schedule works it off.
// One small item per piece of work, in one partition per queue, sorted by when it is due. Communities share a queue:
// the schedule stands in none of them, and takes the community from the item.
//
// Access patterns
//   What is due until now | query | DUE#<queue> | until <now> | 0.5 RCU per 4 KB
//   Note what is due next, forget what is done | transact | DUE#<queue> | <dueAt>#<c>#<id> | 2 WCU each
//   Put off what could not be done | transact | DUE#<queue> | <dueAt>#<c>#<id> | 4 WCU
//   Drop what turned out to be done | delete | DUE#<queue> | <dueAt>#<c>#<id> | 1 WCU

/** A kind of due work. */
export interface DueQueue<Job> {
  /** the feature's, as in its folder */
  name: string;
  job: z.ZodType<Job>;
  /** the same for the same piece of work; noting it twice is noting it once */
  idOf: (job: Job) => string;
  /** what a log line may say about a failure: no person, no household */
  logged: (job: Job) => Record<string, string>;
}

/** A piece of work whose time has come. */
export interface Due<Job> {
  community: CommunityId;
  job: Job;
  sk: string;
  /** how often it was put off */
  tries: number;
}

const Stored = z.object({ sk: z.string(), communityId: z.string(), tries: z.int() });
const partition = (queue: { name: string }): string => `DUE#${queue.name}`;

const keyOf = <Job>(queue: DueQueue<Job>, community: CommunityId, dueAt: string, job: Job): Key => ({
  pk: partition(queue),
  sk: `${dueAt}#${community}#${queue.idOf(job)}`,
});

/** A due item may be written or removed twice: it says the same both times. */
const never = () => new Error('a due item has no condition');

const put = (key: Key, community: CommunityId, job: object, tries: number): Step => ({
  write: { Put: { Item: { ...key, communityId: community, job, tries } } },
  onRefused: never,
});

/** Notes that `job` is to be done at `dueAt` (an instant). Part of the transaction that decides so. */
export const noteDue = <Job extends object>(
  queue: DueQueue<Job>,
  community: CommunityId,
  dueAt: string,
  job: Job,
): Step => put(keyOf(queue, community, dueAt, job), community, job, 0);

/** Takes the note back. Work that was put off meanwhile finds for itself that nothing is left to do. */
export const forgetDue = <Job>(queue: DueQueue<Job>, community: CommunityId, dueAt: string, job: Job): Step => ({
  write: { Delete: { Key: keyOf(queue, community, dueAt, job) } },
  onRefused: never,
});

/** The `limit` longest overdue pieces of work. */
export async function readDue<Job extends object>(
  queue: DueQueue<Job>,
  now: string,
  limit: number,
): Promise<Due<Job>[]> {
  // '~' sorts after every character of a key: everything due in this very millisecond is in.
  const { items } = await list({ pk: partition(queue), until: `${now}~`, limit });
  return items.map((item) => {
    const { sk, communityId, tries } = Stored.parse(item);
    return { sk, tries, community: storedCommunity(communityId), job: queue.job.parse(item.job) };
  });
}

/** Work that failed steps back, so that one broken piece never keeps the others waiting. */
export async function putOff<Job extends object>(queue: DueQueue<Job>, due: Due<Job>, until: string): Promise<void> {
  const { community, job, sk, tries } = due;
  const gone = { Delete: { Key: { pk: partition(queue), sk }, ConditionExpression: 'attribute_exists(pk)' } };
  const again = put(keyOf(queue, community, until, job), community, job, tries + 1);
  await transact([{ write: gone, onRefused: () => ALREADY_GONE }, again]).catch(ignore(ALREADY_GONE));
}

export async function dropDue<Job>(queue: DueQueue<Job>, due: Due<Job>): Promise<void> {
  await write({ write: { Delete: { Key: { pk: partition(queue), sk: due.sk } } }, onRefused: never });
}

const ALREADY_GONE = new Error('done meanwhile');
const ignore = (expected: Error) => (error: unknown) => {
  if (error !== expected) throw error;
};
