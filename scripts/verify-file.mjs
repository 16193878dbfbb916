// One file that needs nothing but Node: the recount, offered for download beside what it checks.
import path from 'node:path';
import { build } from 'esbuild';
import { h5, root } from './start/places.mjs';

await build({
  entryPoints: [path.join(root, 'tools/verify/main.ts')],
  outfile: path.resolve(process.argv[2] ?? path.join(h5, 'verify.mjs')),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
