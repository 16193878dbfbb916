import path from 'node:path';
import { createTable, freePort, startEngine } from '../../tools/engine.mjs';
import { readArguments } from './arguments.mjs';
import { buildClient, isBuilt } from './client-build.mjs';
import { demoPeople, NEWCOMER_CODE, seed } from './demo.mjs';
import { emptyData } from './empty-data.mjs';
import { startFiles } from './file-store.mjs';
import { startFunctions, untilHealthy } from './functions.mjs';
import { startGateway } from './gateway.mjs';
import { localSecret } from './local-secrets.mjs';
import { onlyOnce } from './only-once.mjs';
import { h5, inData, root } from './places.mjs';
import { choosePort } from './port.mjs';
import { processes } from './processes.mjs';
import { step, welcome } from './say.mjs';
import { payEnvironment, startSimulator } from './simulator.mjs';
import { StopWord } from './stop-word.mjs';
import { startStreams } from './stream.mjs';

/** As serverless.yml names it for the stage `local`. */
const TABLE = 'small-stool-local';

/** Starts everything, says so, and stays until Ctrl-C, SIGTERM or the fall of a part. */
export async function run(args) {
  const open = [];
  const asked = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('asked'));
  });
  let status = 0;
  try {
    const started = await Promise.race([start(readArguments(args), open), asked]);
    if (started !== 'asked') await Promise.race([asked, started.falls]);
    console.log('\n正在停下…');
  } catch (error) {
    status = 1;
    console.error(`\n${error instanceof StopWord ? error.message : `没有启动成功：${error.message}`}`);
  }
  for (const part of open.splice(0).reverse()) await part.stop();
  process.exit(status);
}

async function start({ port: wanted, fresh }, open) {
  const port = await choosePort(wanted);
  onlyOnce();
  if (fresh) emptyData();
  const group = processes();
  open.push(group);
  const orFall = (work) => Promise.race([group.falls, work]);

  const engine = await step('本地数据库', () => startEngine({ file: inData('engine.db'), detached: true }));
  if (engine.child) group.keep(engine.child, '本地数据库');
  await createTable(engine.endpoint, TABLE);
  const building = isBuilt() ? undefined : step('构建网页（代码有变化时才做）', () => buildClient(group.adopt));
  // Looked at further down; a failed build must not crash the start before its sentence is told.
  building?.catch(() => {});

  const files = await startFiles(await freePort());
  open.push(files);
  const environment = { ...environmentFor(engine.endpoint), ...files.environment };
  const simulator = await orFall(startSimulator(group, await freePort(), environment));
  const [httpPort, lambdaPort] = [await freePort(), await freePort()];
  const functions = {
    httpPort,
    lambdaPort,
    environment: {
      ...environment,
      ...payEnvironment(),
      WECHAT_ORIGIN: simulator,
      API_ORIGIN: `http://127.0.0.1:${port}`,
    },
  };
  const seeding = step('示范社区（第一次要十几秒）', () => seed(group, environment));
  const serving = step('后台功能（serverless offline）', () => startFunctions(group, functions));
  await orFall(Promise.all([building, seeding, serving]));

  open.push(startStreams({ endpoint: engine.endpoint, table: TABLE, lambdaPort }));
  open.push(await startGateway({ port, apiPort: httpPort, filesPort: files.port, simulator, folder: h5 }));
  const origin = `http://localhost:${port}`;
  await orFall(untilHealthy(`${origin}/api/health`));
  welcome({ origin, people: demoPeople(), code: NEWCOMER_CODE });
  return { falls: group.falls };
}

/** What the functions find in their environment; in the cloud serverless.yml and the parameter store say the same. */
function environmentFor(endpoint) {
  const clock = process.env.CLOCK_FILE && { NODE_OPTIONS: `--require "${path.join(root, 'tools/clock.cjs')}"` };
  return {
    ...clock,
    STAGE: 'local',
    TABLE_NAME: TABLE,
    DYNAMODB_ENDPOINT: endpoint,
    SESSION_SECRET: localSecret('session-secret'),
    WECHAT_SECRET: localSecret('wechat-secret'),
    WECHAT_APPID: 'wx00000000000local',
    TEMPLATE_VOTE_REMINDER: 'demo-vote-reminder',
    TEMPLATE_VOTE_RESULT: 'demo-vote-result',
    TEMPLATE_SERVICE_REMINDER: 'demo-service-reminder',
    TEMPLATE_SEAT_CHANGE: 'demo-seat-change',
    TEMPLATE_MUSTER_CALL: 'demo-muster-call',
  };
}
