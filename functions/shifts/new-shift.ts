import type { LocalDay } from '../../shared/http/local-time';
import type { SeriesId, ShiftId } from '../../shared/shifts/ids';
import { shiftTimes } from '../../shared/shifts/plan';
import { type RoleSheet, type Shift, type ShiftPlan, ShiftTerms } from '../../shared/shifts/schema';
import type { Team } from '../../shared/shifts/team';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';

/** The same draft on the same day is the same shift, however often it is sent. */
export const shiftIdOf = (community: CommunityId, origin: string, day: LocalDay): ShiftId =>
  `${day.replaceAll('-', '')}${sha256(`${community}#${origin}#${day}`).slice(0, 16)}`;

/** The same for a series: by whom, and which draft. */
export const seriesIdOf = (community: CommunityId, person: string, draftId: string): SeriesId =>
  sha256(`${community}#${person}#${draftId}`).slice(0, 26);

export interface NewShift {
  shift: Shift;
  sheets: RoleSheet[];
}

/** A plan on one day. */
export function newShift(
  plan: ShiftPlan,
  team: Team,
  day: LocalDay,
  { shiftId, seriesId }: { shiftId: ShiftId; seriesId: SeriesId | null },
  now: string,
): NewShift {
  const { startMinutes: _, durationMinutes: __, ...terms } = ShiftTerms.parse(plan);
  const roles = plan.roles.map(({ capacity: _capacity, ...role }, i) => ({ ...role, roleId: `r${i + 1}` }));
  const shift: Shift = {
    ...terms,
    ...shiftTimes(plan, day, now),
    shiftId,
    seriesId,
    teamId: team.teamId,
    kind: plan.kind,
    weeklyLimit: team.weeklyLimit,
    roles,
    // A home visit opens when the household has agreed.
    state: plan.kind === 'home_visit' ? 'preparing' : 'open',
    cancelledBecause: null,
    revision: 1,
    told: null,
  };
  const sheets = plan.roles.map(({ capacity }, i) => ({
    shiftId,
    roleId: `r${i + 1}`,
    capacity,
    seated: [],
    waiting: [],
    revision: 1,
    shiftRevision: 1,
  }));
  return { shift, sheets };
}
