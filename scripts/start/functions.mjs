import { readFileSync } from 'node:fs';
import path from 'node:path';
import { data, inData, root } from './places.mjs';
import { StopWord } from './stop-word.mjs';

/** Long enough for a slow machine's first bundling of seven functions. */
const READY_MS = 90_000;
const serverless = path.join(root, 'node_modules/serverless/bin/serverless.js');

/** Every function behind serverless-offline: the same serverless.yml, routes, schedules and bundles as in the cloud. */
export async function startFunctions(group, { httpPort, lambdaPort, environment }) {
  const ports = ['--httpPort', String(httpPort), '--lambdaPort', String(lambdaPort), '--host', '127.0.0.1'];
  group.start('后台功能', 'functions', [serverless, 'offline', '--stage', 'local', ...ports], {
    ...environment,
    // Bundles beside the data, so that two stacks on one machine never clean up each other's.
    ESBUILD_FOLDER: path.relative(root, path.join(data, 'esbuild')),
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    SLS_NOTIFICATIONS_MODE: 'off',
    SLS_TELEMETRY_DISABLED: '1',
  });
  await Promise.race([group.falls, untilHealthy(`http://127.0.0.1:${httpPort}/health`, assertUnbroken)]);
}

/** serverless tells of code it cannot bundle, and then stays running for nothing. */
function assertUnbroken() {
  const said = readFileSync(inData('logs', 'functions.log'), 'utf8');
  const at = said.search(/^(Error:|✘ \[ERROR\])/m);
  if (at >= 0) throw new StopWord(`后台功能没有启动起来：\n${said.slice(at, at + 600)}`);
}

/** Resolves when the address answers; `look` is called meanwhile and may throw what stands in the way. */
export async function untilHealthy(url, look = () => {}) {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    look();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} ${READY_MS / 1000} 秒内没有应答`);
}
