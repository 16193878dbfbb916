#!/usr/bin/env node
// node tests/e2e/run.mjs [words…]: builds what is missing, starts the stack and the mini-program's runner, then walks
// every journey. With words, only tests whose title has one of them.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildSite } from '../../tools/weapp-browser/build/site.mjs';
import { serveSite } from '../../tools/weapp-browser/serve.mjs';
import { buildWeapp, weappDist } from './builds.mjs';
import { startStack } from './stack.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** The domain the shipped mini-program asks; the runner answers for it. */
const apiOrigin = process.env.API_ORIGIN ?? 'https://api.example.org';

/** tests/e2e/all.ts under node's own test runner, in one process: its closing lines say how many passed. */
function runTests(env, words) {
  const only = words.flatMap((word) => ['--test-name-pattern', word]);
  const args = ['--import', 'tsx', '--test-reporter=spec', ...only, 'tests/e2e/all.ts'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

buildWeapp();
const stack = await startStack();
const site = path.join(root, '.build/e2e-weapp');
await buildSite({ dist: weappDist, out: site, apiOrigin });
const weapp = await serveSite({ site, stack: stack.origin });
const stopAll = async () => {
  await weapp.stop();
  await stack.stop();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopAll().then(() => process.exit(130)));
try {
  const env = { E2E_STACK: stack.origin, E2E_WEAPP: weapp.origin, E2E_CLOCK_FILE: stack.clockFile };
  process.exitCode = await runTests(env, process.argv.slice(2));
} finally {
  await stopAll();
}
