import { audit, FAULTS, NOTHING } from '../../shared/funds/audit';
import { firstLink } from '../../shared/funds/chain';
import type { HashedEntry } from '../../shared/funds/entry';
import type { ExportHeader } from '../../shared/funds/export-file';
import { balanceFen, freeFen } from '../../shared/funds/head';
import { yuan } from '../../shared/http/money';
import type { Report } from './report';

const FORMAT = 'small-stool-ledger/1';
/** The first places where something is wrong are enough to look at. */
const MOST_FAULTS = 20;

/** Recomputes a ledger from its public export alone (JSON lines): chain, double entry, balances, and what the file claims. */
export function verifyLedger(text: string): Report {
  const [header, ...entries] = text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [read(line, i + 1)]));
  const head = header as ExportHeader | undefined;
  if (head?.format !== FORMAT) throw new Error(`第 1 行：不是小马扎的账本（${FORMAT}）`);
  const { faults, end } = audit(head.from, entries as HashedEntry[]);
  const claims = [
    ...(head.from.seq === 0 && head.from.hash !== firstLink(head.fundId) ? ['账本的起点和这个基金对不上'] : []),
    ...(head.from.seq === 0 && !sameBalances(head.from, { ...head.from, ...NOTHING }) ? ['账本不是从零开始的'] : []),
    ...(end.seq !== head.to.seq || end.hash !== head.to.hash ? ['末尾和文件开头写的不一样：最后少了或多了记录'] : []),
    ...(sameBalances(end, head.to) ? [] : ['重算的余额和文件开头写的不一样']),
  ];
  const ok = faults.length === 0 && claims.length === 0;
  const shown = faults.slice(0, MOST_FAULTS).map(({ seq, what }) => `第 ${seq} 笔：${FAULTS[what]}`);
  return {
    ok,
    lines: [
      `${head.community} ${head.fund}，${spanOf(head)}，${entries.length} 笔`,
      ...(head.from.seq === 0 ? [] : [`从第 ${head.from.seq + 1} 笔开始，之前的指纹是 ${head.from.hash}`]),
      ...shown,
      ...(faults.length > MOST_FAULTS ? [`另有 ${faults.length - MOST_FAULTS} 处`] : []),
      ...claims,
      `重算：余额 ${yuan(balanceFen(end))} 元，其中可动用 ${yuan(freeFen(end))} 元；实物折价 ${yuan(end.inKindFen)} 元`,
      `记到第 ${end.seq} 笔，指纹 ${end.hash}`,
      ok
        ? '对得上：每一笔都没有改过，加起来一分不差。请再和社区公告里的指纹比一比。'
        : '对不上！请把这份结果拿给基金的监督员。',
    ],
  };
}

function spanOf({ year, part, from, to }: ExportHeader): string {
  if (part) return `第 ${from.seq + 1} 到第 ${to.seq} 笔`;
  return year === null ? '全部账目' : `${year} 年`;
}

function read(line: string, n: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`第 ${n} 行：看不懂，文件可能没有下载完整`);
  }
}

type Balances = ExportHeader['from'];
const sameBalances = (a: Balances, b: Balances): boolean =>
  a.cashFen === b.cashFen &&
  a.inKindFen === b.inKindFen &&
  a.payableFen === b.payableFen &&
  JSON.stringify(Object.entries(a.restricted).sort()) === JSON.stringify(Object.entries(b.restricted).sort());
