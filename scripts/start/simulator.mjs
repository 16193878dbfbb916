import { readFileSync } from 'node:fs';
import path from 'node:path';
import { peopleFile } from './demo.mjs';
import { inData, root } from './places.mjs';

const READY_MS = 20_000;

const payFile = () => inData('wechat-pay.json');

/** A WeChat of our own, as a process of its own. Returns its origin once it answers. */
export async function startSimulator(group, port, environment) {
  const main = path.join(root, 'tools/wechat-simulator/main.mjs');
  group.start(
    '微信模拟器',
    'wechat',
    [main, '--port', String(port), '--people', peopleFile, '--pay', payFile()],
    environment,
  );
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (
      await fetch(`${origin}/sim/people`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return origin;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('微信模拟器没有应答');
}

/** The merchant whose keys the running simulator made, as the functions are told of one. */
export function payEnvironment() {
  const { merchant } = JSON.parse(readFileSync(payFile(), 'utf8'));
  return { WECHAT_PAY_MERCHANTS: 'DEMO', WECHAT_PAY_DEMO: JSON.stringify(merchant) };
}
