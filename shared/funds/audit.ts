import { linkOf } from './chain';
import type { HashedEntry, Line } from './entry';
import type { Balances } from './head';
import { applied, isBalanced, negated } from './lines';

/** What an exported ledger can be wrong in, in words for residents. */
export const FAULTS = {
  gap: '序号不连续，中间少了或多了记录',
  chain: '指纹对不上，这一笔或它前面的内容被改过',
  unbalanced: '借贷不平',
  short: '记完这一笔，余额或项目的钱小于 0',
  time: '时间比前一笔还早',
  correction: '更正和被更正的那一笔不是正好相反',
} as const;
export type FaultKind = keyof typeof FAULTS;
export interface Fault {
  seq: number;
  what: FaultKind;
}

export interface Start extends Balances {
  seq: number;
  hash: string;
}

export const NOTHING: Balances = { cashFen: 0, inKindFen: 0, payableFen: 0, restricted: {} };

const byAccount = (lines: readonly Line[]): string =>
  lines
    .map(({ account, fen }) => `${account} ${fen}`)
    .sort()
    .join();

/** Half a character is in no text of ours: a file with one was tampered with. */
function isLinked(before: string, entry: HashedEntry): boolean {
  try {
    return linkOf(before, entry) === entry.hash;
  } catch {
    return false;
  }
}

/** The balances after the lines; as they were before where the lines cannot be. */
function stepped(balances: Balances, lines: readonly Line[]): Balances | undefined {
  try {
    return applied(balances, lines);
  } catch {
    return undefined;
  }
}

/**
 * Recomputes a ledger from its entries alone: order, fingerprints, double entry, balances. After a fault it goes on from
 * what the entry itself says, so that one change is one fault, at its place.
 */
export function audit(start: Start, entries: readonly HashedEntry[]): { faults: Fault[]; end: Start } {
  const faults: Fault[] = [];
  const seen = new Map<string, HashedEntry>();
  let end = start;
  let at = '';
  for (const entry of entries) {
    const fault = (what: FaultKind) => faults.push({ seq: entry.seq, what });
    const corrected = entry.kind === 'correction' && seen.get(entry.corrects ?? '');
    const balances = isBalanced(entry.lines) ? stepped(end, entry.lines) : end;
    if (entry.seq !== end.seq + 1) fault('gap');
    if (!isLinked(end.hash, entry)) fault('chain');
    if (!isBalanced(entry.lines)) fault('unbalanced');
    if (!balances) fault('short');
    if (entry.at < at) fault('time');
    if (corrected && byAccount(negated(corrected.lines)) !== byAccount(entry.lines)) fault('correction');
    seen.set(entry.entryId, entry);
    end = { ...end, ...balances, seq: entry.seq, hash: entry.hash };
    at = entry.at;
  }
  return { faults, end };
}
