import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';
import { StopWord } from './stop-word.mjs';

export const peopleFile = path.join(root, 'tools/seed/people.json');
export const demoPeople = () => JSON.parse(readFileSync(peopleFile, 'utf8'));
/** As tools/seed/seed.ts issues it, the way a printed slip shows it. */
export const NEWCOMER_CODE = 'XMAZ-HA22-2288';

/** Loads the demo communities, once: over data that has them it ends in a moment. */
export async function seed(group, environment) {
  const main = path.join(root, 'tools/seed/main.ts');
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', main], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  group.adopt(child);
  let said = '';
  child.stderr.on('data', (text) => (said = (said + text).slice(-4000)));
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new StopWord(`示范社区没有装好：\n${said}`);
}
