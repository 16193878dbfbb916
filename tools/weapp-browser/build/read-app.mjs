import fs from 'node:fs';
import path from 'node:path';

/** Every file under `dir`, as posix paths relative to it. */
function filesUnder(dir, at = '') {
  return fs.readdirSync(path.join(dir, at), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(at, entry.name);
    return entry.isDirectory() ? filesUnder(dir, name) : [name];
  });
}

/**
 * A compiled mini-program, read as WeChat reads it.
 * `components` are the tags some page or component declares itself: they are not WeChat's own.
 */
export function readApp(dist) {
  const files = filesUnder(dist);
  const read = (file) => fs.readFileSync(path.join(dist, file), 'utf8');
  const app = JSON.parse(read('app.json'));
  const subpackages = app.subPackages ?? app.subpackages ?? [];
  const pages = [
    ...app.pages,
    ...subpackages.flatMap(({ root, pages: own }) => own.map((p) => path.posix.join(root, p))),
  ];
  const configs = Object.fromEntries(
    files
      .filter((file) => file.endsWith('.json') && files.includes(file.replace(/json$/, 'wxml')))
      .map((file) => [file.slice(0, -'.json'.length), JSON.parse(read(file))]),
  );
  const components = new Set(Object.values(configs).flatMap((config) => Object.keys(config.usingComponents ?? {})));
  return { files, read, app, pages, configs, components };
}
