import { execFileSync } from 'node:child_process';
import { writeFileSync, readFileSync, statSync } from 'node:fs';
import { build } from 'esbuild';
const src = readFileSync('scripts/bench/cold.ts','utf8'); const BASE = /const BASE = `([\s\S]*?)`;/.exec(src)![1]!;
writeFileSync('/tmp/b3base.ts', BASE);
const IMPORT = 'const t = process.cpuUsage(); require(process.argv[1]); const d = process.cpuUsage(t); console.log((d.user + d.system) / 1e3)'
const list = [['base','/tmp/b3base.ts'],['votes','functions/votes/handler.ts'],['activities','functions/activities/handler.ts'],['onChange','functions/activities/on-change.ts'],['onSchedule','functions/activities/on-schedule.ts']] as const;
const out: Record<string, number[]> = {};
async function main(){ for (const [n,e] of list) { await build({bundle:true,minify:true,platform:'node',target:'node20',entryPoints:[e],outfile:`/tmp/b3out/${n}.js`,mainFields:['module','main'],nodePaths:['node_modules']}); out[n]=[]; }
for (let i=0;i<40;i++) for (const [n] of list) out[n]!.push(Number(execFileSync(process.execPath,['-e',IMPORT,`/tmp/b3out/${n}.js`],{encoding:'utf8',env:{...process.env,NODE_NO_WARNINGS:'1'}})));
for (const [n] of list) { const s=out[n]!.sort((a,b)=>a-b); console.log(n, s[20]!.toFixed(1), s[4]!.toFixed(1), Math.round(statSync(`/tmp/b3out/${n}.js`).size/1024)); } }
main();
