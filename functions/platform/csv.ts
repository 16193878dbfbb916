import { parse } from 'csv-parse/sync';
import type { CsvRow } from '../../shared/http/csv-row';
import { AppError } from '../../shared/http/errors';

interface Line {
  record: string[];
  info: { lines: number };
}

/** What a file must look like to be read at all. */
export interface Shape<Column extends string> {
  columns: readonly Column[];
  /** of those, the ones that may be missing */
  optional?: readonly Column[];
  /** the most lines, and what they are counted as: 20000 户 */
  most: number;
  unit: string;
}

/** A file's lines by column, in whatever order it has them; columns not asked for are not read. Refuses in words. */
export function readCsv<Column extends string>(csv: string, shape: Shape<Column>): CsvRow<Column>[] {
  const { columns, optional = [], most, unit } = shape;
  // What a file in GBK becomes when it is read as UTF-8.
  if (csv.includes('\uFFFD')) throw wrong('文件里的汉字是乱码，请另存为“CSV UTF-8”再上传');
  const [heading, ...lines] = parseLines(csv);
  if (!heading) throw wrong('文件是空的');
  const names = heading.record.map((name) => name.normalize('NFKC').replace(/\s+/g, ''));
  const missing = columns.filter((column) => !names.includes(column) && !optional.includes(column));
  if (missing.length > 0) throw wrong(`第一行缺少这些列：${missing.join('、')}`);
  if (lines.length > most) throw wrong(`一次最多导入 ${most} ${unit}，请分成几个文件`);
  const positions = columns.map((column) => [column, names.indexOf(column)] as const);
  return lines
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(positions.map(([column, at]) => [column, record[at] ?? ''])) as Record<Column, string>,
    }));
}

function parseLines(csv: string): Line[] {
  try {
    return parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as never;
  } catch (error) {
    const line = (error as { lines?: number }).lines;
    throw wrong(line === undefined ? '文件不是 CSV 格式' : `第 ${line} 行的引号没有配对，请检查这一行`);
  }
}

const wrong = (message: string) => new AppError('BAD_REQUEST', [{ path: 'csv', message }]);
