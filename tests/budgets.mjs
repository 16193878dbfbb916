#!/usr/bin/env node
// node tests/budgets.mjs: what a phone must fetch before it shows anything, against what we allow ourselves.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(import.meta.dirname, '../client/dist');
const KB = 1000;
/** WeChat's limit is 2 MB; at 900 KB the first opening stays quick on an old phone. */
const WEAPP_MAIN = 900 * KB;
/** About two seconds on a village's 3G. */
const H5_FIRST_LOAD = 180 * KB;

const filesUnder = (dir) =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

/** Bytes of everything that is in no subpackage. */
export function weappMainPackage() {
  const weapp = path.join(dist, 'weapp');
  const app = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => path.join(weapp, root) + path.sep);
  return filesUnder(weapp)
    .filter((file) => !roots.some((root) => file.startsWith(root)))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

/** The scripts index.html asks for and all they import before running, gzipped. */
export function h5FirstLoad() {
  const h5 = path.join(dist, 'h5');
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, next] of source.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;'"()]*?["']([^"']+\.js)["']/g))
      visit(path.resolve(path.dirname(file), next));
  };
  const page = readFileSync(path.join(h5, 'index.html'), 'utf8');
  for (const [, source] of page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g))
    visit(path.join(h5, source));
  return [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** Each budget: what it is, what it takes, what it may take. */
export const budgets = () => [
  { what: 'weapp main package', takes: weappMainPackage(), may: WEAPP_MAIN },
  { what: 'h5 first-load JavaScript, gzipped', takes: h5FirstLoad(), may: H5_FIRST_LOAD },
];

if (process.argv[1] === import.meta.filename) {
  for (const { what, takes, may } of budgets()) {
    console.log(`${takes <= may ? '✓' : '✗'} ${what}: ${Math.round(takes / KB)} KB of ${may / KB} KB`);
    if (takes > may || takes === 0) process.exitCode = 1;
  }
}
