import * as z from 'zod';

export const TeamId = z.string().regex(/^[0-9a-z]{26}$/);
/**
 * A shift: the local day it was first planned for, and 16 characters. The day says which week's partition holds it, so
 * the key follows from the id; a date that moves within its week keeps its id.
 */
export const ShiftId = z.string().regex(/^20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9a-z]{16}$/);
export const SeriesId = z.string().regex(/^[0-9a-z]{26}$/);
export const RoleId = z.string().regex(/^r[1-8]$/);
/** `<shiftId>.no_show` or `<shiftId>.late_drop_out`: each can happen once per person and shift */
export const MarkId = z
  .string()
  .regex(/^20[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9a-z]{16}\.(no_show|late_drop_out)$/);
export type TeamId = z.infer<typeof TeamId>;
export type ShiftId = z.infer<typeof ShiftId>;
export type SeriesId = z.infer<typeof SeriesId>;
export type RoleId = z.infer<typeof RoleId>;
export type MarkId = z.infer<typeof MarkId>;

/** The local day a shift was first planned for: 20261128… → 2026-11-28 */
export const plannedDay = (shiftId: ShiftId): string =>
  `${shiftId.slice(0, 4)}-${shiftId.slice(4, 6)}-${shiftId.slice(6, 8)}`;
