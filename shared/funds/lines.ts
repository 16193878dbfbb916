import { AppError } from '../http/errors';
import type { Account, Line } from './entry';
import { type Balances, type Flow, freeFen } from './head';

const PAIR = /^(free$|restricted:)/;
const INCOME = /^income:/;
const EXPENSE = /^expense:/;

const sumOf = (lines: readonly Line[], which: RegExp): number =>
  lines.reduce((sum, { account, fen }) => (which.test(account) ? sum + fen : sum), 0);

/**
 * Whether lines keep the double entry: they sum to zero, the pair free/restricted by itself too, and nothing both comes
 * in and is spent in one entry.
 */
export const isBalanced = (lines: readonly Line[]): boolean =>
  sumOf(lines, /./) === 0 &&
  sumOf(lines, PAIR) === 0 &&
  !(lines.some(({ account }) => INCOME.test(account)) && lines.some(({ account }) => EXPENSE.test(account)));

/**
 * Money that came in or went out by these lines. Only money: things in kind come and go beside it. What is approved has
 * gone out, whether the host charity has paid it yet or not.
 */
export function flowOf(lines: readonly Line[]): Flow {
  const moved = sumOf(lines, /^(cash|payable)$/);
  if (moved === 0) return { inFen: 0, outFen: 0 };
  return lines.some(({ account }) => EXPENSE.test(account))
    ? { inFen: 0, outFen: -moved }
    : { inFen: moved, outFen: 0 };
}

export const addFlow = (a: Flow, b: Flow): Flow => ({ inFen: a.inFen + b.inFen, outFen: a.outFen + b.outFen });

/** What the lines leave, or a refusal: nothing a fund has or keeps for a project ever falls below 0. */
export function applied(before: Balances, lines: readonly Line[]): Balances {
  if (!isBalanced(lines)) throw new Error('the lines of an entry do not balance');
  const of = (account: Account) => sumOf(lines, new RegExp(`^${account}$`));
  const restricted = { ...before.restricted };
  for (const { account, fen } of lines) {
    const projectNo = account.startsWith('restricted:') ? account.slice('restricted:'.length) : undefined;
    if (projectNo === undefined) continue;
    restricted[projectNo] = (restricted[projectNo] ?? 0) - fen;
  }
  for (const [projectNo, fen] of Object.entries(restricted)) {
    if (fen < 0) throw new AppError('PROJECT_SHORT', { projectNo, shortFen: -fen });
    if (fen === 0) delete restricted[projectNo];
  }
  const after = {
    cashFen: before.cashFen + of('cash'),
    inKindFen: before.inKindFen + of('in_kind'),
    payableFen: before.payableFen - of('payable'),
    restricted,
  };
  const shortFen = -Math.min(freeFen(after), after.cashFen, after.inKindFen, after.payableFen);
  if (shortFen > 0) throw new AppError('FUND_SHORT', { shortFen });
  return after;
}

/** The same lines the other way round. */
export const negated = (lines: readonly Line[]): Line[] => lines.map(({ account, fen }) => ({ account, fen: -fen }));

/** Lines of money kept for a project (or given back, for a negative amount). */
export const reserveLines = (projectNo: string, fen: number): Line[] => [
  { account: 'free', fen },
  { account: `restricted:${projectNo}`, fen: -fen },
];

/** Lines of money that arrives, dedicated to a project or not. */
export const incomeLines = (
  source: 'gift' | 'offline' | 'vending' | 'host_page' | 'other',
  fen: number,
  projectNo: string | null,
): Line[] => [
  { account: 'cash', fen },
  { account: `income:${source}`, fen: -fen },
  ...(projectNo === null ? [] : reserveLines(projectNo, fen)),
];
