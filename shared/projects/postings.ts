import type { ActedFor, EntryDraft, Evidence, Purpose } from '../funds/entry';
import { reserveLines } from '../funds/lines';

// What a project's turns are in the ledger. Titles and details are public: no payee, no applicant.

interface About {
  projectNo: string;
  /** the project's title */
  title: string;
}

const common = { corrects: null } as const;
/** As much as a line of the ledger holds; what residents chose by ballot may have a longer name than an application. */
const shortened = (words: string, most: number): string => {
  const letters = Array.from(words);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : words;
};
const MAX_TITLE = 20;
const MAX_DETAIL = 80;
const MAX_ACTORS = 9;
const MAX_NAMES = 3;

const namesOf = (by: readonly ActedFor[]): string =>
  by
    .slice(0, MAX_NAMES)
    .map(({ name }) => name)
    .join('、') + (by.length > MAX_NAMES ? '等' : '');

/** 赵春梅、陈立新两人批准 */
export const approvedBy = (by: readonly ActedFor[], voted: boolean): string => {
  if (voted) return '居民表决通过';
  return by.length === 1 ? `${namesOf(by)}批准` : `${namesOf(by)}${by.length === 2 ? '两人' : ` ${by.length} 人`}批准`;
};

/** Money set aside for an approved project. */
export const reservePosting = (
  entryId: string,
  { projectNo, title }: About,
  { fen, by, voted }: { fen: number; by: readonly ActedFor[]; voted: boolean },
): EntryDraft => ({
  ...common,
  evidence: [],
  entryId,
  kind: 'reserve',
  title: `给“${shortened(title, MAX_TITLE)}”备下的钱`,
  detail: shortened(approvedBy(by, voted), MAX_DETAIL),
  projectNo,
  lines: reserveLines(projectNo, fen),
  by: by.slice(0, MAX_ACTORS),
});

/** An approved expense: owed from now on, paid out by the host charity later. */
export const expensePosting = (
  entryId: string,
  { projectNo, title }: About,
  expense: {
    what: string;
    fen: number;
    purpose: Purpose;
    evidence: Evidence[];
    by: readonly ActedFor[];
    voted: boolean;
  },
): EntryDraft => ({
  ...common,
  evidence: expense.evidence,
  entryId,
  kind: 'expense',
  title: expense.what,
  detail: shortened(`${shortened(title, MAX_TITLE)}，${approvedBy(expense.by, expense.voted)}`, MAX_DETAIL),
  projectNo,
  lines: [
    { account: `expense:${expense.purpose}`, fen: expense.fen },
    { account: 'payable', fen: -expense.fen },
    ...reserveLines(projectNo, -expense.fen),
  ],
  by: expense.by.slice(0, MAX_ACTORS),
});

/** The host charity has paid it out. */
export const paidPosting = (
  entryId: string,
  { projectNo, title }: About,
  { what, fen, evidence, by }: { what: string; fen: number; evidence: Evidence[]; by: ActedFor },
): EntryDraft => ({
  ...common,
  evidence,
  entryId,
  kind: 'paid',
  title: `已付：${what}`,
  detail: shortened(title, MAX_DETAIL),
  projectNo,
  lines: [
    { account: 'payable', fen },
    { account: 'cash', fen: -fen },
  ],
  by: [by],
});

/** What a finished project did not need. */
export const releasePosting = (
  entryId: string,
  { projectNo, title }: About,
  { fen, by }: { fen: number; by: readonly ActedFor[] },
): EntryDraft => ({
  ...common,
  evidence: [],
  entryId,
  kind: 'release',
  title: `“${shortened(title, MAX_TITLE)}”的余款退回`,
  detail: '',
  projectNo,
  lines: reserveLines(projectNo, -fen),
  by: by.slice(0, MAX_ACTORS),
});
