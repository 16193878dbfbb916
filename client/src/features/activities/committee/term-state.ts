import { MAX_TERM_DAYS, type Term, termDays } from '../../../../../shared/activities/classroom';
import { daysBetween } from '../../../../../shared/http/local-time';

export interface TermForm {
  firstDay: string;
  lastDay: string;
  /** '1' is Monday */
  weekdays: string[];
  /** minutes after midnight; null until chosen */
  fromMinutes: number | null;
  toMinutes: number | null;
  off: { day: string; because: string }[];
}

export const WEEKDAYS = [...'一二三四五六日'].map((name, n) => ({ value: String(n + 1), label: `周${name}` }));

const BLANK: TermForm = {
  firstDay: '',
  lastDay: '',
  weekdays: ['1', '2', '3', '4', '5'],
  fromMinutes: 16 * 60 + 30,
  toMinutes: 18 * 60,
  off: [],
};

export const termFormOf = (term: Term | null): TermForm =>
  term
    ? {
        firstDay: term.firstDay,
        lastDay: term.lastDay,
        weekdays: term.weekdays.map(String),
        fromMinutes: term.fromMinutes,
        toMinutes: term.toMinutes,
        off: term.off,
      }
    : BLANK;

/** What the form says so far; null while something is missing or cannot be. */
export function termOf(form: TermForm, revision: number): Term | null {
  const { firstDay, lastDay, weekdays, fromMinutes, toMinutes, off } = form;
  if (firstDay === '' || lastDay === '' || fromMinutes === null || toMinutes === null) return null;
  if (lastDay < firstDay || toMinutes <= fromMinutes || weekdays.length === 0) return null;
  if (daysBetween(firstDay, lastDay) >= MAX_TERM_DAYS) return null;
  if (off.some(({ day, because }) => day === '' || because.trim() === '')) return null;
  return { firstDay, lastDay, weekdays: weekdays.map(Number), fromMinutes, toMinutes, off, revision };
}

/** What to put right, or how many lessons it makes. */
export function termWords(form: TermForm, revision: number): string {
  const { firstDay, lastDay, off } = form;
  if (firstDay === '' || lastDay === '') return '填好头尾两天，就算得出一共几次课。';
  if (lastDay < firstDay) return '最后一天不能早于第一天。';
  if (daysBetween(firstDay, lastDay) >= MAX_TERM_DAYS) return '一学期太长了，请分成两次。';
  if (off.some(({ day, because }) => day === '' || because.trim() === '')) return '停课的日子要写上哪天和原因。';
  const term = termOf(form, revision);
  return term ? `一共 ${termDays(term).length} 次课。` : '星期和时间还没有选好。';
}
