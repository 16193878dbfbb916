import type { RoleGrant } from '../../../../../shared/http/roles';
import { dateWords } from '../../../platform/time';

/** 10月1日起，到 2027年9月30日 · 10月1日起 */
export function termWords({ fromAt, untilAt }: Pick<RoleGrant, 'fromAt' | 'untilAt'>, now: string): string {
  const from = `${dateWords(fromAt, now)}起`;
  return untilAt === null ? `${from}，没有定期限` : `${from}，到 ${dateWords(untilAt, now)}`;
}
