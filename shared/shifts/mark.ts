import * as z from 'zod';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';
import { MarkId, ShiftId, TeamId } from './ids';

/**
 * A note that somebody did not come, or left late. Only the person and the leaders see it, it can be appealed, it
 * forgets itself after a year, and nothing is ever counted or ranked by it.
 */
export const MarkKind = z.enum(['no_show', 'late_drop_out']);
export type MarkKind = z.infer<typeof MarkKind>;

export const Appeal = z.object({
  text: z.string(),
  at: z.iso.datetime(),
  state: z.enum(['open', 'upheld', 'cleared']),
  decidedAt: z.iso.datetime().nullable(),
});
export type Appeal = z.infer<typeof Appeal>;

export const Mark = z.object({
  markId: MarkId,
  kind: MarkKind,
  shiftId: ShiftId,
  teamId: TeamId,
  title: z.string(),
  startsAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  /** who recorded it; null: the volunteer's own late drop-out */
  recordedByName: z.string().nullable(),
  appeal: Appeal.nullable(),
});
export type Mark = z.infer<typeof Mark>;

/** As whoever decides sees an open appeal. */
export const OpenAppeal = z.object({ personId: PersonId, displayName: z.string(), teamName: z.string(), mark: Mark });
export type OpenAppeal = z.infer<typeof OpenAppeal>;

export const AppealText = text(4, 200);

/** 没来 · 临时退出, as it stands on the page */
export const MARK_NAMES: Record<MarkKind, string> = { no_show: '报了名没有来', late_drop_out: '过了时间才退出' };
