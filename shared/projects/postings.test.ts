import fc from 'fast-check';
import { EntryDraft, type Line } from '../funds/entry';
import { emptyHead } from '../funds/ledger';
import { applied, incomeLines, isBalanced } from '../funds/lines';
import { approvedBy, expensePosting, paidPosting, releasePosting, reservePosting } from './postings';

const ID = '0'.repeat(26);
const about = { projectNo: '12', title: '换 6 盏路灯' };
const by = ['赵春梅', '陈立新'].map((name) => ({ duty: '管委会', name }));
const spent = (fen: number) =>
  expensePosting(ID, about, { what: '路灯材料', fen, purpose: 'elderly', evidence: [], by, voted: false });

test('the ledger says who said yes, and what for', () => {
  expect(spent(134_000)).toMatchObject({ title: '路灯材料', detail: '换 6 盏路灯，赵春梅、陈立新两人批准' });
  expect(approvedBy(by.slice(0, 1), false)).toBe('赵春梅批准');
  expect(approvedBy(by, true)).toBe('居民表决通过');
});

test('however long the names are, the entry stays an entry', () => {
  const long = { projectNo: '12', title: '长'.repeat(60) };
  const many = Array.from({ length: 12 }, () => ({ duty: '管委会', name: '名'.repeat(20) }));
  const rest = { what: '料'.repeat(30), fen: 1, purpose: 'elderly' as const, evidence: [], voted: false };
  for (const draft of [
    reservePosting(ID, long, { fen: 1, by: many, voted: false }),
    expensePosting(ID, long, { ...rest, by: many }),
    releasePosting(ID, long, { fen: 1, by: many }),
  ])
    expect(EntryDraft.safeParse(draft)).toMatchObject({ success: true });
});

const sum = (lines: Line[]) => lines.reduce((total, { fen }) => total + fen, 0);

test('every turn of a project balances, and nothing can be spent that was not set aside', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, (given, reserved, fen) => {
      const drafts = [
        reservePosting(ID, about, { fen: reserved, by, voted: false }),
        spent(fen),
        paidPosting(ID, about, { what: '路灯材料', fen, evidence: [], by: { duty: '基金管理', name: '何静' } }),
        releasePosting(ID, about, { fen: reserved - fen || 1, by: [] }),
      ];
      for (const draft of drafts) {
        expect(isBalanced(draft.lines)).toBe(true);
        expect(sum(draft.lines)).toBe(0);
        expect(EntryDraft.safeParse(draft).success).toBe(true);
      }
      const start = applied(emptyHead(ID, '2026-11-22T02:00:00.000Z'), incomeLines('gift', given, null));
      const [reserve, expense, paid] = drafts as [EntryDraft, EntryDraft, EntryDraft];
      if (reserved > given) return void expect(() => applied(start, reserve.lines)).toThrow();
      const set = applied(start, reserve.lines);
      if (fen > reserved) return void expect(() => applied(set, expense.lines)).toThrow();
      const end = applied(applied(set, expense.lines), paid.lines);
      expect(end).toMatchObject({ cashFen: given - fen, payableFen: 0 });
      expect(end.restricted['12'] ?? 0).toBe(reserved - fen);
    }),
  );
});
