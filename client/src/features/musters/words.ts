import type { Call, HeadCount, MusterCard } from '../../../../shared/musters/schema';
import { clockWords } from '../../platform/time';

/** What somebody answered and whether they are there, in a few words. */
export function callWords({ reply, etaMinutes, presentAt }: Pick<Call, 'reply' | 'etaMinutes' | 'presentAt'>): string {
  if (presentAt !== null) return `${clockWords(presentAt)} 到了`;
  if (reply === 'cannot') return '来不了';
  if (reply === 'coming') return etaMinutes ? `来，约 ${etaMinutes} 分钟` : '来';
  return '还没回';
}

/** 叫了 8 人 · 回“来” 5 人 · 来不了 1 人 · 没回 2 人 */
export const countWords = ({ called, coming, cannot, silent }: HeadCount): string =>
  `叫了 ${called} 人 · 能来 ${coming} · 来不了 ${cannot} · 没回 ${silent}`;

export const isLive = ({ state }: Pick<MusterCard, 'state'>): boolean => state === 'live';

/** How long until arrival, to choose from; nobody types minutes while putting on shoes. */
export const ETAS = [
  { value: '5', label: '5 分钟内' },
  { value: '15', label: '一刻钟' },
  { value: '30', label: '半小时' },
  { value: '60', label: '一小时' },
];
