import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import yaml from 'js-yaml';

/** What every function needs whatever we write: the SDK's DynamoDB parts and zod. Its one request is one read. */
const BASE = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local', endpoint: process.env.DYNAMODB_ENDPOINT, credentials }));
export const commands = [DeleteCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand];
const schema = z.object({ pk: z.string(), sk: z.string() });
export const handler = () => client.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key: schema.parse({ pk: 'NOBODY', sk: '-' }) }));
`;

export interface Bundle {
  name: string;
  outfile: string;
}

/** Every deployed function, built as it is deployed, after SDK + zod as they come, and those two built our way. */
export async function bundles(): Promise<Bundle[]> {
  const { functions, custom } = yaml.load(readFileSync('serverless.yml', 'utf8')) as {
    functions: Record<string, { handler: string }>;
    custom: { esbuild: Pick<BuildOptions, 'minify' | 'target' | 'mainFields' | 'alias'> & { exclude: string[] } };
  };
  const { minify, target, mainFields, alias, exclude: external } = custom.esbuild;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'small-stool-bench-'));
  const base = path.join(folder, 'base.ts');
  writeFileSync(base, BASE);
  const common: BuildOptions = {
    bundle: true,
    platform: 'node',
    minify,
    target,
    mainFields,
    nodePaths: ['node_modules'],
  };
  const make = async (name: string, entry: string, more: BuildOptions) => {
    const outfile = path.join(folder, `${name.replace(/\W/g, '')}.js`);
    await build({ ...common, ...more, entryPoints: [entry], outfile });
    return { name, outfile };
  };
  const ours = { alias, external };
  return Promise.all([
    make('SDK + zod', base, {}),
    make('built as ours', base, ours),
    ...Object.entries(functions).map(([name, { handler }]) => make(name, handler.replace(/\.handler$/, '.ts'), ours)),
  ]);
}
