import { leftWords, momentWords } from '../../../platform/time';
import type { DraftForm } from './draft-form';

const HOUR = 3_600_000;

/** 10:48 → 11:00: people agree on full hours. */
export const nextRoundHour = (iso: string): string => new Date(Math.ceil(Date.parse(iso) / HOUR) * HOUR).toISOString();

/** 11月30日 8:00 开始，12月7日 20:00 截止，一共 7 天 12 小时。 */
export function periodWords({ opensAt, closesAt }: Pick<DraftForm, 'opensAt' | 'closesAt'>, now: string): string {
  if (!opensAt || !closesAt) return '先选好开始和截止的日子、时间。';
  const lasts = leftWords(closesAt, opensAt);
  if (!lasts) return '截止要晚于开始，请重新选时间。';
  const long = lasts.replace('还有 ', '');
  return `就是说：${momentWords(opensAt, now)} 开始，${momentWords(closesAt, now)} 截止，能投 ${long}。过了截止的那一刻，一票也不再收。`;
}
