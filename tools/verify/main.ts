// npm run verify -- budget FILE.pb: what the app published, computed again from the file alone.
import { readFileSync } from 'node:fs';
import { verifyBudget } from './budget';
import { verifyLedger } from './ledger';
import type { Report } from './report';

const COMMANDS: Record<string, (text: string) => Report> = {
  budget: verifyBudget,
  ledger: verifyLedger,
};

const [what = '', file = ''] = process.argv.slice(2);
const command = COMMANDS[what];
if (!command || !file) {
  console.error(`用法：verify ${Object.keys(COMMANDS).join('|')} 文件（“-”是标准输入）`);
  process.exitCode = 2;
} else
  try {
    const { ok, lines } = command(readFileSync(file === '-' ? 0 : file, 'utf8'));
    for (const line of lines) console.log(line);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
