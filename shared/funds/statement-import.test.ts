import * as fc from 'fast-check';
import { dayOfCell, fenOfCell, monthOfCell } from './cells';
import { planStatements, type StatementColumn, statementKey } from './statement-import';
import { dueFen, type Machine, type Statement } from './vending';

const FUND = 'f'.repeat(26);
const TENTH = { numerator: 1, denominator: 10 };
const machine = (machineNo: string, more: Partial<Machine> = {}): Machine => ({
  machineNo,
  fundId: FUND,
  place: '东门口',
  neighbourhood: '柳街社区',
  share: TENTH,
  active: true,
  revision: 1,
  ...more,
});
const row = (line: number, cells: Partial<Record<StatementColumn, string>> = {}) => ({
  line,
  cells: { 机器编号: 'HC-01', 月份: '2026-10', 销售额: '1234.50', 到账金额: '123.45', ...cells },
});
const plan = (rows: ReturnType<typeof row>[], known: Statement[] = []) =>
  planStatements(
    rows,
    [machine('HC-01'), machine('HC-02')],
    new Map(known.map((one) => [statementKey(one), one])),
    '2026-11',
  );

test('a tenth of what the machine took goes to our fund, and half a fen does too', () => {
  expect(dueFen(123450, TENTH)).toBe(12345);
  expect(dueFen(5, TENTH)).toBe(1);
  expect(dueFen(4, TENTH)).toBe(0);
  expect(dueFen(15, TENTH)).toBe(2);
  // Rounded once on the sum: three sales of 5 fen are 15 and owe 2; rounded each, they would owe 3.
  expect(3 * dueFen(5, TENTH)).toBe(3);
});

const share = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

test('whatever the sum and the share: exact to half a fen, never against the fund, never more than was taken', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), share, (sales, part) => {
      const due = BigInt(dueFen(sales, part));
      const [n, d, s] = [BigInt(part.numerator), BigInt(part.denominator), BigInt(sales)];
      // due - 1/2 <= s·n/d < due + 1/2, in whole numbers; the half itself is the fund's.
      expect(2n * due * d <= 2n * s * n + d).toBe(true);
      expect(2n * s * n + d < 2n * (due + 1n) * d).toBe(true);
      expect(due <= s).toBe(true);
    }),
  );
});

test('a wider share or a larger sum never owes less', () => {
  const sum = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(sum, sum, share, (a, b, part) => {
      expect(dueFen(Math.max(a, b), part)).toBeGreaterThanOrEqual(dueFen(Math.min(a, b), part));
      const wider = { ...part, numerator: part.denominator };
      expect(dueFen(a, wider)).toBe(a);
    }),
  );
});

test('the difference between what was owed and what arrived is told for every machine and every fund', () => {
  const { plan: seen } = plan([row(2), row(3, { 机器编号: 'hc-02', 到账金额: '120' })]);
  expect(seen.errors).toEqual([]);
  expect(seen.fresh.map((one) => [one.machineNo, one.dueFen, one.receivedFen, one.differenceFen])).toEqual([
    ['HC-01', 12345, 12345, 0],
    ['HC-02', 12345, 12000, -345],
  ]);
  expect(seen.byFund).toEqual([{ fundId: FUND, machines: 2, dueFen: 24690, receivedFen: 24345, differenceFen: -345 }]);
});

test('every bad line is named with what to do about it', () => {
  const { plan: seen, writes } = plan([
    row(2, { 机器编号: 'HC-99' }),
    row(3, { 月份: '上个月' }),
    row(4, { 月份: '2026-11' }),
    row(5, { 销售额: '12.345', 到账金额: '-3' }),
    row(6),
    row(7, { 销售额: '99' }),
  ]);
  expect(seen.errors.map(({ line, column }) => [line, column])).toEqual([
    [2, '机器编号'],
    [3, '月份'],
    [4, '月份'],
    [5, '销售额'],
    [5, '到账金额'],
    [7, '机器编号'],
  ]);
  expect(seen.errors[5]?.reason).toBe('和第 6 行是同一台机器的同一个月，请只留一行');
  expect(writes).toHaveLength(1);
});

const posted = (statement: Statement): Statement => ({ ...statement, entryId: 'e'.repeat(26) });

test('the same statement twice does nothing; another one for a month in the books is refused', () => {
  const [write] = plan([row(2)]).writes;
  const known = [posted(write?.after as Statement)];
  expect(plan([row(2)], known)).toMatchObject({ plan: { known: 1, fresh: [], errors: [] }, writes: [] });
  expect(plan([row(2, { 到账金额: '200' })], known).plan.errors[0]?.reason).toContain('已经入账');
});

test('what had not arrived is noted, and posted once it has', () => {
  const [noted] = plan([row(2, { 到账金额: '' })]).writes;
  expect(noted?.after).toMatchObject({ receivedFen: 0, dueFen: 12345, entryId: null });
  const [arrived] = plan([row(2)], [noted?.after as Statement]).writes;
  expect(arrived).toMatchObject({ before: { receivedFen: 0 }, after: { receivedFen: 12345, round: 0 } });
});

test('amounts and dates are read however a spreadsheet wrote them', () => {
  expect(['1,234.5', '￥1234.50', ' １２３４．５ 元'].map(fenOfCell)).toEqual([123450, 123450, 123450]);
  expect(['', '1.234', '-1', '1e3', '=1+1'].map(fenOfCell)).toEqual([null, null, null, null, null]);
  expect(['2026-1', '2026/01', '2026年1月', '202601'].map(monthOfCell)).toEqual(Array(4).fill('2026-01'));
  expect(['2026-13', '26-01', '2026'].map(monthOfCell)).toEqual([null, null, null]);
  expect(['2026-1-3', '2026/01/03 10:00', '2026年1月3日', '20260103'].map(dayOfCell)).toEqual(
    Array(4).fill('2026-01-03'),
  );
  expect(['2026-02-30', '3/1/2026'].map(dayOfCell)).toEqual([null, null]);
});
