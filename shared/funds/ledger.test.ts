import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { AppError } from '../http/errors';
import { addDays, atLocal, localDay } from '../http/local-time';
import { audit, NOTHING } from './audit';
import { firstLink } from './chain';
import type { EntryDraft, HashedEntry, Line } from './entry';
import { giftDraft, reversalOf } from './gift';
import { balanceFen, freeFen, type Head } from './head';
import { append, emptyHead } from './ledger';
import { incomeLines, isBalanced, reserveLines } from './lines';
import { type Closed, rolled } from './roll';

const FUND = 'f'.repeat(26);
const NOW = '2026-11-21T02:00:00.000Z';
const id = (n: number): string => String(n).padStart(26, '0');
const start = (now = NOW): Head => emptyHead(FUND, now);

const posted = (entryId: string, lines: Line[], more: Partial<EntryDraft> = {}): EntryDraft => ({
  entryId,
  kind: 'offline',
  title: '一笔',
  detail: '',
  projectNo: null,
  lines,
  evidence: [],
  by: [{ duty: '基金管理', name: '周敏' }],
  corrects: null,
  ...more,
});
const gift = (n: number, amountFen: number, projectNo: string | null = null) =>
  giftDraft({ orderNo: id(n), amountFen, projectNo });
const spent = (n: number, fen: number, projectNo: string) =>
  posted(
    id(n),
    [{ account: 'expense:environment', fen }, { account: 'payable', fen: -fen }, ...reserveLines(projectNo, -fen)],
    { kind: 'expense', projectNo },
  );
const paid = (n: number, fen: number) =>
  posted(id(n), [
    { account: 'payable', fen },
    { account: 'cash', fen: -fen },
  ]);
const after = (head: Head, ...drafts: EntryDraft[]): Head => append(head, drafts, NOW).head;
const refused = (head: Head, draft: EntryDraft): unknown => {
  try {
    append(head, [draft], NOW);
    return undefined;
  } catch (error) {
    return (error as AppError).code;
  }
};

test('twenty yuan for the lamps are in the account, and kept for the lamps', () => {
  const head = after(start(), gift(1, 2000, '12'), gift(2, 500));
  expect([balanceFen(head), head.restricted['12'], freeFen(head)]).toEqual([2500, 2000, 500]);
  expect(head.today.gifts).toEqual({ '12': [1, 2000], '-': [1, 500] });
  expect([head.month, head.year]).toEqual([
    { name: '2026-11', inFen: 2500, outFen: 0 },
    { name: '2026', inFen: 2500, outFen: 0 },
  ]);
});

test('what is approved has gone from the balance before the charity pays it out', () => {
  const head = after(start(), gift(1, 10_000), posted(id(2), reserveLines('12', 8000)), spent(3, 5000, '12'));
  expect([head.cashFen, head.payableFen, balanceFen(head), head.restricted['12'], freeFen(head)]).toEqual([
    10_000, 5000, 5000, 3000, 2000,
  ]);
  expect(head.month.outFen).toBe(5000);
  const then = after(head, paid(4, 5000), posted(id(5), reserveLines('12', -3000)));
  expect([then.cashFen, then.payableFen, freeFen(then), then.restricted]).toEqual([5000, 0, 5000, {}]);
  expect(then.month.outFen).toBe(5000);
});

test('nobody spends what is not there', () => {
  const head = after(start(), gift(1, 1000), gift(2, 700, '3'));
  expect(refused(head, posted(id(3), reserveLines('12', 1001)))).toBe('FUND_SHORT');
  expect(refused(head, spent(4, 701, '3'))).toBe('PROJECT_SHORT');
  expect(refused(head, spent(5, 1, '12'))).toBe('PROJECT_SHORT');
  expect(refused(head, paid(6, 1))).toBe('FUND_SHORT');
  expect(refused(head, reversalOf(gift(1, 1001), posted(id(7), [])))).toBe('FUND_SHORT');
});

test('stones for the lane are worth three thousand, and not one fen of money', () => {
  const stones = posted(
    id(1),
    [
      { account: 'in_kind', fen: 300_000 },
      { account: 'income:in_kind', fen: -300_000 },
    ],
    { kind: 'in_kind', projectNo: '4' },
  );
  const head = after(start(), stones);
  expect([head.inKindFen, balanceFen(head), freeFen(head), head.month.inFen]).toEqual([300_000, 0, 0, 0]);
  expect(refused(head, posted(id(2), reserveLines('4', 1)))).toBe('FUND_SHORT');
});

test('a payment noted twice is taken back by an entry of its own, and both stay to be seen', () => {
  const head = after(start(), gift(1, 20_000, '5'), spent(2, 8600, '5'), spent(3, 8600, '5'));
  const back = reversalOf(spent(3, 8600, '5'), { ...posted(id(4), []), kind: 'correction' });
  const { head: then, entries } = append(head, [back], NOW);
  expect([then.month.outFen, then.restricted['5']]).toEqual([8600, 11_400]);
  expect(entries[0]?.corrects).toBe(id(3));
});

test('lines that do not sum to zero are no entry', () => {
  expect(isBalanced([{ account: 'cash', fen: 1 }])).toBe(false);
  expect(
    isBalanced([
      { account: 'cash', fen: 1 },
      { account: 'free', fen: -1 },
    ]),
  ).toBe(false);
  expect(
    isBalanced([
      { account: 'expense:health', fen: 5 },
      { account: 'income:other', fen: -5 },
    ]),
  ).toBe(false);
  expect(() => after(start(), posted(id(1), [{ account: 'cash', fen: 1 }]))).toThrow('do not balance');
});

test('at midnight the day is let go of, at the end of November the month, at New Year the year', () => {
  const head = after(start(), gift(1, 2000));
  const night = rolled(head, '2026-11-22');
  expect(night.closed.day).toEqual({
    day: '2026-11-21',
    gifts: { '-': [1, 2000] },
    seq: 1,
    hash: head.hash,
    balanceFen: 2000,
  });
  expect([night.closed.month, night.closed.opening, night.head.today]).toEqual([
    null,
    null,
    { day: '2026-11-22', gifts: {} },
  ]);
  expect(rolled(night.head, '2026-11-23').closed.day).toBeNull();
  const newYear = rolled(head, '2027-01-01');
  expect(newYear.closed.month).toEqual({ name: '2026-11', inFen: 2000, outFen: 0 });
  expect(newYear.closed.opening).toMatchObject({ year: '2027', seq: 1, hash: head.hash, cashFen: 2000 });
  expect(newYear.head.year).toEqual({ name: '2027', inFen: 0, outFen: 0 });
  expect(rolled(head, '2026-11-20')).toEqual({ head, closed: { day: null, month: null, opening: null } });
});

test('a server whose clock is behind does not turn the ledger back', () => {
  const head = after(start(), gift(1, 100));
  const { entries } = append(head, [gift(2, 100)], '2026-11-20T00:00:00.000Z');
  expect(entries[0]?.at).toBe(NOW);
});

// Anything a fund may go through, by small amounts on three projects and over some months.
const step = fc.record({
  what: fc.constantFrom('gift', 'dedicated', 'reserve', 'release', 'spend', 'pay', 'in_kind', 'back'),
  fen: fc.integer({ min: 1, max: 5000 }),
  project: fc.constantFrom('1', '2', '12'),
  days: fc.integer({ min: 0, max: 40 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function draftOf({ what, fen, project }: Step, n: number, earlier: EntryDraft[]): EntryDraft {
  if (what === 'gift') return gift(n, fen);
  if (what === 'dedicated') return gift(n, fen, project);
  if (what === 'reserve') return posted(id(n), reserveLines(project, fen));
  if (what === 'release') return posted(id(n), reserveLines(project, -fen));
  if (what === 'spend') return spent(n, fen, project);
  if (what === 'pay') return paid(n, fen);
  if (what === 'back' && earlier.length > 0)
    return reversalOf(earlier[fen % earlier.length] as EntryDraft, { ...posted(id(n), []), kind: 'correction' });
  return posted(id(n), [
    { account: 'in_kind', fen },
    { account: 'income:in_kind', fen: -fen },
  ]);
}

/** Posts what can be posted, day by day. */
function lived(steps: Step[]) {
  let head = start();
  let day = localDay(NOW);
  const entries: HashedEntry[] = [];
  const closed: Closed[] = [];
  for (const [n, one] of steps.entries()) {
    day = addDays(day, one.days);
    try {
      const next = append(head, [draftOf(one, n, entries)], atLocal(day, 600 + n));
      head = next.head;
      entries.push(...next.entries);
      closed.push(next.closed);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return { head, entries, closed };
}
const lives = fc.array(step, { maxLength: 60 });
const genesis = { ...NOTHING, seq: 0, hash: firstLink(FUND) };

test('whatever happens, everything sums to zero and nothing falls below', () => {
  fc.assert(
    fc.property(lives, (steps) => {
      const { head, entries } = lived(steps);
      expect(entries.flatMap(({ lines }) => lines).reduce((sum, { fen }) => sum + fen, 0)).toBe(0);
      for (const fen of [head.cashFen, head.inKindFen, head.payableFen, freeFen(head)])
        expect(fen).toBeGreaterThanOrEqual(0);
      for (const fen of Object.values(head.restricted)) expect(fen).toBeGreaterThan(0);
    }),
  );
});

test('whoever recomputes the ledger comes to the same end, without a fault', () => {
  fc.assert(
    fc.property(lives, (steps) => {
      const { head, entries } = lived(steps);
      const { faults, end } = audit(genesis, entries);
      expect(faults).toEqual([]);
      expect(end).toMatchObject({ seq: head.seq, hash: head.hash, cashFen: head.cashFen, restricted: head.restricted });
    }),
  );
});

test('the months and days that were let go of, and those the head holds, are all there was', () => {
  fc.assert(
    fc.property(lives, (steps) => {
      const { head, closed } = lived(steps);
      const months = [...closed.flatMap(({ month }) => month ?? []), head.month];
      expect(new Set(months.map(({ name }) => name)).size).toBe(months.length);
      expect(months.reduce((sum, { inFen, outFen }) => sum + inFen - outFen, 0)).toBe(balanceFen(head));
      expect(head.total.inFen - head.total.outFen).toBe(balanceFen(head));
      const days = closed.flatMap(({ day }) => day ?? []);
      expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort());
      for (const { opening } of closed) if (opening) expect(opening.seq).toBeGreaterThan(0);
    }),
  );
});

test('one character changed anywhere in an entry is found', () => {
  const { entries } = append(
    start(),
    [gift(1, 2000, '12'), posted(id(2), incomeLines('vending', 38_640, null), { title: '售卖机分成' }), gift(3, 5)],
    NOW,
  );
  const text = entries.map((entry) => JSON.stringify(entry)).join('\n');
  const last = entries.at(-1)?.hash;
  const isFound = (changed: string): boolean => {
    try {
      const read: HashedEntry[] = changed.split('\n').map((line) => JSON.parse(line));
      if (isDeepStrictEqual(read, entries)) return true;
      const { faults, end } = audit(genesis, read);
      return faults.length > 0 || end.hash !== last;
    } catch {
      return true; // no JSON any more, or no entry
    }
  };
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom(...'0123456789abcxyz"分A- ,'), (at, letter) => {
      expect(isFound(text.slice(0, at) + letter + text.slice(at + 1))).toBe(true);
      expect(isFound(text.slice(0, at) + letter + text.slice(at))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('an entry left out, doubled or exchanged is found at its place', () => {
  const drafts = [1, 2, 3, 4].map((n) => gift(n, 100 * n));
  const [a, b, c, d] = append(start(), drafts, NOW).entries as [HashedEntry, HashedEntry, HashedEntry, HashedEntry];
  expect(audit(genesis, [a, b, c, d]).faults).toEqual([]);
  expect(audit(genesis, [a, c, d]).faults.map(({ seq }) => seq)).toEqual([3, 3]);
  expect(audit(genesis, [a, b, b, c, d]).faults.length).toBeGreaterThan(0);
  expect(audit(genesis, [a, c, b, d]).faults.length).toBeGreaterThan(0);
});
