import type { IncomeSource } from '../../../../shared/funds/entry';
import type { FundMode } from '../../../../shared/funds/fund';
import type { LedgerRow } from '../../../../shared/funds/view';
import type { LocalDay } from '../../../../shared/http/local-time';
import { signedYuan, yuan } from '../../../../shared/http/money';

/** 2026-11 → 11月 */
export const monthName = (month: string): string => `${Number(month.slice(5, 7))}月`;
/** 2026-11 → 2026年11月 */
export const longMonth = (month: string): string => `${month.slice(0, 4)}年${monthName(month)}`;
/** 2026-11-21 → 11/21 */
export const shortDay = (day: LocalDay): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;
/** 2026-11-21 → 11月21日 */
export const dayName = (day: LocalDay): string => `${monthName(day)}${Number(day.slice(8, 10))}日`;

/** Whole yuan without their zeros: a scale, a goal. */
export const roundYuan = (fen: number): string => yuan(fen).replace(/\.00$/, '');

export const SOURCE_NAMES: Record<IncomeSource, string> = {
  gift: '微信捐款',
  offline: '当面和转账捐款',
  vending: '售卖机分成',
  in_kind: '物品折价',
  host_page: '慈善组织页面捐款',
  other: '其他收入',
};

export const MODE_NAMES: Record<FundMode, string> = {
  link_out: '去慈善组织的页面捐',
  host_account: '微信支付，直接进慈善组织的账户',
  offline: '当面捐，两个人一起记',
};

/** With the sign people expect: what came in, what went out; what only moved inside the fund has none. */
export const amountWords = ({ flow, fen }: Pick<LedgerRow, 'flow' | 'fen'>): string => {
  if (flow === 'inside') return yuan(fen);
  return signedYuan(flow === 'in' ? fen : -fen);
};

/** 3 张凭证 · 结算单 · 发票等 2 份; '' where an entry shows none */
export function proofWords({ count, entryId, evidence }: Pick<LedgerRow, 'count' | 'entryId' | 'evidence'>): string {
  if (entryId === null) return `${count} 张凭证`;
  const [first, ...more] = evidence;
  if (!first) return '';
  return more.length === 0 ? first.label : `${first.label}等 ${more.length + 1} 份`;
}
