import type { ShiftCard } from '../../../../shared/shifts/schema';

export const FILTERS = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '还有位子' },
  { value: 'near', label: '离我近' },
  { value: 'team', label: '我的队' },
] as const;
export type Filter = (typeof FILTERS)[number]['value'];

/** Which compounds are mine, and which teams I joined. */
export interface Mine {
  compounds: readonly string[];
  teams: readonly string[];
}

const TAKEABLE: readonly string[] = ['free', 'last_seat', 'on_offer'];

/** A household's compound stands first in its id: c1.3.1.301 → c1 */
export const compoundOf = (householdId: string): string => householdId.split('.')[0] ?? '';

/** The shifts a filter leaves; one's own stay under 还有位子, so that they are never lost from sight. */
export function filtered(shifts: readonly ShiftCard[], filter: Filter, mine: Mine): ShiftCard[] {
  return shifts.filter((shift) => {
    if (filter === 'open')
      return shift.roles.some((role) => TAKEABLE.includes(role.mine.state) || isMine(role.mine.state));
    if (filter === 'near') return shift.compoundId !== null && mine.compounds.includes(shift.compoundId);
    if (filter === 'team') return mine.teams.includes(shift.teamId);
    return true;
  });
}

const isMine = (state: string): boolean => state === 'mine' || state === 'waiting';

/** How many shifts each day has, by its day. */
export function countByDay(shifts: readonly ShiftCard[], dayOf: (iso: string) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { startsAt } of shifts) counts[dayOf(startsAt)] = (counts[dayOf(startsAt)] ?? 0) + 1;
  return counts;
}
