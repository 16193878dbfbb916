import { AppError } from '../../shared/http/errors';
import type { RoleId, ShiftId } from '../../shared/shifts/ids';
import type { RoleCard } from '../../shared/shifts/schema';
import { offer } from '../../shared/shifts/sheet';
import { weeksOf } from '../../shared/shifts/week';
import { pauseBefore } from '../platform/pause';
import type { Caller } from '../platform/serve';
import { roleCard } from './cards';
import { standingOf } from './me';
import { replaceSheet } from './seats-store';
import { CHANGED, commit, readSheet, readShift } from './store';

const TRIES = 8;

/** Puts the caller's seat on offer, or keeps it. With people in line there is nothing to offer: the first of them has it. */
export async function setOffer(
  caller: Caller,
  { shiftId, roleId }: { shiftId: ShiftId; roleId: RoleId },
  offered: boolean,
): Promise<RoleCard> {
  const { community, person, now } = caller;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const [shift, sheet] = await Promise.all([
      readShift(community, shiftId, true),
      readSheet(community, shiftId, roleId, true),
    ]);
    if (!shift || !sheet) throw new AppError('NOT_FOUND');
    if (offered && shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
    if (offered && shift.startsAt <= now) throw new AppError('SHIFT_OVER');
    const seat = sheet.seated.find(({ personId }) => personId === person);
    if (!seat) throw new AppError('NOT_SIGNED_UP');
    if (offered && sheet.waiting.length > 0) throw new AppError('OFFER_HAS_WAITERS');
    const next = offer(sheet, person, offered ? (seat.offeredAt ?? now) : undefined);
    if (!next) throw new AppError('NOT_SIGNED_UP');
    try {
      if ((seat.offeredAt !== undefined) !== offered) await commit([replaceSheet(community, sheet, next)]);
      return roleCard(shift, next, await standingOf(community, person, weeksOf(shift)), now);
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}
