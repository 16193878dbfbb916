import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { readApp } from './read-app.mjs';
import { ABSENT, wrapScripts } from './scripts.mjs';
import { rewriteStyles } from './styles.mjs';
import { compileTemplates } from './templates.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const runtime = path.join(here, '../runtime');

/**
 * Turns a compiled mini-program into a static site that runs it: app-data.js holds the program, runtime.js runs it.
 * `apiOrigin` is the one domain the program may ask, as on WeChat's domain list; the site answers for it.
 */
export async function buildSite({ dist, out, apiOrigin }) {
  const program = readApp(dist);
  const templates = compileTemplates(program);
  const styles = rewriteStyles(program, templates.builtin);
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  const json = (value) => JSON.stringify(value);
  fs.writeFileSync(
    path.join(out, 'app-data.js'),
    `window.__program = {
  apiOrigin: ${json(apiOrigin)}, absent: ${ABSENT.length},
  app: ${json(program.app)}, pages: ${json(program.pages)}, configs: ${json(program.configs)},
  styles: ${json(styles)}, templates: (function () { return ${templates.source} })(), modules: ${wrapScripts(program)}
};`,
  );
  for (const file of program.files.filter((name) => /\.(png|jpe?g|svg|gif|webp)$/.test(name))) {
    fs.mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    fs.copyFileSync(path.join(dist, file), path.join(out, file));
  }
  for (const file of ['index.html', 'host.css']) fs.copyFileSync(path.join(runtime, file), path.join(out, file));
  await esbuild.build({
    entryPoints: [path.join(runtime, 'main.mjs')],
    outfile: path.join(out, 'runtime.js'),
    bundle: true,
    format: 'iife',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return { pages: program.pages, builtin: [...templates.builtin] };
}
