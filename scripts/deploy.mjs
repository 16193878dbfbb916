// npm run deploy -- --stage prod --region cn-northwest-1: checks what only a person can know, then deploys.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const text = { type: 'string' };
const { values } = parseArgs({
  options: { stage: text, region: text, 'aws-profile': text, 'dry-run': { type: 'boolean' } },
});
const stage = values.stage ?? 'prod';

const stop = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
if (stage === 'local') stop('阶段 local 只在本机使用（它相信微信模拟器），不能部署。请换一个，例如 --stage prod。');
if (!/^[a-z][a-z0-9-]{0,15}$/.test(stage)) stop('阶段名只能用小写字母、数字和连字符，例如 prod。');

// serverless reads the same file; an environment variable wins over it.
const file = path.join(root, `.env.${stage}`);
if (existsSync(file)) process.loadEnvFile?.(file);
const TEMPLATES = ['VOTE_REMINDER', 'VOTE_RESULT', 'SERVICE_REMINDER', 'SEAT_CHANGE', 'MUSTER_CALL'].map(
  (kind) => `TEMPLATE_${kind}`,
);
const missing = ['WECHAT_APPID', ...TEMPLATES, 'ALARM_EMAIL'].filter((name) => !process.env[name]);
if (missing.length > 0)
  stop(`还缺这些设置：${missing.join('、')}。请写进 .env.${stage}，或设成环境变量，README 里有说明。`);
const malformed = TEMPLATES.map((name) => `${name}_FIELDS`).filter(
  (name) => !/^([a-z]+:[a-z_]+[0-9]+(,[a-z]+:[a-z_]+[0-9]+)*)?$/.test(process.env[name] ?? ''),
);
if (malformed.length > 0)
  stop(`这些设置的写法不对：${malformed.join('、')}。写成 what:thing1,when:time2 这样，README 里有说明。`);

const merchants = (process.env.WECHAT_PAY_MERCHANTS ?? '').split(',').filter(Boolean);
if (merchants.some((name) => !/^[A-Z0-9_]{1,24}$/.test(name)))
  stop('WECHAT_PAY_MERCHANTS 写各家慈善组织商户的代号，大写字母、数字和下划线，用逗号隔开，例如 YUAN_CISHAN。');
if (merchants.length > 0 && !/^https:\/\/[a-z0-9.-]+$/.test(process.env.API_ORIGIN ?? ''))
  stop('开微信捐款要写明接口的域名，微信支付的通知发到那里：API_ORIGIN=https://您的接口域名。');

const region = values.region ? ['--region', values.region] : [];
const profile = values['aws-profile'] ? ['--aws-profile', values['aws-profile']] : [];
const command = values['dry-run'] ? 'package' : 'deploy';
const serverless = path.join(root, 'node_modules/serverless/bin/serverless.js');
const args = [serverless, command, '--stage', stage, ...region, ...profile];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
