import type { ShiftCard } from '../../../../../shared/shifts/schema';

/** Seats nobody has taken, of a shift that still stands. */
export const gapsOf = ({ state, roles }: Pick<ShiftCard, 'state' | 'roles'>): number =>
  state === 'cancelled' ? 0 : roles.reduce((sum, { capacity, taken }) => sum + Math.max(capacity - taken, 0), 0);

/** 引导员 3/4 · 理发师 1/2 */
export const rolesWords = ({ roles }: Pick<ShiftCard, 'roles'>): string =>
  roles.map(({ name, taken, capacity }) => `${name} ${taken}/${capacity}`).join(' · ');
