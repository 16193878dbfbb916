import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from './serverless-config';

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), 'small-stool-start-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const start = (args: string[], env: Record<string, string> = {}) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data, H5_DIR: data, DYNAMODB_ENDPOINT: '', ...env },
  });
  return { status, said: stderr.trim().split('\n') };
};

test('a port in use is told in one sentence, and nothing is started', async () => {
  const server = net.createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  const { status, said } = start(['--port', String(port)]);
  server.close();
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringContaining(`端口 ${port} 正被别的程序使用`)]);
});

test('a second start over the same data is told who is running already', () => {
  writeFileSync(path.join(data, 'running'), String(process.pid));
  const { status, said } = start([]);
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringContaining('小马扎已经在运行了')]);
});

test('a machine without an engine is told what to install', () => {
  const { status, said } = start([], { ENGINE: 'none' });
  expect(status).toBe(1);
  expect(said).toEqual([expect.stringContaining('找不到本地数据库引擎')]);
});

test('the test clock moves a whole process on, and only where it is asked to', () => {
  const file = path.join(data, 'clock');
  writeFileSync(file, '86400000');
  const hours = (env: Record<string, string>) => {
    const script =
      'console.log(JSON.stringify([Date.now(), new Date().getTime(), new Date(0).getTime(), new Date() instanceof Date]))';
    const args = ['--require', path.join(root, 'tools/clock.cjs'), '-e', script];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });
    const [now, made, epoch, isDate] = JSON.parse(stdout) as [number, number, number, boolean];
    expect([epoch, isDate, Math.abs(made - now) < 1000]).toEqual([0, true, true]);
    return Math.round(Math.abs(now - Date.now()) / 3_600_000);
  };
  expect(hours({ CLOCK_FILE: file })).toBe(24);
  expect(hours({ CLOCK_FILE: '' })).toBe(0);
});

test('an address that is none is refused, and the gateway goes on answering', () => {
  writeFileSync(path.join(data, 'index.html'), '<p>小马扎</p>');
  const script = `
    const http = await import('node:http');
    const { startGateway } = await import('./scripts/start/gateway.mjs');
    const port = Number(process.argv[1]);
    const gateway = await startGateway({ port, apiPort: 1, filesPort: 1, simulator: 'http://localhost:1', folder: process.argv[2] });
    const status = (path) => new Promise((resolve, reject) =>
      http.get({ port, path }, (answer) => resolve(answer.resume().statusCode)).on('error', reject));
    console.log(JSON.stringify([await status('/%'), await status('//'), await status('/index.html')]));
    await gateway.stop();`;
  const free = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "console.log(await (await import('./tools/engine.mjs')).freePort())"],
    { cwd: root, encoding: 'utf8' },
  ).stdout.trim();
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, free, data], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([400, 200, 200]);
});
