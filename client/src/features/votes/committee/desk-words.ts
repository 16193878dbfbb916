import type { VoteCard } from '../../../../../shared/votes/schema';
import type { Tile } from '../../../components/stat/stat-tiles';
import { clockWords, dayWords, leftWords, momentWords, wallTime } from '../../../platform/time';
import { phaseOf } from '../phase';

const isToday = (iso: string, now: string): boolean => wallTime(iso).dayNumber === wallTime(now).dayNumber;

/** 今晚 20:00 截止 · 还有 2 天 · 周三 8:00 开始 · 等公布 */
export function timeOf(vote: VoteCard, now: string): string {
  switch (phaseOf(vote, now)) {
    case 'announced':
      return `${momentWords(vote.opensAt, now)} 开始`;
    case 'opening':
      return '马上开始';
    case 'open':
      if (isToday(vote.closesAt, now)) return `${momentWords(vote.closesAt, now)} 截止`;
      return (leftWords(vote.closesAt, now) ?? '').replace(/( 天| 小时) .*/, '$1');
    case 'counting':
      return '正在计票';
    default:
      return '等公布';
  }
}

/** What the committee does about it next. */
export function actionOf(vote: VoteCard, now: string): string {
  switch (phaseOf(vote, now)) {
    case 'announced':
      return '看公示';
    case 'opening':
      return '开始表决';
    case 'open':
      return '提醒未投的';
    case 'counting':
      return '看进展';
    default:
      return '公布结果';
  }
}

/** The first two numbers of the desk. */
export function voteTiles(votes: readonly VoteCard[], now: string, more: boolean): Tile[] {
  const open = votes.filter((vote) => phaseOf(vote, now) === 'open');
  const tonight = open.filter(({ closesAt }) => isToday(closesAt, now)).length;
  const announced = votes.filter(({ state }) => state === 'announced').length;
  const count = (n: number) => (more ? `${n}+` : n);
  return [
    { value: count(open.length), unit: '件', label: tonight > 0 ? `正在表决，${tonight} 件今天截止` : '正在表决' },
    { value: count(announced), unit: '件', label: '正在公示' },
  ];
}

export interface Planned {
  key: string;
  clock: string;
  what: string;
  note: string;
}

/** What the clock will do today: votes that open and votes that close, in order. */
export function plannedToday(votes: readonly VoteCard[], now: string): Planned[] {
  const opening = votes
    .filter(({ state, opensAt }) => state === 'announced' && isToday(opensAt, now))
    .map(({ voteId, title, opensAt }) => ({
      at: opensAt,
      key: `${voteId}-opens`,
      what: title,
      note: '开始表决，名册那一刻定下来',
    }));
  const closing = votes
    .filter(({ state, closesAt }) => state === 'open' && isToday(closesAt, now))
    .map(({ voteId, title, closesAt }) => ({
      at: closesAt,
      key: `${voteId}-closes`,
      what: title,
      note: '截止，自动计票，先存后公布',
    }));
  return [...opening, ...closing]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, ...planned }) => ({ ...planned, clock: clockWords(at) }));
}

/** When it was counted, for the waiting list: 昨天截止 */
export const closedWords = (vote: VoteCard, now: string): string => `${dayWords(vote.closesAt, now)}截止`;
