// Collects the access-pattern tables at the top of the stores into docs/access-patterns.md; --check only compares.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeOrCheck } from './docs/generated-file';

const root = path.resolve(__dirname, '..');
const COLUMNS = ['what', 'operation', 'pk', 'sk', 'cost'];
const OPERATIONS = ['get', 'query', 'put', 'update', 'delete', 'transact'];

/** The rows `//   what | operation | pk | sk | cost` under a line `// Access patterns`. */
function rowsOf(file: string, source: string): string[][] {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() === '// Access patterns');
  if (start < 0) return [];
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('//'));
  const rows = lines.slice(start + 1, end < 0 ? undefined : end).filter((line) => line.includes('|'));
  return rows.map((line) => {
    const cells = line
      .replace(/^\/\/\s*/, '')
      .split('|')
      .map((cell) => cell.trim());
    if (cells.length !== COLUMNS.length || !OPERATIONS.includes(cells[1] as string))
      throw new Error(`${file}: not an access pattern: ${line}`);
    return cells;
  });
}

function section(file: string): string {
  const rows = rowsOf(file, readFileSync(path.join(root, file), 'utf8'));
  if (rows.length === 0) return '';
  const code = ([what, operation, pk, sk, cost]: string[]) => [what, operation, `\`${pk}\``, `\`${sk}\``, cost];
  const table = [COLUMNS, COLUMNS.map(() => '---'), ...rows.map(code)].map((cells) => `| ${cells.join(' | ')} |`);
  return `\n## ${file}\n${table.join('\n')}\n`;
}

const FILES = readdirSync(path.join(root, 'functions'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /([a-z-]*store|reads|writes|platform\/[\w-]+)\.ts$/.test(file))
  .map((file) => `functions/${file}`)
  .sort();
const HEAD = `# Access patterns

Every read and write of the one table, collected from the comments at the top of the stores by \`npm run docs\`.
There is no Scan. Partition keys of community data start with \`COMMUNITY#<id>\`, a person's with \`PERSON#<id>\`.
`;

try {
  writeOrCheck(path.join(root, 'docs/access-patterns.md'), HEAD + FILES.map(section).join(''));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
