import { parse } from 'csv-parse/sync';
import { AppError } from '../../shared/http/errors';
import { COLUMNS, type Column, OPTIONAL_COLUMNS, type RawRow } from '../../shared/places/roll-row';
import { MAX_HOUSEHOLDS } from './reads';

interface Line {
  record: string[];
  info: { lines: number };
}

/** A roll file's lines by column. Line numbers are those a person sees in their spreadsheet; the heading is line 1. */
export function readCsv(csv: string): RawRow[] {
  // What a file in GBK becomes when it is read as UTF-8.
  if (csv.includes('\uFFFD')) throw wrong('文件里的汉字是乱码，请另存为“CSV UTF-8”再上传');
  const [heading, ...lines] = parseLines(csv);
  if (!heading) throw wrong('文件是空的');
  const names = heading.record.map((name) => name.normalize('NFKC').replace(/\s+/g, ''));
  const missing = COLUMNS.filter((column) => !names.includes(column) && !OPTIONAL_COLUMNS.includes(column));
  if (missing.length > 0) throw wrong(`第一行缺少这些列：${missing.join('、')}`);
  if (lines.length > MAX_HOUSEHOLDS) throw wrong(`一次最多导入 ${MAX_HOUSEHOLDS} 户，请分成几个文件`);
  const positions = COLUMNS.map((column) => [column, names.indexOf(column)] as const);
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
