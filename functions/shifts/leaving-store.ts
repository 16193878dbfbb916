import { AppError } from '../../shared/http/errors';
import type { RoleId } from '../../shared/shifts/ids';
import type { RoleSheet, Seat, Shift } from '../../shared/shifts/schema';
import { leave } from '../../shared/shifts/sheet';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import { type Step, transact } from '../platform/table';
import { ALREADY_MARKED } from './marks-store';
import { replaceSheet } from './seats-store';
import { CHANGED, readSheet } from './store';
import { removeTaken, seatTaken } from './weeks-store';

// Leaving a role, by one's own wish, by a leader's, or because the person erases themselves: always with the promotion
// of whoever waits first, in one transaction (its patterns stand in seats-store.ts).

/** As many neighbours may move in the same role at the same moment before it is called busy. */
const TRIES = 8;

export interface Left {
  sheet: RoleSheet;
  /** the place that was given up */
  seat: Seat;
  wasSeated: boolean;
}

/**
 * Takes a person out of a role and moves up who waits. `mark` gives the note that goes with giving up a seat, if any;
 * a note that stands already is not written twice.
 */
export async function giveUp(
  community: CommunityId,
  shift: Shift,
  roleId: RoleId,
  person: string,
  now: string,
  mark: (seat: Seat) => Step | null,
): Promise<Left> {
  let marked = false;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const sheet = await readSheet(community, shift.shiftId, roleId, true);
    if (!sheet) throw new AppError('NOT_FOUND');
    const change = leave(sheet, person, now);
    if (!change) throw new AppError('NOT_SIGNED_UP');
    const seated = sheet.seated.find(({ personId }) => personId === person);
    const seat = seated ?? (sheet.waiting.find(({ personId }) => personId === person) as Seat);
    const note = seated && !marked ? mark(seated) : null;
    try {
      await transact([
        replaceSheet(community, sheet, change.sheet),
        ...removeTaken(community, person, shift),
        ...change.promoted.flatMap((up) => seatTaken(community, up.personId, shift)),
        ...(note ? [note] : []),
      ]);
      return { sheet: change.sheet, seat, wasSeated: seated !== undefined };
    } catch (error) {
      if (error === ALREADY_MARKED) marked = true;
      else if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}
