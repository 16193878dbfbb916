#!/usr/bin/env node
// The mini-program in an ordinary browser, without WeChat's tools:
//   npm start                                  (in one terminal)
//   npm run build:weapp -w client
//   node tools/weapp-browser/main.mjs --stack http://localhost:8800
// then open the printed address with ?person=<key>; the keys are in the start script's list.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSite } from './build/site.mjs';
import { serveSite } from './serve.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: path.join(root, 'client/dist/weapp') },
    out: { type: 'string', default: path.join(root, '.build/weapp-browser') },
    stack: { type: 'string', default: 'http://localhost:8800' },
    port: { type: 'string', default: '0' },
    'api-origin': { type: 'string', default: process.env.API_ORIGIN ?? 'https://api.example.org' },
  },
});
await buildSite({ dist: values.dist, out: values.out, apiOrigin: values['api-origin'] });
const { origin } = await serveSite({ site: values.out, stack: values.stack, port: Number(values.port) });
console.log(`${origin}/?person=<key>`);
