import type { RoleCard, ShiftCard } from '../../../../shared/shifts/schema';
import { isTakeable, stateIs } from './card-face';

/** The role of this shift I sit in or wait for. */
export const heldRole = (shift: Pick<ShiftCard, 'roles'>): RoleCard | null =>
  shift.roles.find((role) => stateIs(role, 'mine')) ?? shift.roles.find((role) => stateIs(role, 'waiting')) ?? null;

/** What the bar acts on: mine, else the one picked, else the first that can be had, else the first of all. */
export function roleInBar(shift: Pick<ShiftCard, 'roles'>, chosen: string | null): RoleCard | null {
  const held = heldRole(shift);
  if (held) return held;
  const picked = shift.roles.find(({ roleId }) => roleId === chosen);
  if (picked && isTakeable(picked)) return picked;
  return shift.roles.find(isTakeable) ?? shift.roles[0] ?? null;
}
