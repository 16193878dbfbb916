import { AppError } from '../../shared/http/errors';
import type { setRoleCapacity } from '../../shared/shifts/endpoints';
import { resize } from '../../shared/shifts/sheet';
import { weeksOf } from '../../shared/shifts/week';
import { pauseBefore } from '../platform/pause';
import type { Handle } from '../platform/serve';
import { roleCard, roleOf } from './cards';
import { standingOf } from './me';
import { ledTeam } from './rights';
import { replaceSheet } from './seats-store';
import { CHANGED, commit, readSheet, readShift } from './store';
import { seatTaken } from './weeks-store';

const TRIES = 8;

export const setRoleCapacityHandler: Handle<typeof setRoleCapacity> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { shiftId, roleId } = params;
  const shift = await readShift(community, shiftId, true);
  if (!shift) throw new AppError('NOT_FOUND');
  roleOf(shift, roleId);
  await ledTeam(caller, shift.teamId);
  if (shift.kind === 'home_visit') throw new AppError('CAPACITY_FIXED');
  if (shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (shift.startsAt <= now) throw new AppError('SHIFT_OVER');
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt);
    const sheet = await readSheet(community, shiftId, roleId, true);
    if (!sheet) throw new AppError('NOT_FOUND');
    const change = resize(sheet, body.capacity, now);
    if (!change) throw new AppError('CAPACITY_BELOW_SEATED', { seated: sheet.seated.length });
    const moved = change.promoted.flatMap((up) => seatTaken(community, up.personId, shift));
    try {
      if (sheet.capacity !== body.capacity) await commit([replaceSheet(community, sheet, change.sheet), ...moved]);
      return { role: roleCard(shift, change.sheet, await standingOf(community, person, weeksOf(shift)), now) };
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
};
