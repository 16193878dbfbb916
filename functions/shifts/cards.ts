import { AppError } from '../../shared/http/errors';
import type { RoleCard, RoleSheet, Shift, ShiftCard, ShiftRole } from '../../shared/shifts/schema';
import { signUpState } from '../../shared/shifts/sign-up-rules';
import type { Standing } from './me';
import type { WholeShift } from './store';

export function roleOf(shift: Pick<Shift, 'roles'>, roleId: string): ShiftRole {
  const role = shift.roles.find((one) => one.roleId === roleId);
  if (!role) throw new AppError('NOT_FOUND');
  return role;
}

/** A role as one person sees it. */
export function roleCard(shift: Shift, sheet: RoleSheet, me: Standing, now: string): RoleCard {
  const role = roleOf(shift, sheet.roleId);
  const qualification = role.qualification === null ? undefined : me.qualifications.get(role.qualification);
  const { capacity, seated, waiting } = sheet;
  return {
    ...role,
    capacity,
    taken: seated.length,
    waiting: waiting.length,
    offers: seated.filter(({ offeredAt }) => offeredAt !== undefined).length,
    mine: signUpState({ shift, role, sheet, person: me.person, taken: me.taken, qualification }, now),
  };
}

/** A shift as one person sees it, without names. */
export function shiftCard({ shift, sheets }: WholeShift, teamName: string, me: Standing, now: string): ShiftCard {
  return { ...shift, teamName, roles: sheets.map((sheet) => roleCard(shift, sheet, me, now)) };
}
