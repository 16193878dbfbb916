import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { Notice } from '../../shared/notices/schema';
import { sha256 } from '../platform/ids';
import type { CommunityId } from '../platform/identity';
import { get, type Key, list, transact, write } from '../platform/table';

// The board. A person's messages are in inbox-store.ts.
//
// Access patterns
//   Notices, newest first, by pages | query | COMMUNITY#<c>#NOTICES | * | 0.5 RCU per 4 KB
//   One notice, strong | get | COMMUNITY#<c>#NOTICES | <noticeId> | 1 RCU
//   Post a notice, once however often it is sent | transact | COMMUNITY#<c>#NOTICES, COMMUNITY#<c>#ECHO#<sha256> | <noticeId>, ECHO | 4 WCU
//   Decide a held notice | update | COMMUNITY#<c>#NOTICES | <noticeId> | 1 WCU

/** The same words by the same person within this time are a double tap or a lost answer. */
const ECHO_MS = 600_000;
/** Titles with their text: a phone shows about five at a time. */
const PAGE = 30;

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

class Echo extends Error {}
