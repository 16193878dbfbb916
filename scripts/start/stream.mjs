import { readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { require as requireTs } from 'tsx/cjs/api';
import { inData, root } from './places.mjs';

const RETRY_MS = 500;

/** The functions of serverless.yml that listen to the table's stream, with the terms they listen on. */
function listeners() {
  const { service, functions } = yaml.load(readFileSync(path.join(root, 'serverless.yml'), 'utf8'));
  return Object.entries(functions).flatMap(([name, { events = [] }]) =>
    events.filter((event) => event.stream).map(({ stream }) => ({ name: `${service}-local-${name}`, stream })),
  );
}

/** Follows the engine's stream and calls the stream functions through serverless-offline's own Lambda endpoint. */
export function startStreams({ endpoint, table, lambdaPort }) {
  const { startPoller } = requireTs('../../tools/stream-poller/poller.ts', import.meta.url);
  const { checkpointIn } = requireTs('../../tools/stream-poller/checkpoint.ts', import.meta.url);
  const invoke = (name) => async (event) => {
    const url = `http://127.0.0.1:${lambdaPort}/2015-03-31/functions/${name}/invocations`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(event) });
    if (!answer.ok || answer.headers.has('x-amz-function-error')) throw new Error(`${name} failed`);
    return answer.json().catch(() => null);
  };
  const pollers = listeners().map(({ name, stream }) =>
    startPoller({
      endpoint,
      table,
      checkpoint: checkpointIn(inData(`stream-${name}.json`)),
      patterns: stream.filterPatterns ?? [],
      batchSize: stream.batchSize,
      tries: stream.maximumRetryAttempts,
      retryMs: RETRY_MS,
      invoke: invoke(name),
      complain: (text) => console.error(text),
    }),
  );
  return { stop: () => Promise.all(pollers.map((poller) => poller.stop())) };
}
