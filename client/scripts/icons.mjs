// node client/scripts/icons.mjs — writes the icons the app uses as CSS masks: WeChat has no inline SVG.
// Outlines: lucide-static (ISC), named in scripts/icons.json; the stool, the stage seals and all drawings are our own, in src/art.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const art = (file) => readFileSync(path.join(here, '../src/art', file), 'utf8');
const lucide = path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));
const { plain, bold, heavy } = JSON.parse(readFileSync(path.join(here, 'icons.json'), 'utf8'));
const SEALS = ['ting', 'yi', 'ban', 'shai', 'ping'];

const source = (name) =>
  name === 'stool' ? art('icon-stool.svg') : readFileSync(path.join(lucide, 'icons', `${name}.svg`), 'utf8');
const inner = (svg) =>
  svg
    .replace(/<!--.*?-->/gs, '')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
const stroked = (name, width) =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'>${inner(source(name))}</svg>`;
const filled = (file) => `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${inner(art(file))}</svg>`;
const uri = (svg) =>
  `url("data:image/svg+xml,${svg.replace(/"/g, "'").replace(/%/g, '%25').replace(/</g, '%3C').replace(/>/g, '%3E').replace(/#/g, '%23')}")`;

const icons = [
  ...plain.map((name) => [name, stroked(name, 1.75)]),
  ...bold.map((name) => [`${name}-bold`, stroked(name, 2.25)]),
  ...heavy.map((name) => [`${name}-heavy`, stroked(name, 3)]),
  ...['taken', 'free'].map((name) => [`seat-${name}`, art(`seat-${name}.svg`).trim()]),
  ...SEALS.map((name) => [`seal-${name}`, filled(`seals/${name}.svg`)]),
];
const drawings = ['stool', 'ring', 'frame', 'scene', 'wordmark'].map((name) => [name, art(`${name}.svg`).trim()]);
const head = 'Made by client/scripts/icons.mjs; change scripts/icons.json and run it again.';
writeFileSync(
  path.join(here, '../src/components/icon/icons.css'),
  `/* ${head} */\n${icons.map(([name, svg]) => `.i-${name} {\n  --i: ${uri(svg)};\n}\n`).join('')}`,
);
writeFileSync(
  path.join(here, '../src/components/art/drawings.css'),
  `/* ${head} */\n${drawings.map(([name, svg]) => `.art-${name} {\n  --art: ${uri(svg)};\n}\n`).join('')}`,
);
writeFileSync(
  path.join(here, '../src/components/icon/names.ts'),
  `// ${head}\nexport type IconName =\n${icons.map(([name]) => `  | '${name}'`).join('\n')};\n`,
);
