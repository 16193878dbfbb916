import { localDay } from '../http/local-time';
import { firstLink, linkOf } from './chain';
import type { Entry, EntryDraft, HashedEntry } from './entry';
import type { DayGifts, Head } from './head';
import { addFlow, applied, flowOf } from './lines';
import { type Closed, monthOf, rolled, yearOf } from './roll';

/** The ledger of a fund nobody has given to yet. */
export function emptyHead(fundId: string, now: string): Head {
  const day = localDay(now);
  return {
    seq: 0,
    hash: firstLink(fundId),
    revision: 1,
    at: now,
    cashFen: 0,
    inKindFen: 0,
    payableFen: 0,
    restricted: {},
    today: { day, gifts: {} },
    month: { name: monthOf(day), inFen: 0, outFen: 0 },
    year: { name: yearOf(day), inFen: 0, outFen: 0 },
    total: { inFen: 0, outFen: 0 },
    unwritten: [],
  };
}

/** Gifts by WeChat are many and small: a day's are told as one sum per purpose, every other entry by itself. */
export const isGift = ({ kind }: Pick<Entry, 'kind'>): boolean => kind === 'gift';

function withGift(gifts: DayGifts, { projectNo, lines }: EntryDraft): DayGifts {
  const key = projectNo ?? '-';
  const [count, fen] = gifts[key] ?? [0, 0];
  return { ...gifts, [key]: [count + 1, fen + flowOf(lines).inFen] };
}

/**
 * Drafts become entries behind the last one: all of them, or a refusal (FUND_SHORT, PROJECT_SHORT). The head that
 * results carries the next revision; whoever writes it must find the one it was decided on.
 */
export function append(
  before: Head,
  drafts: readonly EntryDraft[],
  now: string,
): { head: Head; entries: HashedEntry[]; closed: Closed } {
  // Two servers' clocks may differ by a moment: the ledger's own time never runs back.
  const at = now > before.at ? now : before.at;
  const turned = rolled(before, localDay(at));
  let head = { ...turned.head, at, revision: before.revision + 1 };
  const entries = drafts.map((draft) => {
    const entry: Entry = { ...draft, seq: head.seq + 1, at };
    const balances = applied(head, draft.lines);
    const hash = linkOf(head.hash, entry);
    const flow = flowOf(draft.lines);
    head = {
      ...head,
      ...balances,
      seq: entry.seq,
      hash,
      today: isGift(draft) ? { ...head.today, gifts: withGift(head.today.gifts, draft) } : head.today,
      month: { ...head.month, ...addFlow(head.month, flow) },
      year: { ...head.year, ...addFlow(head.year, flow) },
      total: addFlow(head.total, flow),
    };
    return { ...entry, hash };
  });
  return { head, entries, closed: turned.closed };
}
