import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { h5, inData, root } from './places.mjs';
import { StopWord } from './stop-word.mjs';

const SOURCES = [
  'client/src',
  'client/config',
  'client/plugins',
  'client/package.json',
  'client/babel.config.js',
  'shared',
  'tools/verify',
];
const stamp = path.join(root, '.build/h5.hash');

function filesUnder(place) {
  const whole = path.join(root, place);
  if (!existsSync(whole)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(whole, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

/** Fingerprint of everything the browser client is made of. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort())
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** A folder given by H5_DIR is served as it is. */
export const isBuilt = () =>
  process.env.H5_DIR !== undefined ||
  (existsSync(path.join(h5, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash());

/** Builds the browser client; `started` receives the process, so that Ctrl-C ends it too. */
export async function buildClient(started = () => {}) {
  const hash = sourceHash();
  const child = spawn('npm', ['run', 'build:h5', '-w', 'client'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-20_000)));
  const status = await new Promise((resolve) => child.once('exit', resolve));
  mkdirSync(inData('logs'), { recursive: true });
  writeFileSync(inData('logs', 'client-build.log'), said);
  if (status !== 0 || !existsSync(path.join(h5, 'index.html')))
    throw new StopWord(`网页没有构建成功：\n${causes(said)}\n（全部日志：${inData('logs', 'client-build.log')}）`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** The lines that name the trouble; build tools bury them in stacks. */
function causes(said) {
  const lines = said.trimEnd().split('\n');
  const named = lines.filter((line) => /error|could not|failed/i.test(line) && !/npm error|^\s+at /.test(line));
  return (named.length > 0 ? named.slice(0, 6) : lines.slice(-10)).map((line) => `  ${line.trim()}`).join('\n');
}
