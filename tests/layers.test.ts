import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './serverless-config';

/** One violation for each rule: file → the import that must not be. Targets are planted as empty files beside it. */
const PLANTED: Record<string, [file: string, imported: string]> = {
  'no-circular': ['shared/a/one.ts', '../a/two'],
  'shared-is-a-leaf': ['shared/votes/rules.ts', 'node:fs'],
  'platform-knows-no-feature': ['functions/platform/serve.ts', '../votes/store'],
  'features-stay-in-their-room': ['functions/notices/post-notice.ts', '../votes/cast-ballot'],
  'only-data-files-touch-the-table': ['functions/votes/open-vote.ts', '../platform/table'],
  'data-files-decide-nothing': ['functions/votes/store.ts', '../platform/serve'],
  'aws-only-in-the-platform': ['functions/votes/close-vote.ts', '@aws-sdk/client-dynamodb'],
  'client-never-sees-the-server': ['client/src/platform/call.ts', '../../../functions/votes/count-vote'],
  'server-never-sees-the-client': ['functions/votes/get-vote.ts', '../../client/src/platform/session'],
  'product-never-imports-tools': ['functions/residents/sign-in.ts', '../../tools/wechat-simulator/simulator'],
  'client-platform-knows-no-screen': ['client/src/platform/navigate.ts', '../components/card'],
  'components-know-no-feature': ['client/src/components/tag.tsx', '../features/votes/card'],
  'client-features-are-independent': ['client/src/features/notices/slip.tsx', '../votes/card'],
  'pages-are-leaves': ['client/src/pages/home/index.tsx', '../me/index'],
  'taro-requests-in-one-place': ['client/src/features/votes/paper.tsx', '@tarojs/taro'],
};

/** Imports that are right and must stay right. */
const ALLOWED: [file: string, imported: string][] = [
  ['shared/places/schema.ts', 'zod'],
  ['functions/votes/ballots-store.ts', '../platform/table'],
  ['functions/votes/due-store.ts', '../platform/due'],
  ['functions/votes/on-schedule.ts', '../platform/run-due'],
  ['functions/activities/store.ts', '../calendar/writes'],
  ['functions/votes/on-change.ts', '../notices/notify'],
  ['functions/votes/freeze.ts', '../places/reads'],
  ['client/src/pages/votes/index.tsx', '../../features/votes/list'],
  ['client/src/platform/request.ts', '@tarojs/taro'],
];

const { forbidden } = require('../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
let folder: string;

function plant([file, imported]: [string, string]): void {
  const put = (place: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    writeFileSync(path.join(folder, place), content, { flag: 'a' });
  };
  put(file, `import '${imported}';\n`);
  if (imported.startsWith('.')) put(`${path.join(path.dirname(file), imported)}.ts`, 'export {};\n');
}

function violations(): { rule: string; from: string }[] {
  const cli = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'shared', 'functions', 'client'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'small-stool-layers-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'biome.json'])
    cpSync(path.join(root, file), path.join(folder, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const top of ['shared', 'functions', 'client']) mkdirSync(path.join(folder, top));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every layer rule has its planted violation, and none is forgotten', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test('an import against a layer rule is caught, whichever rule it is', () => {
  for (const planted of Object.values(PLANTED)) plant(planted);
  plant(['shared/a/two.ts', './one']);
  const caught = violations();
  for (const [rule, [from]] of Object.entries(PLANTED)) expect(caught).toContainEqual({ rule, from });
}, 180_000);

test('the imports a feature needs are not in the way', () => {
  for (const allowed of ALLOWED) plant(allowed);
  expect(violations()).toEqual([]);
}, 180_000);

test('a rule that asks the clock or rolls dice, an outgoing call, `any` and a heavy import are caught by the linter', () => {
  cpSync(path.join(root, 'tools/lint'), path.join(folder, 'tools/lint'), { recursive: true });
  const plants: Record<string, [file: string, source: string]> = {
    clock: ['shared/votes/clock.ts', 'export const now = () => Date.now();\n'],
    dice: ['shared/votes/dice.ts', 'export const roll = () => Math.random();\n'],
    call: ['functions/votes/call.ts', "export const go = () => fetch('https://example.org');\n"],
    window: ['client/src/features/votes/wide.ts', 'export const wide = () => window.innerWidth;\n'],
    any: ['shared/votes/loose.ts', 'export const loose = (value: any) => value;\n'],
    zod: ['shared/votes/heavy.ts', "import { z } from 'zod';\n\nexport const Text = z.string();\n"],
  };
  for (const [file, source] of Object.values(plants)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), source);
  }
  const cli = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  const config = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', '--colors=off', '--max-diagnostics=50', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  for (const [file] of Object.values(plants)) expect(stdout + stderr).toContain(`${file}:`);
});
