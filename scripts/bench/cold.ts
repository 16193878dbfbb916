import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { storedCommunity } from '../../functions/platform/identity';
import { newPersonId } from '../../functions/platform/ids';
import { FEATURES } from '../../tests/contract';
import { type Bundle, bundles } from './bundles';
import { eventFor } from './place';

const ROUNDS = 25;
/** Prints the milliseconds until the bundle is imported, and until it has answered its first request. */
const START = `
const [, file, event] = process.argv;
const started = performance.now();
const { handler } = require(file);
const imported = performance.now() - started;
const say = (answered) => console.log(JSON.stringify({ imported, answered }));
if (event === undefined) say(null);
else handler(JSON.parse(event)).then(({ statusCode = 200 }) => {
  if (statusCode >= 500) throw new Error('the first request failed');
  say(performance.now() - started);
});
`;

export interface Cold {
  name: string;
  imported: number;
  /** import and first request; null where nothing can be asked without preparing something first */
  answered: number | null;
  kilobytes: number;
}

/** What a function of ours is asked first: a list of its contract that needs no more than a session. */
async function firstRequest(name: string): Promise<string | undefined> {
  const lists = FEATURES.find((one) => one.name === name)?.endpoints.filter(
    ({ method, path, access, query }) =>
      method === 'GET' && !path.includes('{') && typeof access === 'string' && query.safeParse({}).success,
  );
  const endpoint = lists?.find(({ access }) => access === 'resident') ?? lists?.[0];
  if (!endpoint) return undefined;
  return JSON.stringify(await eventFor(endpoint, storedCommunity('cold'), newPersonId(), null, { query: {} }));
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

/** The cold start of every deployed bundle beside SDK + zod alone, in fresh processes that take turns. */
export async function coldStarts(): Promise<Cold[]> {
  const built = await bundles();
  const started = await Promise.all(
    built.map(async (one, i) => {
      const event = i < 2 ? '{}' : await firstRequest(one.name);
      return { ...one, event, imported: [] as number[], answered: [] as number[] };
    }),
  );
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  for (let round = 0; round < ROUNDS; round++)
    for (const { outfile, event, imported, answered } of started) {
      const given = event === undefined ? [outfile] : [outfile, event];
      const said = JSON.parse(execFileSync(process.execPath, ['-e', START, ...given], { encoding: 'utf8', env }));
      imported.push(said.imported);
      if (said.answered !== null) answered.push(said.answered);
    }
  const kilobytes = ({ outfile }: Bundle) => Math.round(statSync(outfile).size / 1024);
  const results = started.map((one) => ({
    name: one.name,
    imported: median(one.imported),
    answered: one.answered.length > 0 ? median(one.answered) : null,
    kilobytes: kilobytes(one),
  }));
  rmSync(path.dirname((built[0] as Bundle).outfile), { recursive: true });
  return results;
}
