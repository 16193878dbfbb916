import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a generated file; with `--check` on the command line it only complains when the file is stale. */
export function writeOrCheck(file: string, content: string): void {
  const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (current === content) return;
  const name = path.basename(file);
  if (process.argv.includes('--check')) throw new Error(`docs/${name} is stale: run npm run docs`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`wrote docs/${name}`);
}
