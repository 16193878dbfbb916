import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createTable, freePort, startEngine } from '../../tools/engine.mjs';
import { readArguments } from './arguments.mjs';
import { buildClient, isBuilt } from './client-build.mjs';
import { startFunctions } from './functions.mjs';
import { startGateway } from './gateway.mjs';
import { localSecret } from './local-secrets.mjs';
import { onlyOnce } from './only-once.mjs';
import { data, h5, inData, root } from './places.mjs';
import { choosePort } from './port.mjs';
import { processes } from './processes.mjs';
import { step, welcome } from './say.mjs';
import { seed } from './seed.mjs';
import { startSimulator } from './simulator.mjs';
import { StopWord } from './stop-word.mjs';
import { startStreams } from './stream.mjs';

const TABLE = 'small-stool-local';
/** Template ids of the simulated WeChat. */
const TEMPLATES = { TEMPLATE_VOTE_REMINDER: 'demo-vote-reminder', TEMPLATE_VOTE_RESULT: 'demo-vote-result' };

/** Starts everything, says so, and stays until Ctrl-C, SIGTERM or the fall of a part. */
export async function run(args) {
  const open = [];
  const stop = async () => {
    for (const part of open.splice(0).reverse()) await part.stop();
  };
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
  try {
    const falls = await Promise.race([start(readArguments(args), open), asked.then(() => undefined)]);
    if (falls) await Promise.race([asked, falls]);
    console.log('\n正在停下…');
    await stop();
    process.exit(0);
  } catch (error) {
    console.error(`\n${error instanceof StopWord || !error.stack ? error.message : `没有启动成功：${error.message}`}`);
    await stop();
    process.exit(1);
  }
}

async function start({ port: wanted, fresh }, open) {
  const port = await choosePort(wanted);
  onlyOnce();
  if (fresh) empty();
  const group = processes();
  open.push(group);
  const part = (started) => {
    open.push(started);
    return started;
  };

  const building = isBuilt() ? undefined : step('构建网页（只在代码有变化时）', () => buildClient(group.adopt));
  building?.catch(() => {});
  const engine = await step('本地数据库', () => startEngine({ file: inData('engine.db'), detached: true }));
  if (engine.child) group.keep(engine.child, '本地数据库');
  await createTable(engine.endpoint, TABLE);

  const clock = process.env.CLOCK_FILE && { NODE_OPTIONS: `--require "${path.join(root, 'tools/clock.cjs')}"` };
  const environment = {
    ...clock,
    ...TEMPLATES,
    STAGE: 'local',
    TABLE_NAME: TABLE,
    DYNAMODB_ENDPOINT: engine.endpoint,
    SESSION_SECRET: localSecret('session-secret'),
    WECHAT_SECRET: localSecret('wechat-secret'),
    WECHAT_APPID: 'wx00000000000local',
  };
  const simulator = await startSimulator(group, { port: await freePort(), environment });
  const [httpPort, lambdaPort] = [await freePort(), await freePort()];
  await Promise.race([
    group.falls,
    Promise.all([
      building,
      step('示范社区', () => seed(group, environment)),
      step('后台功能（serverless offline）', () =>
        startFunctions(group, { httpPort, lambdaPort, environment: { ...environment, WECHAT_ORIGIN: simulator } }),
      ),
    ]),
  ]);
  part(startStreams({ endpoint: engine.endpoint, table: TABLE, lambdaPort }));
  part(await startGateway({ port, apiPort: httpPort, simulator, folder: h5 }));
  const origin = `http://localhost:${port}`;
  const health = await fetch(`${origin}/api/health`).catch(() => undefined);
  if (!health?.ok) throw new StopWord(`${origin}/api/health 没有应答，请看 ${inData('logs')} 里的日志。`);
  welcome({ origin, people: readPeople(), code: readNote('binding-code') });
  return { falls: group.falls }.falls;
}

/** Everything but the logs of what is running; secrets too, so that old sessions end with the old people. */
function empty() {
  const kept = new Set([inData('running'), process.env.CLOCK_FILE && path.resolve(process.env.CLOCK_FILE)]);
  for (const name of ['engine.db', 'engine.db-wal', 'engine.db-shm', 'shared-local-instance.db', 'seeded', 'session-secret', 'wechat-secret', 'binding-code'])
    if (!kept.has(inData(name))) rmSync(inData(name), { force: true });
}
