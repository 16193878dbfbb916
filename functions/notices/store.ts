import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { Notice } from '../../shared/notices/schema';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { get, type Key, list, transact, write } from '../platform/table';

// The board. A person's messages are in inbox-store.ts.
//
// Access patterns
//   Notices, newest first, by pages | query | COMMUNITY#<c>#NOTICES | * | 0.5 RCU per 4 KB
//   One notice, strong | get | COMMUNITY#<c>#NOTICES | <noticeId> | 1 RCU
//   The same words a moment ago, strong | get | COMMUNITY#<c>#ECHO#<sha256> | ECHO | 1 RCU
//   Post a notice, once however often it is sent | transact | COMMUNITY#<c>#NOTICES, COMMUNITY#<c>#ECHO#<sha256> | <noticeId>, ECHO | 4 WCU
//   Post a notice of the house's own, alone or with what it tells of | put | COMMUNITY#<c>#NOTICES | <noticeId> | 1 WCU, 2 in a transaction
//   Decide a held notice | update | COMMUNITY#<c>#NOTICES | <noticeId> | 1 WCU

/** The same words by the same person within this time are a double tap or a lost answer. */
const ECHO_MS = 600_000;
/** Titles with their text: a phone shows about five at a time. */
const PAGE = 30;

/** Thrown when the same notice was put by another request in this moment. */
export const CHANGED = new Error('what was read has changed');

const Stored = Notice.extend({ author: z.string(), state: z.enum(['shown', 'held', 'dropped']) });
export type StoredNotice = z.infer<typeof Stored>;

const partition = (community: CommunityId): string => `COMMUNITY#${community}#NOTICES`;
const noticeKey = (community: CommunityId, noticeId: string): Key => ({ pk: partition(community), sk: noticeId });

export async function readNotices(
  community: CommunityId,
  cursor?: string,
): Promise<{ notices: StoredNotice[]; cursor: string | null }> {
  const page = await list({ pk: partition(community), newestFirst: true, limit: PAGE }, cursor);
  return { notices: page.items.map((item) => Stored.parse(item)), cursor: page.cursor };
}

export async function readNotice(community: CommunityId, noticeId: string): Promise<StoredNotice | undefined> {
  const item = await get(noticeKey(community, noticeId), { consistent: true });
  return item && Stored.parse(item);
}

const echoKey = (community: CommunityId, { author, title, body, about }: StoredNotice): Key => ({
  pk: `COMMUNITY#${community}#ECHO#${sha256(JSON.stringify([author, title, body, about]))}`,
  sk: 'ECHO',
});
const echoFrom = (now: string): string => new Date(Date.parse(now) - ECHO_MS).toISOString();

/** The notice this author posted with these very words a moment ago, if any. */
export async function readEcho(community: CommunityId, notice: StoredNotice): Promise<StoredNotice | undefined> {
  const echo = await get(echoKey(community, notice), { consistent: true });
  if (!echo || String(echo.postedAt) <= echoFrom(notice.postedAt)) return undefined;
  return readNotice(community, String(echo.noticeId));
}

/** Refused as CHANGED where the same words were put meanwhile: read the echo then. */
export async function putNotice(community: CommunityId, notice: StoredNotice): Promise<void> {
  const { noticeId, postedAt } = notice;
  const expiresAtSeconds = Math.ceil((Date.parse(postedAt) + ECHO_MS) / 1000);
  const changed = () => CHANGED;
  await transact([
    {
      write: {
        Put: {
          Item: { ...echoKey(community, notice), noticeId, postedAt, expiresAtSeconds },
          ConditionExpression: 'attribute_not_exists(pk) OR postedAt <= :from',
          ExpressionAttributeValues: { ':from': echoFrom(postedAt) },
        },
      },
      onRefused: changed,
    },
    {
      write: {
        Put: {
          Item: { ...noticeKey(community, noticeId), ...notice },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefused: changed,
    },
  ]);
}

/** Decides a held notice once, and never by its author. */
export async function decideHeld(community: CommunityId, noticeId: string, show: boolean, by: string, now: string) {
  await write({
    write: {
      Update: {
        Key: noticeKey(community, noticeId),
        UpdateExpression: 'SET #state = :decided, moderation = :moderation, decidedBy = :by, decidedAt = :now',
        ConditionExpression: '#state = :held AND author <> :by',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':decided': show ? 'shown' : 'dropped',
          ':moderation': show ? 'pass' : 'held',
          ':held': 'held',
          ':by': by,
          ':now': now,
        },
      },
    },
    onRefused: (found) => {
      if (!found) return new AppError('NOT_FOUND');
      return new AppError(found.state === 'held' ? 'FORBIDDEN' : 'ALREADY_DECIDED');
    },
  });
}
