import { NO_UNIT } from './address';
import { GridId } from './ids';
import type { RowError } from './import-schema';
import { normalBuilding, normalCompound, normalGrid, normalRoom, normalUnit } from './normal';

/** The columns of a roll file, as a community office names them. 人数 may be missing: then it is 成年人数. */
export const COLUMNS = ['小区', '楼栋', '单元', '房号', '专有面积', '网格', '成年人数', '人数'] as const;
export type Column = (typeof COLUMNS)[number];
export const OPTIONAL_COLUMNS: readonly Column[] = ['人数'];

/** One line of the file as it was read. */
export interface RawRow {
  line: number;
  cells: Record<Column, string>;
}
/** One household as the file gives it. */
export interface RollRow {
  line: number;
  compound: string;
  building: string;
  unit: string;
  room: string;
  /** integer 0.01 m² */
  exclusiveArea: number;
  gridId: string | null;
  adults: number;
  people: number;
}

const MAX_ADULTS = 30;
const MAX_PEOPLE = 50;
/** 10,000 m²: no flat is larger, but a decimal point is quickly lost. */
const MAX_AREA = 1_000_000;
const BUILDING = /^[0-9A-Z]{1,6}$/;
const PART = /^[0-9A-Z]{1,8}$/;
/** What a spreadsheet would run as a formula when somebody opens the list later. */
const FORMULA = /^[=+\-@\t]/;

/** 89.6 m² or 89.60 → 8960, digit by digit: a float would turn 89.29 into 8928. null: not such a number. */
export function areaOf(text: string): number | null {
  const [, whole, cents = ''] = /^([0-9]{1,6})(?:\.([0-9]{1,2}))?$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole + cents.padEnd(2, '0'));
}

const countOf = (text: string): number | null => (/^[0-9]{1,3}$/.test(text) ? Number(text) : null);
const halfWidth = (text: string): string => text.normalize('NFKC').trim();

/** A line as a household, or every reason why it cannot be one. */
export function readRow({ line, cells }: RawRow): { row: RollRow } | { errors: RowError[] } {
  const errors: RowError[] = [];
  const wrong = (column: Column, reason: string) => errors.push({ line, column, reason });
  for (const column of COLUMNS)
    if (FORMULA.test(halfWidth(cells[column]))) wrong(column, '不能以 = + - @ 开头，请改成普通文字');

  const row: RollRow = {
    line,
    compound: normalCompound(cells.小区),
    building: normalBuilding(cells.楼栋),
    unit: normalUnit(cells.单元),
    room: normalRoom(cells.房号),
    ...measures(cells, wrong),
  };
  if (row.compound === '') wrong('小区', '没有填小区');
  else if (row.compound.length > 30) wrong('小区', '小区名最多 30 个字');
  if (!BUILDING.test(row.building)) wrong('楼栋', cells.楼栋.trim() ? '楼栋要写成 3 号楼或 3' : '没有填楼栋');
  if (row.unit !== NO_UNIT && !PART.test(row.unit)) wrong('单元', '单元要写成 1 单元或 1');
  if (!PART.test(row.room)) wrong('房号', cells.房号.trim() ? '房号只能有数字和字母，如 301' : '没有填房号');
  return errors.length > 0 ? { errors } : { row };
}

function measures(cells: Record<Column, string>, wrong: (column: Column, reason: string) => void) {
  const exclusiveArea = areaOf(halfWidth(cells.专有面积).replace(/(㎡|m2|平方米|平米)$/i, ''));
  if (exclusiveArea === null) wrong('专有面积', '面积要写成 89.60 这样，最多两位小数');
  else if (exclusiveArea < 1 || exclusiveArea > MAX_AREA) wrong('专有面积', '面积要大于 0，不超过 10000 平方米');
  const gridId = normalGrid(cells.网格);
  if (gridId !== null && !GridId.safeParse(gridId).success) wrong('网格', '网格要写成 3、3-2 或 3-2-1');
  const adults = countOf(halfWidth(cells.成年人数));
  if (adults === null || adults > MAX_ADULTS) wrong('成年人数', `成年人数要写成 0 到 ${MAX_ADULTS} 的整数`);
  const people = halfWidth(cells.人数) === '' ? adults : countOf(halfWidth(cells.人数));
  if (people === null || people > MAX_PEOPLE) wrong('人数', `人数要写成 0 到 ${MAX_PEOPLE} 的整数`);
  else if (adults !== null && adults <= MAX_ADULTS && people < adults)
    wrong('人数', `人数 ${people} 比成年人数 ${adults} 还少`);
  return { exclusiveArea: exclusiveArea ?? 0, gridId, adults: adults ?? 0, people: people ?? 0 };
}
