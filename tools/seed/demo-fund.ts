import { foundFund, readFundItem } from '../../functions/funds/store';
import { postEntry } from '../../functions/funds/writes';
import type { CommunityId } from '../../functions/platform/identity';
import { sha256 } from '../../functions/platform/ids';
import { OUTPACED } from '../../functions/platform/revised';
import { orderNosFrom } from '../../shared/donations/order-no';
import type { EntryDraft, Line, Purpose } from '../../shared/funds/entry';
import type { Fund, FundDraft } from '../../shared/funds/fund';
import { incomeLines } from '../../shared/funds/lines';
import { localDay } from '../../shared/http/local-time';
import type { DemoEvent } from './demo-event';
import { seededRandom } from './random';

/** An id that is the same whenever the demo is loaded, and sorts by the time it carries. */
export const demoId = (key: string, at: string): string => orderNosFrom(at) + seededRandom(key).digits(16);

/** What a demo fund says beyond its draft; the rest is as a new fund has it. */
export type DemoFund = FundDraft & { key: string; foundedAt: string } & Partial<Fund>;

/** Founds a fund as it stands today, with an empty ledger of its first day. */
export async function foundDemoFund(community: CommunityId, { key, foundedAt, ...more }: DemoFund): Promise<Fund> {
  const fundId = demoId(`fund ${key}`, foundedAt);
  const blank = { mode: 'link_out', state: 'open', signOff: null, reconciledTo: null, disclosedOn: null } as const;
  const common = { fundId, openedOn: localDay(foundedAt), campaignDisclosed: false, revision: 1 };
  const known = await readFundItem(community, fundId, { consistent: true });
  if (known) return known;
  const fund: Fund = { ...blank, ...common, ...more };
  await foundFund(community, fund, foundedAt).catch((error) => {
    if (error !== OUTPACED) throw error;
  });
  return fund;
}

/** A line of a demo fund's story. */
export interface DemoEntry {
  key: string;
  at: string;
  title: string;
  detail?: string;
  /** above 0 what came, below 0 what was spent */
  fen: number;
  what: 'offline' | 'vending' | Purpose;
  evidence: string;
  by: { duty: string; name: string }[];
  corrects?: string;
}

function linesOf({ fen, what }: DemoEntry): Line[] {
  if (what === 'offline' || what === 'vending') return incomeLines(what, fen, null);
  return [
    { account: `expense:${what}`, fen: -fen },
    { account: 'cash', fen },
  ];
}

const kindOf = ({ what, corrects }: DemoEntry): EntryDraft['kind'] => {
  if (corrects !== undefined) return 'correction';
  return what === 'offline' || what === 'vending' ? what : 'expense';
};

export function entryEvent(community: CommunityId, fundId: string, entry: DemoEntry): DemoEvent {
  const { key, at, title, detail = '', evidence, by, corrects } = entry;
  const idOf = (of: string) => sha256(`${fundId} ${of}`).slice(0, 26);
  const draft: EntryDraft = {
    entryId: idOf(key),
    kind: kindOf(entry),
    title,
    detail,
    projectNo: null,
    lines: linesOf(entry),
    evidence: [{ label: evidence, sha256: sha256(`${fundId} ${key} ${evidence}`), ref: null }],
    by,
    corrects: corrects === undefined ? null : idOf(corrects),
  };
  return { at, run: () => postEntry(community, fundId, draft, at) };
}
