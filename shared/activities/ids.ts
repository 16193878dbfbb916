import * as z from 'zod';
import type { LocalDay } from '../http/local-time';

export const ActivityId = z.string().regex(/^[0-9a-z]{26}$/);
export type ActivityId = z.infer<typeof ActivityId>;

/**
 * A session: its local start as yyyymmddhhmm, then 14 random characters. So the id alone says in which week's list the
 * session stands, and ids sort by time.
 */
export const SessionId = z.string().regex(/^20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{4}[0-9a-z]{14}$/);
export type SessionId = z.infer<typeof SessionId>;

/** One booking of a household for a session; booking again after cancelling makes a new one. */
export const EntryId = z.string().regex(/^[0-9a-z]{26}$/);
export type EntryId = z.infer<typeof EntryId>;

/** The local day a session stands under. */
export const dayOfSession = (sessionId: SessionId): LocalDay =>
  `${sessionId.slice(0, 4)}-${sessionId.slice(4, 6)}-${sessionId.slice(6, 8)}`;
