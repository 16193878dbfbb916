import * as fc from 'fast-check';
import { type ByHandForm, byHandDraft } from './by-hand';
import { hostDraft, planHostImport, readHostRows } from './host-import';
import { append, emptyHead } from './ledger';
import { isBalanced } from './lines';
import { cashAtEndOf } from './reconcile';

const ID = 'r'.repeat(26);
const NOW = '2026-11-22T04:00:00.000Z';
const FILE = { fileId: 'f'.repeat(26), type: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) } as const;
const common = { onDay: '2026-11-20', projectNo: null, evidence: [FILE.fileId] };
const materials: ByHandForm = {
  kind: 'in_kind',
  ...common,
  amountFen: 300_000,
  giver: '公路段',
  what: '铺路用的砂石和水泥',
  valuedBy: 'invoice',
  projectNo: '3',
};
const draft = (form: ByHandForm) => byHandDraft(ID, form, [FILE], [{ duty: '主任', name: '甲' }]);

test('material worth 3,000 yuan for the lane is in the books at its value, and no cash moves', () => {
  const { head } = append(emptyHead(ID, NOW), [draft(materials)], NOW);
  expect(head).toMatchObject({ cashFen: 0, inKindFen: 300_000, restricted: {} });
  const used: ByHandForm = {
    ...common,
    kind: 'used',
    amountFen: 300_000,
    what: '铺了二十米',
    projectNo: '3',
    purpose: 'environment',
  };
  const after = append(head, [{ ...draft(used), entryId: 'u'.repeat(26) }], NOW).head;
  expect(after).toMatchObject({ cashFen: 0, inKindFen: 0 });
  expect(() => append(after, [{ ...draft(used), entryId: 'v'.repeat(26) }], NOW)).toThrow('不够');
});

test('who gave is in no entry, and what proves it is', () => {
  const entry = draft({ kind: 'cash', ...common, amountFen: 20_000, giver: '一位老邻居' });
  expect(JSON.stringify(entry)).not.toContain('老邻居');
  expect(JSON.stringify(draft(materials))).not.toContain('公路段');
  expect(entry.evidence).toEqual([{ label: '存入慈善会账户的存款单', sha256: FILE.sha256, ref: FILE.fileId }]);
});

const form = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cash', 'bank'),
    amountFen: fc.integer({ min: 1, max: 10 ** 12 }),
    projectNo: fc.constantFrom(null, '3'),
  }),
  fc.record({ kind: fc.constant('in_kind'), amountFen: fc.integer({ min: 1, max: 10 ** 12 }) }),
  fc.record({ kind: fc.constant('used'), amountFen: fc.integer({ min: 1, max: 10 ** 12 }) }),
);

test('every entry written by hand balances', () => {
  fc.assert(
    fc.property(form, (some) => {
      expect(isBalanced(draft({ ...materials, purpose: 'culture', ...some } as ByHandForm).lines)).toBe(true);
    }),
  );
});

const hostRow = (line: number, ref: string, day: string, yuan: string) => ({
  line,
  cells: { 流水号: ref, 日期: day, 金额: yuan },
});

test("the host charity's list becomes an entry a day, and bad lines are named", () => {
  const rows = [
    hostRow(2, 'A0001', '2026-10-03', '20'),
    hostRow(3, 'A0002', '2026-10-03', '0.5'),
    hostRow(4, 'A0001', '2026-10-04', '9'),
    hostRow(5, '##', '2026-12-01', '0'),
  ];
  const read = readHostRows(rows, '2026-11-22');
  const { plan, fresh } = planHostImport(read, new Map(), rows.length);
  expect(plan.days).toEqual([{ day: '2026-10-03', gifts: 2, sumFen: 2050 }]);
  expect(plan.errors.map(({ line, column }) => [line, column])).toEqual([
    [4, '流水号'],
    [5, '流水号'],
    [5, '日期'],
    [5, '金额'],
  ]);
  expect(isBalanced(hostDraft(ID, '2026-10-03', fresh, 'a'.repeat(64), []).lines)).toBe(true);
});

test('a list that overlaps the last one brings only what is new, and a gift that changed is told', () => {
  const known = new Map([['A0001', { ref: 'A0001', day: '2026-10-03', fen: 2000 }]]);
  const rows = [hostRow(2, 'A0001', '2026-10-03', '20'), hostRow(3, 'A0002', '2026-10-03', '5')];
  const { plan } = planHostImport(readHostRows(rows, '2026-11-22'), known, 2);
  expect(plan).toMatchObject({ gifts: 1, sumFen: 500, known: 1, errors: [] });
  const changed = planHostImport(readHostRows([hostRow(2, 'A0001', '2026-10-03', '21')], '2026-11-22'), known, 1);
  expect(changed.plan).toMatchObject({ gifts: 0, known: 0, errors: [{ line: 2 }] });
});

test('what the books held at the end of a day is what they hold now less all that came after', () => {
  const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
  const movement = fc.record({ on: fc.integer({ min: 1, max: 22 }), fen: fc.integer({ min: -500, max: 900 }) });
  fc.assert(
    fc.property(
      fc.array(movement, { maxLength: 30 }),
      fc.array(movement, { maxLength: 30 }),
      fc.integer({ min: 1, max: 21 }),
      (posted, given, at) => {
        const entries = posted.map(({ on, fen }, i) => ({
          day: day(on),
          seq: i + 1,
          lines: [{ account: 'cash', fen } as const, { account: 'income:gift', fen: -fen } as const],
        }));
        const gifts = (on: number) => ({
          '-': [1, given.filter((g) => g.on === on).reduce((s, g) => s + g.fen, 0)] as [number, number],
        });
        const days = Array.from({ length: 21 }, (_, i) => ({ day: day(i + 1), gifts: gifts(i + 1) }));
        const all = [...posted, ...given];
        const sum = (some: typeof all) => some.reduce((total, { fen }) => total + fen, 0);
        const head = { cashFen: sum(all), seq: 30, today: { day: day(22), gifts: gifts(22) } };
        expect(cashAtEndOf(day(at), head, entries, days)).toBe(sum(all.filter(({ on }) => on <= at)));
      },
    ),
  );
});
