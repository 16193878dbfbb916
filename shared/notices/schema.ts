import * as z from 'zod';
import { Moderation, text } from '../http/text';

export const NoticeId = z.string().regex(/^[0-9a-z]{26}$/);

export const Notice = z.object({
  noticeId: NoticeId,
  title: text(2, 40),
  body: text(1, 1000),
  /** whom or what it is about, one line: 2 号楼、3 号楼 · 自来水公司 */
  about: text(0, 40),
  postedAt: z.iso.datetime(),
  /** the duty it was posted under, not the person: 社区管理员 */
  postedBy: z.string(),
  moderation: Moderation,
});
export type Notice = z.infer<typeof Notice>;

/** A message to one person inside the app; it never depends on a WeChat consent. */
export const InboxMessage = z.object({
  messageId: z.string(),
  title: z.string(),
  body: z.string(),
  /** client page to open, e.g. /packages/votes/detail/index?voteId=… */
  page: z.string(),
  sentAt: z.iso.datetime(),
  read: z.boolean(),
});
export type InboxMessage = z.infer<typeof InboxMessage>;

/** Kinds of subscribe message; each has one WeChat template, configured per deployment. */
export const MessageKind = z.enum(['vote_reminder', 'vote_result', 'service_reminder', 'seat_change', 'muster_call']);
export type MessageKind = z.infer<typeof MessageKind>;
