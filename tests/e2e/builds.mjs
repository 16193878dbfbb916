import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const SOURCES = ['client/src', 'client/config', 'client/plugins', 'client/native', 'shared'];

export const weappDist = path.join(root, 'client/dist/weapp');

function newest(folder) {
  const files = readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true }).filter((e) =>
    e.isFile(),
  );
  return Math.max(0, ...files.map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
}

const isFresh = (proof) =>
  existsSync(proof) && statSync(proof).mtimeMs > Math.max(...SOURCES.map((folder) => newest(folder)));

/** The mini-program as it is shipped, built where a source is newer; `npm start` sees to the h5 client by itself. */
export function buildWeapp() {
  if (isFresh(path.join(weappDist, 'app.json'))) return;
  console.log('building the mini-program …');
  // The origin the browser's host of the mini-program answers for.
  const env = { API_ORIGIN: 'https://api.example.org', ...process.env };
  const { status } = spawnSync('npm', ['run', 'build:weapp', '-w', 'client'], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(1);
}
