import type { Mark, MarkKind } from '../../shared/shifts/mark';
import type { Shift } from '../../shared/shifts/schema';
import { readDisplayNames } from '../residents/reads';
import { keptUntil, type StoredMark } from './marks-store';

/** A new note about somebody; `recordedBy` null: their own doing, noted by nobody. */
export const newMark = (
  shift: Shift,
  personId: string,
  kind: MarkKind,
  recordedBy: string | null,
  now: string,
): StoredMark => ({
  markId: `${shift.shiftId}.${kind}`,
  kind,
  shiftId: shift.shiftId,
  teamId: shift.teamId,
  title: shift.title,
  startsAt: shift.startsAt,
  recordedAt: now,
  recordedBy,
  personId,
  appeal: null,
  held: false,
  expiresAtSeconds: keptUntil(now),
});

/** As the person or a leader sees it: by whom, in a name. */
export async function shownMarks(marks: readonly StoredMark[]): Promise<Mark[]> {
  const names = await readDisplayNames(marks.flatMap(({ recordedBy }) => (recordedBy === null ? [] : [recordedBy])));
  return marks.map((mark) => ({
    ...mark,
    recordedByName: mark.recordedBy === null ? null : (names.get(mark.recordedBy) ?? '已注销'),
  }));
}

export const shownMark = async (mark: StoredMark): Promise<Mark> => (await shownMarks([mark]))[0] as Mark;
