import type { LocalDay } from '../http/local-time';
import type { Entry, IncomeSource, Purpose } from './entry';
import type { DayGifts } from './head';
import { flowOf } from './lines';
import type { Figures } from './view';

interface Sums {
  gifts: number;
  income: Map<string, number>;
  spending: Map<string, number>;
  projects: Map<string, { inFen: number; outFen: number }>;
}

const add = (sums: Map<string, number>, key: string, fen: number) => sums.set(key, (sums.get(key) ?? 0) + fen);

function addProject({ projects }: Sums, projectNo: string, inFen: number, outFen: number): void {
  const before = projects.get(projectNo) ?? { inFen: 0, outFen: 0 };
  projects.set(projectNo, { inFen: before.inFen + inFen, outFen: before.outFen + outFen });
}

function addEntry(sums: Sums, { lines, projectNo }: Pick<Entry, 'lines' | 'projectNo'>): void {
  for (const { account, fen } of lines) {
    if (account.startsWith('income:')) add(sums.income, account.slice('income:'.length), -fen);
    if (account.startsWith('expense:')) add(sums.spending, account.slice('expense:'.length), fen);
  }
  const { inFen, outFen } = flowOf(lines);
  if (projectNo !== null && (inFen !== 0 || outFen !== 0)) addProject(sums, projectNo, inFen, outFen);
}

function addGifts(sums: Sums, gifts: DayGifts): void {
  for (const [purpose, [count, fen]] of Object.entries(gifts)) {
    sums.gifts += count;
    add(sums.income, 'gift', fen);
    if (purpose !== '-') addProject(sums, purpose, fen, 0);
  }
}

const largest = (sums: Map<string, number>): [string, number][] =>
  [...sums].filter(([, fen]) => fen !== 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/**
 * The figures of a time, from its entries and its days' gifts: by source, by purpose, by project. Things in kind stand
 * in them at their value, under their own source; what came in and went out counts money alone.
 */
export function figuresOf(
  { from, to }: { from: LocalDay; to: LocalDay },
  entries: readonly Pick<Entry, 'lines' | 'projectNo'>[],
  days: readonly { gifts: DayGifts }[],
  ends: { opening: number; closing: number; seq: number; hash: string },
): Figures {
  const sums: Sums = { gifts: 0, income: new Map(), spending: new Map(), projects: new Map() };
  for (const entry of entries) addEntry(sums, entry);
  for (const { gifts } of days) addGifts(sums, gifts);
  const outFen = entries.reduce((sum, { lines }) => sum + flowOf(lines).outFen, 0);
  return {
    from,
    to,
    openingFen: ends.opening,
    // What is there at the end is what was there, what came and what went: so this needs no second sum of a day's gifts.
    inFen: ends.closing - ends.opening + outFen,
    outFen,
    closingFen: ends.closing,
    gifts: sums.gifts,
    income: largest(sums.income).map(([source, fen]) => ({ source: source as IncomeSource, fen })),
    spending: largest(sums.spending).map(([purpose, fen]) => ({ purpose: purpose as Purpose, fen })),
    projects: [...sums.projects]
      .sort((a, b) => Number(a[0]) - Number(b[0]))
      .map(([projectNo, flow]) => ({ projectNo, ...flow })),
    seq: ends.seq,
    hash: ends.hash,
  };
}
