// npm test: every stage in order but the long ones, stopping at the first that fails. node scripts/test.mjs check unit … :
// only these.
import { runStep } from './test/run-step.mjs';
import { LONG, STAGES } from './test/stages.mjs';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`no such stage: ${unknown.join(', ')} (there are ${Object.keys(STAGES).join(', ')})`);
  process.exit(1);
}

const done = [];
const usual = Object.keys(STAGES).filter((stage) => !LONG.includes(stage));
for (const stage of asked.length > 0 ? asked : usual) {
  for (const step of STAGES[stage]) {
    const outcome = await runStep(stage, step);
    done.push(outcome);
    if (!outcome.ok) break;
  }
  if (done.some(({ ok }) => !ok)) break;
}

console.log('\n──────── summary');
for (const { ok, stage, name, passed, failed, seconds } of done)
  console.log(
    `${ok ? '✓' : '✗'} ${stage.padEnd(10)} ${name.padEnd(36)} ${`${passed} passed`.padStart(12)}${failed ? `, ${failed} failed` : ''}  ${seconds.toFixed(1)}s`,
  );
const sum = (of) => done.reduce((total, outcome) => total + of(outcome), 0);
console.log(`\n${sum((o) => o.passed)} passed, ${sum((o) => o.failed)} failed`);
if (asked.length === 0)
  console.log('The full fuzz, 10,000 events to every endpoint, is a run of its own: npm run test:fuzz');
process.exit(done.every(({ ok }) => ok) ? 0 : 1);
