import type { LocalDay } from '../../../../shared/http/local-time';
import { fullDay } from '../../components/days/day-words';

/** How long a qualification counts: 长期有效, 到 2027年6月30日, 2026年1月1日过期了 */
export function untilWords(expiresOn: LocalDay | null, today: LocalDay): string {
  if (expiresOn === null) return '长期有效';
  const day = `${expiresOn.slice(0, 4)}年${fullDay(expiresOn).split(' ')[0]}`;
  return expiresOn < today ? `${day}过期了` : `到 ${day}`;
}
