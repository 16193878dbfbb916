import { spawn } from 'node:child_process';
import { root } from './stages.mjs';

/** The closing lines of jest and of node's own test runner. */
const COUNTS = [
  /^Tests:\s+(?:(\d+) failed, )?(?:\d+ \w+, )*?(\d+) passed/m,
  /^(?:# |ℹ )pass (\d+)$[\s\S]*?^(?:# |ℹ )fail (\d+)$/m,
];

function countsOf(said) {
  const jest = COUNTS[0].exec(said);
  if (jest) return { passed: Number(jest[2]), failed: Number(jest[1] ?? 0) };
  const node = COUNTS[1].exec(said);
  return node && { passed: Number(node[1]), failed: Number(node[2]) };
}

/** Runs one step, showing what it says. A step without tests of its own counts as one. */
export async function runStep(stage, { name, args, cwd = root, env: given = {} }) {
  console.log(`\n──────── ${stage}: ${name}`);
  const started = performance.now();
  const env = { ...given, ...process.env, FORCE_COLOR: '0' };
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    from.on('data', (text) => {
      to.write(text);
      said = (said + text).slice(-200_000);
    });
  const status = await new Promise((resolve) => child.once('close', resolve));
  const ok = status === 0;
  const counts = countsOf(said) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A runner that fell over after its last test has failed, whatever it counted.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { stage, name, ok, ...counts, seconds: (performance.now() - started) / 1000 };
}
