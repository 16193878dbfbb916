// Figures, not a test: what our handlers cost beside a bare SDK call on the same engine in the same run.
// Run it on a quiet machine. A first look: `npm run bench -- 0.1` makes a tenth of the calls.
import { createTable, startEngine } from '../tools/engine.mjs';
import { capacityOf } from './bench/capacity';
import { type Case, castCase, getCase, listCase, openCase } from './bench/cases';
import { type Cold, coldStarts } from './bench/cold';
import { counting } from './bench/counting';
import { beside } from './bench/load';
import { newPlace } from './bench/place';

const CLIENTS = [1, 32, 128];
const SCALE = Number(process.argv[2] ?? 1);
const row = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(20) : String(cell).padStart(11))).join(''));
const ms = (value: number) => value.toFixed(2);

async function compare(one: Case, fullCalls: number): Promise<void> {
  const calls = Math.max(12, Math.round(fullCalls * SCALE));
  const warmUp = await one.make(calls);
  await beside(warmUp.ours, warmUp.bare, 8);
  const sample = await one.make(2);
  await sample.ours[0]?.();
  const { wcu, rcu } = await capacityOf(async () => sample.ours[1]?.());
  console.log(`\n${one.name}: ${wcu} WCU, ${rcu} RCU. Bare: ${one.what}.`);
  row('clients', 'p50 ms', 'bare', 'p99 ms', 'bare', 'per second', 'bare', 'time ×');
  for (const clients of CLIENTS) {
    const made = await one.make(calls);
    const { ours, bare } = await beside(made.ours, made.bare, clients);
    const ratio = bare.perSecond / ours.perSecond;
    const rates = [Math.round(ours.perSecond), Math.round(bare.perSecond), ratio.toFixed(2)];
    row(clients, ms(ours.p50), ms(bare.p50), ms(ours.p99), ms(bare.p99), ...rates);
  }
}

async function main(): Promise<void> {
  const engine = await startEngine();
  Object.assign(process.env, { DYNAMODB_ENDPOINT: engine.endpoint, TABLE_NAME: 'bench', STAGE: 'local', LOG: 'off' });
  process.env.SESSION_SECRET = 'a-secret-of-the-benchmark-only-32-bytes';
  try {
    await createTable(engine.endpoint, 'bench');
    const [large, compound] = [await newPlace('large', Math.round(3000 * SCALE)), await newPlace('compound', 240)];
    await compare(castCase(large, { fresh: false }), 3000);
    await compare(castCase(large, { fresh: true }), 3000);
    await compare(openCase(compound), 240);
    await compare(getCase(compound), 1500);
    await compare(listCase(await newPlace('listed', 240)), 300);

    console.log('\nCounting, strongly consistent, one function:');
    row('ballots', 'ms', 'RCU');
    // Counting reads no stream, and with one the engine takes half an hour to be filled with 100,000 ballots.
    process.env.TABLE_NAME = 'bench-counting';
    await createTable(engine.endpoint, 'bench-counting', { stream: false });
    const counted = await newPlace('counted', 240);
    for (const ballots of [1000, 10_000, 100_000]) {
      const { ms: took, rcu } = await counting(counted, ballots * SCALE);
      row(ballots * SCALE, Math.round(took), rcu);
    }
    console.log('\nCold start in fresh processes, medians: import, and import with the first request answered:');
    row('', 'import ms', '×', 'with first', '×', 'KB');
    const starts = await coldStarts();
    const [base] = starts as [Cold];
    const times = (value: number | null, one: number | null) =>
      value && one ? [ms(value), (value / one).toFixed(2)] : ['-', '-'];
    for (const one of starts)
      row(one.name, ...times(one.imported, base.imported), ...times(one.answered, base.answered), one.kilobytes);
  } finally {
    await engine.stop();
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
