/** A file in which a line is wrong; the message names it. */
export class PbError extends Error {
  constructor(line: number, what: string) {
    super(`第 ${line} 行：${what}`);
  }
}

export interface Row {
  /** The line it starts on, from 1. */
  line: number;
  cells: string[];
}

/**
 * Rows of cells between semicolons. A cell that begins with a quotation mark ends with one, is allowed semicolons and
 * line ends, and says a mark by two; a mark further in is a letter like any other, as in Szkoła "Orlik".
 */
export function readRows(text: string): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const row: Row = { line, cells: [] };
    for (;;) {
      const quoted = text[at] === '"';
      const [cell, end] = quoted ? quotedCell(text, at, line) : plainCell(text, at);
      row.cells.push(cell);
      line += cell.split('\n').length - 1;
      at = end + 1;
      if (text[end] === ';') continue;
      if (text[end] === '\r' && text[end + 1] === '\n') at += 1;
      else if (end < text.length && text[end] !== '\n' && text[end] !== '\r')
        throw new PbError(line, '引号后面多了字，请检查这一行的引号。');
      break;
    }
    line += 1;
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return rows;
}

function plainCell(text: string, from: number): [cell: string, end: number] {
  let end = from;
  while (end < text.length && !';\r\n'.includes(text[end] ?? '')) end += 1;
  return [text.slice(from, end), end];
}

function quotedCell(text: string, from: number, line: number): [cell: string, end: number] {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) throw new PbError(line, '引号没有成对。');
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') return [cell, mark + 1];
    cell += '"';
    at = mark + 2;
  }
}

const quotedIfNeeded = (cell: string): string => (/[;\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeRow = (cells: readonly string[]): string => cells.map(quotedIfNeeded).join(';');
