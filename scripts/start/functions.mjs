import path from 'node:path';
import { data, root } from './places.mjs';

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
  await Promise.race([group.falls, untilHealthy(`http://127.0.0.1:${httpPort}/health`)]);
}

export async function untilHealthy(url) {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} ${READY_MS / 1000} 秒内没有应答`);
}
