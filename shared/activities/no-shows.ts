import { addDays, daysBetween, localDay } from '../http/local-time';
import { dayWords } from '../http/time-words';
import type { NoShowRule } from './schema';

/** What a community starts with; an administrator may change it, or do without. */
export const DEFAULT_NO_SHOW_RULE: NoShowRule = { count: 3, withinDays: 60, forDays: 30 };

/** A session somebody booked and did not come to. */
export interface NoShow {
  /** when the session started */
  at: string;
  excused: boolean;
}

export interface Standing {
  /** no-shows of the last `withinDays` that are not excused */
  count: number;
  /** from this local day on everything is as before; null: it is */
  untilDay: string | null;
}

/**
 * Whoever reaches `count` no-shows within `withinDays` only joins lines for `forDays` from the last of them; then it is
 * over by itself, and only another no-show counts anew. Days are local days, so nothing changes in mid-afternoon.
 */
export function standingOf(noShows: readonly NoShow[], rule: NoShowRule | null, now: string): Standing {
  const today = localDay(now);
  if (!rule) return { count: 0, untilDay: null };
  const days = noShows
    .filter(({ at, excused }) => !excused && at <= now)
    .map(({ at }) => localDay(at))
    .sort();
  const within = (day: string, other: string) => other <= day && daysBetween(other, day) < rule.withinDays;
  const ends = days
    .filter((day, i) => days.slice(0, i + 1).filter((other) => within(day, other)).length >= rule.count)
    .map((day) => addDays(day, rule.forDays))
    .filter((end) => end > today);
  return { count: days.filter((day) => within(today, day)).length, untilDay: ends.at(-1) ?? null };
}

/** The last day of registration is open to everybody again: better a neighbour than an empty chair. */
const LAST_DAY_MS = 24 * 3_600_000;
export const openToAllFrom = (closesAt: string): string => new Date(Date.parse(closesAt) - LAST_DAY_MS).toISOString();

/** May a household of this standing only join the line of a session now? */
export const isLineOnly = (standing: Standing, closesAt: string, now: string): boolean =>
  standing.untilDay !== null && now < openToAllFrom(closesAt);

export const ruleWords = (rule: NoShowRule | null): string =>
  rule
    ? `${rule.withinDays} 天里有 ${rule.count} 次报了名没有来，接下来 ${rule.forDays} 天只能候补；报名截止前最后一天还有空位，照样能报；摇号的，最后一天登记的还没到名额数，也照样能登记。到期自动恢复。`
    : '本社区没有爽约规则；来不了请早点取消，好让后面的人补上。';

export function standingWords({ count, untilDay }: Standing, rule: NoShowRule | null): string {
  if (!rule) return '';
  if (untilDay !== null)
    return `近 ${rule.withinDays} 天有 ${count} 次报了名没有来，${dayWords(untilDay)}前先候补，到那天自动恢复。有特殊情况请和主办人说。`;
  return count === 0
    ? '报了名都来了，谢谢您。'
    : `近 ${rule.withinDays} 天有 ${count} 次报了名没有来，满 ${rule.count} 次要先候补。`;
}
