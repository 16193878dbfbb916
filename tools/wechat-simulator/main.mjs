// node tools/wechat-simulator/main.mjs --port 8899 --people people.json --pay pay.json --appid wx… --secret …
// --pay names the file that holds WeChat Pay's keys and the merchant's secret; it is written on the first start.
import { parseArgs } from 'node:util';
import { require } from 'tsx/cjs/api';

const { startWechatSimulator } = require('./simulator.ts', import.meta.url);
const { payWorldIn } = require('./pay-world.ts', import.meta.url);
const text = { type: 'string' };
const { values } = parseArgs({ options: { port: text, people: text, pay: text, appid: text, secret: text } });
const appid = values.appid ?? process.env.WECHAT_APPID ?? 'wx0000000000000000';
const simulator = await startWechatSimulator({
  port: Number(values.port ?? 0),
  peopleFile: values.people,
  appid,
  pay: values.pay && payWorldIn(values.pay, appid),
  secret: values.secret ?? process.env.WECHAT_SECRET ?? 'simulated',
}).catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `端口 ${values.port} 已被占用。` : error.message);
  process.exit(1);
});
console.log(simulator.origin);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => simulator.stop().then(() => process.exit(0)));
