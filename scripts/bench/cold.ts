import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import yaml from 'js-yaml';

const ROUNDS = 25;
/** What every function needs whatever we write: the SDK's DynamoDB parts and zod. */
const BASE = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
export const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));
export const commands = [DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand];
export const schema = z.object({ pk: z.string(), sk: z.string() });
`;
const IMPORT =
  'const t = process.hrtime.bigint(); require(process.argv[1]); console.log(Number(process.hrtime.bigint() - t) / 1e6)';

export interface Cold {
  name: string;
  ms: number;
  kilobytes: number;
}

/** The cold import of every deployed bundle beside SDK + zod alone, in fresh processes that take turns. */
export async function coldImports(): Promise<Cold[]> {
  const { functions } = yaml.load(readFileSync('serverless.yml', 'utf8')) as {
    functions: Record<string, { handler: string }>;
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'small-stool-bench-'));
  const base = path.join(folder, 'base.ts');
  writeFileSync(base, BASE);
  const entries = Object.entries(functions).map(([name, { handler }]) => ({
    name,
    entry: handler.replace(/\.handler$/, '.ts'),
  }));
  const bundles = [];
  for (const { name, entry } of [{ name: 'SDK + zod', entry: base }, ...entries]) {
    const outfile = path.join(folder, `${name.replace(/\W/g, '')}.js`);
    const common = { bundle: true, minify: true, platform: 'node', target: 'node20' } as const;
    await build({
      ...common,
      entryPoints: [entry],
      outfile,
      mainFields: ['module', 'main'],
      nodePaths: ['node_modules'],
    });
    bundles.push({ name, outfile, times: [] as number[] });
  }
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  for (let round = 0; round < ROUNDS; round++)
    for (const { outfile, times } of bundles)
      times.push(Number(execFileSync(process.execPath, ['-e', IMPORT, outfile], { encoding: 'utf8', env })));
  const results = bundles.map(({ name, outfile, times }) => {
    const ms = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
    return { name, ms, kilobytes: Math.round(statSync(outfile).size / 1024) };
  });
  rmSync(folder, { recursive: true });
  return results;
}
