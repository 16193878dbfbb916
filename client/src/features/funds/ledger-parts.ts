import { LEDGER_FILE_ENTRIES } from '../../../../shared/funds/public-endpoints';
import type { PublicFund } from '../../../../shared/funds/view';

/** A piece of the ledger that makes one file, by the query that asks for it. */
export interface LedgerPart {
  value: string;
  label: string;
}

/** The whole ledger, or where it is too long for one file ten thousand entries each; then the years, the newest first. */
export function ledgerParts(
  { seq, openedOn, campaign }: Pick<PublicFund, 'seq' | 'openedOn' | 'campaign'>,
  today: string,
): LedgerPart[] {
  const files = Math.max(1, Math.ceil(seq / LEDGER_FILE_ENTRIES));
  const byNumber = Array.from({ length: files }, (_, i) => {
    const after = i * LEDGER_FILE_ENTRIES;
    const until = Math.min(seq, after + LEDGER_FILE_ENTRIES);
    return { value: `after=${after}`, label: `第 ${after + 1} 到第 ${until} 笔` };
  });
  const first = Number((openedOn ?? campaign.startsOn).slice(0, 4));
  const count = Math.max(1, Number(today.slice(0, 4)) - first + 1);
  const years = Array.from({ length: count }, (_, i) => first + count - 1 - i);
  return [
    ...(files === 1 ? [{ value: '', label: '全部' }] : byNumber),
    ...years.map((year) => ({ value: `year=${year}`, label: `${year} 年` })),
  ];
}
