import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Building the client, filling the engine and loading the demo community, on a slow machine. */
const START_MS = 240_000;

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function isUp(origin) {
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  return answer?.ok ?? false;
}

/** Runs until `npm start`'s own script says it is ready; what it printed is shown if it never is. */
async function untilReady(child, origin) {
  let said = '';
  let ready = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said = (said + text).slice(-8000);
      ready ||= said.includes('小马扎开好了');
    });
  const until = Date.now() + START_MS;
  while (Date.now() < until && child.exitCode === null) {
    if (ready && (await isUp(origin))) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`the stack did not start:\n${said}`);
}

/**
 * The whole product as `npm start` runs it, with data of its own and a clock the tests may move.
 * `clockFile` holds the shift in milliseconds (tools/clock.cjs).
 */
export async function startStack() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'small-stool-e2e-'));
  const clockFile = path.join(data, 'clock');
  writeFileSync(clockFile, '0');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/start.mjs', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, DATA_DIR: data, CLOCK_FILE: clockFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await untilReady(child, origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, data, clockFile, stop };
}
