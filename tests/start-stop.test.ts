import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './serverless-config';

// The whole stack starts twice; on a busy machine that takes its time.
jest.setTimeout(180_000);

/** What somebody waits who starts it for the second time, with everything built and the demo loaded. */
const READY_SECONDS = 10;
/** A machine with more to do than it has cores shares its seconds out. */
const patience = () => READY_SECONDS * Math.max(1, (os.loadavg()[0] ?? 0) / os.cpus().length);

const data = mkdtempSync(path.join(os.tmpdir(), 'small-stool-stop-'));
const H5_DIR = path.join(data, 'h5');
beforeAll(() => {
  mkdirSync(H5_DIR);
  writeFileSync(path.join(H5_DIR, 'index.html'), '<title>小马扎</title>');
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Starts everything over the same data, and answers with the link it prints. */
async function start(): Promise<{ child: ChildProcess; origin: string; seconds: number }> {
  const env = { ...process.env, DATA_DIR: data, H5_DIR, DYNAMODB_ENDPOINT: '', WECHAT_ORIGIN: '' };
  const began = Date.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text;
      const [, link] = /小马扎开好了： (\S+)[\s\S]*Ctrl-C/.exec(said) ?? [];
      if (link) resolve(link);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  return { child, origin, seconds: (Date.now() - began) / 1000 };
}

/** Every process of this stack carries the place of its data in its environment. */
function alive(): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${data}\0`);
    } catch {
      return false;
    }
  });
}
async function allGone(): Promise<string[]> {
  for (let tries = 0; alive().length > 0 && tries < 100; tries++) await new Promise((done) => setTimeout(done, 100));
  return alive();
}
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

// Only Linux shows what still runs.
const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux(
  'one command starts everything, Ctrl-C or a closed window stops everything, and the data is still there',
  async () => {
    const first = await start();
    expect(await (await fetch(`${first.origin}/api/health`)).json()).toMatchObject({ ok: true, stage: 'local' });
    expect(await (await fetch(`${first.origin}/api/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
    expect(await (await fetch(first.origin)).text()).toContain('小马扎');
    expect(alive().length).toBeGreaterThan(3);
    const stopped = ended(first.child);
    first.child.kill('SIGINT');
    expect(await stopped).toBe(0);
    expect(await allGone()).toEqual([]);

    let again = await start();
    const seconds = [again.seconds];
    if (again.seconds > patience()) {
      // Once may be a busy moment of the machine; twice is slow.
      const stoppedAgain = ended(again.child);
      again.child.kill('SIGINT');
      await stoppedAgain;
      again = await start();
      seconds.push(again.seconds);
    }
    process.stdout.write(`second start: ${seconds.map((one) => one.toFixed(1)).join(', ')} s\n`);
    const answer = (await (await fetch(`${again.origin}/api/communities`)).json()) as { communities: unknown[] };
    expect(answer.communities).toHaveLength(3);
    again.child.kill('SIGKILL');
    expect(await allGone()).toEqual([]);
    expect(Math.min(...seconds)).toBeLessThan(patience());
  },
);
