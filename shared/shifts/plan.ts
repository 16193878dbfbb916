import { AppError } from '../http/errors';
import { addDays, atLocal, type LocalDay } from '../http/local-time';
import type { Shift, ShiftPlan, ShiftTerms } from './schema';
import type { Team } from './team';
import { weeksOf } from './week';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Sign-up that opens some days before opens after breakfast, for everybody at the same moment. */
const OPENS_AT_MINUTES = 8 * 60;
/** Nobody plans service further ahead. */
export const MAX_AHEAD_DAYS = 366;

export type ShiftTimes = Pick<Shift, 'startsAt' | 'endsAt' | 'gatherAt' | 'opensAt' | 'closesAt' | 'dropOutUntilAt'>;

/** The instants of a plan on one local day. `openedAt`: when it opens if it opens at once. */
export function shiftTimes(terms: ShiftTerms, day: LocalDay, openedAt: string): ShiftTimes {
  const startsAt = atLocal(day, terms.startMinutes);
  const at = (minutes: number) => new Date(Date.parse(startsAt) + minutes * MINUTE).toISOString();
  return {
    startsAt,
    endsAt: at(terms.durationMinutes),
    gatherAt: at(-terms.gatherMinutes),
    opensAt:
      terms.opensDaysBefore === null ? openedAt : atLocal(addDays(day, -terms.opensDaysBefore), OPENS_AT_MINUTES),
    closesAt: at(-terms.closesMinutesBefore),
    dropOutUntilAt: at(-terms.dropOutMinutesBefore),
  };
}

/** In the future, within a year, and sign-up opens before it closes. */
export function assertTimes({ startsAt, opensAt, closesAt }: ShiftTimes, now: string): void {
  const ahead = Date.parse(startsAt) - Date.parse(now);
  if (ahead <= 0 || ahead > MAX_AHEAD_DAYS * DAY || closesAt <= opensAt) throw new AppError('SHIFT_PERIOD_INVALID');
}

/** What the plan itself must satisfy: a home visit is for exactly two, and roles ask only for what the team confirms. */
export function assertPlan(plan: Pick<ShiftPlan, 'kind' | 'roles'>, team: Pick<Team, 'qualifications'>): void {
  const wrong = (message: string) => new AppError('BAD_REQUEST', [{ path: 'roles', message }]);
  if (plan.kind === 'home_visit' && (plan.roles.length !== 1 || plan.roles[0]?.capacity !== 2))
    throw wrong('入户看望只设一个岗位，正好两个人');
  if (new Set(plan.roles.map(({ name }) => name)).size !== plan.roles.length) throw wrong('有两个岗位写得一样');
  for (const { qualification } of plan.roles)
    if (qualification !== null && !team.qualifications.includes(qualification))
      throw wrong(`小队的资质里没有“${qualification}”，请先加上`);
}

/**
 * A date may move within its week only. Everybody's promises of a week stand in one item per person, so within it a
 * moved shift keeps its key, its people and their collisions.
 */
export function assertSameWeek(before: Pick<Shift, 'startsAt' | 'endsAt'>, after: ShiftTimes): void {
  if (weeksOf(before).join() !== weeksOf(after).join()) throw new AppError('SHIFT_MOVED_TOO_FAR');
}
