import * as fc from 'fast-check';
import { canonicalRoll, planImport } from './import';
import { areaOf, COLUMNS, type RawRow, readRow } from './roll-row';
import type { Household } from './schema';

const cells = {
  小区: '机械厂家属院',
  楼栋: '3号楼',
  单元: '1单元',
  房号: '301室',
  专有面积: '89.60',
  网格: '3-2-1',
  成年人数: '2',
  人数: '3',
};
const line = (more: Partial<typeof cells> = {}, at = 2): RawRow => ({ line: at, cells: { ...cells, ...more } });
const reasons = (row: RawRow) => {
  const result = readRow(row);
  return 'errors' in result ? result.errors.map(({ column, reason }) => `${column}：${reason}`) : [];
};
const take = (rows: RawRow[]): Household[] => planImport(rows, [], []).writes.map(({ after }) => after);

test('my flat is the same flat, however the office typed it', () => {
  const [first] = take([line()]);
  expect(first?.householdId).toBe('c1.3.1.301');
  expect(first?.exclusiveArea).toBe(8960);
  const spellings = [
    line({ 楼栋: ' 3 号楼 ', 单元: '一单元', 房号: '0301' }),
    line({ 楼栋: '３栋', 单元: '１', 房号: '３０１' }),
    line({ 小区: '机械厂 家属院', 专有面积: '89.6㎡', 网格: '３－２－１' }),
    line({ 楼栋: '三号楼', 专有面积: '８９．６' }),
  ];
  for (const row of spellings) expect(take([row])).toEqual([first]);
});

test('a building without units is one without units', () => {
  expect(take([line({ 单元: '' })])[0]?.householdId).toBe('c1.3.0.301');
  expect(planImport([line({ 单元: '' })], [], []).plan.errors).toEqual([]);
});

test('every wrong cell is named with its line, its column and what to do', () => {
  expect(reasons(line({ 专有面积: '89.605' }))).toEqual(['专有面积：面积要写成 89.60 这样，最多两位小数']);
  expect(reasons(line({ 专有面积: '0' }))).toEqual(['专有面积：面积要大于 0，不超过 10000 平方米']);
  expect(reasons(line({ 专有面积: '1,089.6' }))).toHaveLength(1);
  expect(reasons(line({ 网格: '三组' }))).toEqual(['网格：网格要写成 3、3-2 或 3-2-1']);
  expect(reasons(line({ 成年人数: '31' }))).toHaveLength(1);
  expect(reasons(line({ 成年人数: '3', 人数: '2' }))).toEqual(['人数：人数 2 比成年人数 3 还少']);
  expect(reasons(line({ 楼栋: '', 房号: '' }))).toEqual(['楼栋：没有填楼栋', '房号：没有填房号']);
  expect(reasons(line({ 小区: '=HYPERLINK("x")' }))).toEqual(['小区：不能以 = + - @ 开头，请改成普通文字']);
  expect(reasons(line({ 小区: '＝1+1' }))).toHaveLength(1);
});

test('people may be left out: then everybody is an adult', () => {
  expect(take([line({ 人数: '' })])[0]).toMatchObject({ adults: 2, people: 2 });
});

test('two lines for one household are an error that names both', () => {
  const { plan } = planImport([line({}, 2), line({ 楼栋: '3' }, 7)], [], []);
  expect(plan.errors).toEqual([{ line: 7, column: '房号', reason: '和第 2 行是同一户，请只留一行' }]);
});

test('a second import says what is new, what changes, what stays and what is missing', () => {
  const roll = take([line(), line({ 房号: '302' }), line({ 房号: '303' })]);
  const next = [line({ 专有面积: '90.1', 网格: '' }), line({ 房号: '302' }), line({ 小区: '新院' })];
  const { plan, writes } = planImport(next, roll, [{ compoundId: 'c1', name: '机械厂家属院' }]);
  expect(plan).toMatchObject({ rows: 3, added: 1, unchanged: 1, newCompounds: ['新院'] });
  expect(plan.changed).toEqual([
    {
      householdId: 'c1.3.1.301',
      address: '机械厂家属院 3 号楼 1 单元 301',
      changes: ['专有面积 89.60 → 90.10 ㎡', '网格 3-2-1 → 无'],
    },
  ]);
  expect(plan.absent).toEqual(['机械厂家属院 3 号楼 1 单元 303']);
  expect(writes.map(({ after }) => after.householdId)).toEqual(['c1.3.1.301', 'c2.3.1.301']);
});

const aRow = fc.record({
  小区: fc.constantFrom('甲院', '乙院'),
  楼栋: fc.integer({ min: 1, max: 5 }).map(String),
  单元: fc.constantFrom('1', '2', ''),
  房号: fc.integer({ min: 101, max: 130 }).map(String),
  专有面积: fc
    .integer({ min: 1, max: 99_999 })
    .map((n) => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`),
  网格: fc.constantFrom('1', '1-2', '1-2-3', ''),
  成年人数: fc.integer({ min: 0, max: 5 }).map(String),
  人数: fc.constant(''),
});

test('importing the same file twice changes nothing, in any order of lines', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aRow, { selector: (r) => [r.小区, r.楼栋, r.单元, r.房号].join() }), (rows) => {
      const raw = rows.map((row, i) => line(row, i + 2));
      const first = planImport(raw, [], []);
      const roll = first.writes.map(({ after }) => after);
      const again = planImport([...raw].reverse(), roll, first.compounds);
      expect(again.writes).toEqual([]);
      expect(again.plan).toMatchObject({ unchanged: rows.length, absent: [], errors: [] });
      expect(again.canonicalRows).toBe(canonicalRoll(roll));
    }),
  );
});

test('an area is read digit by digit, to the last square decimetre', () => {
  expect(areaOf('89.29')).toBe(8929);
  expect(areaOf('89.6')).toBe(8960);
  expect(areaOf('89')).toBe(8900);
  for (const no of ['', '.5', '89.', '8.960', '-1', '1e3', '89,6']) expect(areaOf(no)).toBeNull();
  fc.assert(
    fc.property(fc.nat(99_999_999), (n) => {
      const text = `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`;
      expect(areaOf(text)).toBe(n);
    }),
  );
});

test('whatever a file holds, each line becomes a household or gets a reason', () => {
  const anything = fc.record(Object.fromEntries(COLUMNS.map((c) => [c, fc.string()])) as never) as fc.Arbitrary<
    typeof cells
  >;
  fc.assert(
    fc.property(anything, (row) => {
      const result = readRow({ line: 2, cells: row });
      expect('row' in result ? 1 : result.errors.length).toBeGreaterThan(0);
    }),
  );
});
