import type { PublicFund } from '../../../../shared/funds/view';
import { yuan } from '../../../../shared/http/money';

const SUGGESTED_YUAN = [5, 10, 20, 50, 100];
const FEN = 100;

type Limits = PublicFund['limits'];

/** The suggested amounts within the fund's limits, in yuan. */
export const suggestedIn = ({ minFen, maxFen }: Limits): string[] =>
  SUGGESTED_YUAN.filter((amount) => amount * FEN >= minFen && amount * FEN <= maxFen).map(String);

const plain = (fen: number): string => yuan(fen).replace(/\.00$/, '');

/** 一次 1 到 5,000 元，一天最多 10,000 元 */
export const limitWords = ({ minFen, maxFen, dayFen }: Limits): string =>
  `一次 ${plain(minFen)} 到 ${plain(maxFen)} 元，一天最多 ${plain(dayFen)} 元`;

/** Why an amount cannot be given; null: it can. */
export function amountProblem(fen: number | null, limits: Limits): string | null {
  if (fen === null) return '请写一个金额，最多两位小数，比如 8.88';
  return fen < limits.minFen || fen > limits.maxFen ? limitWords(limits) : null;
}

/** 20 · 8.88, for the button */
export const onButton = (fen: number): string => plain(fen);
