import { PbError, type Row, readRows, writeRow } from './pb-rows';

/** A section with all its columns, those nobody here knows included. */
export interface Section {
  columns: string[];
  rows: Row[];
}

/** A `.pb` file (pabulib.org/format): what it says about the whole, its projects and its ballots. */
export interface PbFile {
  meta: Map<string, string>;
  projects: Section;
  votes: Section;
}

const NAMES = ['META', 'PROJECTS', 'VOTES'] as const;
type Name = (typeof NAMES)[number];
const nameOf = ({ cells }: Row): Name | undefined =>
  cells.slice(1).every((cell) => cell === '')
    ? NAMES.find((name) => name === cells[0]?.trim().toUpperCase())
    : undefined;

/** Reads a file; what its columns mean is for `electionOf`. */
export function readPb(text: string): PbFile {
  const sections = new Map<Name, Section>();
  let current: Section | undefined;
  for (const row of readRows(text)) {
    const name = nameOf(row);
    if (name) {
      if (sections.has(name)) throw new PbError(row.line, `${name} 出现了两次。`);
      current = { columns: [], rows: [] };
      sections.set(name, current);
    } else if (!current) throw new PbError(row.line, '文件要从 META 一行开始。');
    else if (current.columns.length === 0) current.columns = row.cells.map((cell) => cell.trim());
    else current.rows.push({ line: row.line, cells: fitted(row, current.columns) });
  }
  const [meta, projects, votes] = NAMES.map((name) => {
    const section = sections.get(name);
    if (!section || section.columns.length === 0) throw new PbError(1, `文件里没有 ${name} 部分。`);
    return section;
  }) as [Section, Section, Section];
  return { meta: metaOf(meta), projects: keyed(projects, 'project_id'), votes: keyed(votes, 'voter_id') };
}

/** As many cells as columns: empty ones at the end may be left out, or be too many. */
function fitted({ line, cells }: Row, columns: string[]): string[] {
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    throw new PbError(line, `这一行有 ${cells.length} 格，表头只有 ${columns.length} 格。`);
  return columns.map((_, i) => cells[i] ?? '');
}

function metaOf({ rows }: Section): Map<string, string> {
  const meta = new Map<string, string>();
  for (const { line, cells } of rows) {
    const [key = '', value = ''] = cells;
    if (meta.has(key.trim())) throw new PbError(line, `META 里的 ${key} 写了两次。`);
    meta.set(key.trim(), value);
  }
  return meta;
}

/** A section whose rows each have an id of their own. */
function keyed(section: Section, column: string): Section {
  const at = section.columns.indexOf(column);
  if (at < 0) throw new PbError((section.rows[0]?.line ?? 2) - 1, `表头里没有 ${column}。`);
  const seen = new Set<string>();
  for (const { line, cells } of section.rows) {
    const id = cells[at]?.trim() ?? '';
    if (id === '') throw new PbError(line, `${column} 是空的。`);
    if (seen.has(id)) throw new PbError(line, `${column} “${id}” 出现了两次。`);
    seen.add(id);
  }
  return section;
}

/** The file as text again. Cells are quoted where they must be; Pabulib's own files end their lines with CR LF. */
export function writePb({ meta, projects, votes }: PbFile, lineEnd: '\n' | '\r\n' = '\n'): string {
  const section = (name: Name, columns: string[], rows: readonly (readonly string[])[]) => [
    name,
    ...[columns, ...rows].map(writeRow),
  ];
  const lines = [
    ...section('META', ['key', 'value'], [...meta]),
    ...[
      { name: NAMES[1], ...projects },
      { name: NAMES[2], ...votes },
    ].flatMap(({ name, columns, rows }) =>
      section(
        name,
        columns,
        rows.map(({ cells }) => cells),
      ),
    ),
  ];
  return lines.map((line) => line + lineEnd).join('');
}
