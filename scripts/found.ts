// A community's first day, with the deployment's AWS credentials (TABLE_NAME, AWS_REGION in the environment):
//   npm run found -- --community weimin --name 为民巷社区 --street 苏祠街道 --roll roll.csv --door c1.2.1.301
//   npm run found -- --admin ABCD-EFGH-JKMN      once that door's code has been used in the mini-program
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { appointAdmin, FoundingRefused, foundCommunity } from './found/found';

const option = { type: 'string' } as const;
const NAMES = ['community', 'name', 'street', 'roll', 'door', 'admin'] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: Object.fromEntries(NAMES.map((name) => [name, option])) });
  const now = new Date().toISOString();
  if (typeof values.admin === 'string') {
    console.log(`${await appointAdmin(values.admin, now)} 现在是社区管理员。`);
    return;
  }
  const missing = NAMES.filter((name) => name !== 'admin' && typeof values[name] !== 'string');
  if (missing.length > 0) throw new FoundingRefused(`还缺：${missing.map((name) => `--${name}`).join(' ')}`);
  const { community, name, street, roll, door } = values as Record<(typeof NAMES)[number], string>;
  const csv = readFileSync(roll, 'utf8');
  const done = await foundCommunity({ communityId: community, name, street, csv, door }, now);
  console.log(`名册 ${done.households} 户已就位。${done.address} 的绑定码：${done.code.match(/.{4}/g)?.join('-')}`);
  console.log('请第一位管理员在小程序里输入它，然后运行：npm run found -- --admin 绑定码');
}

main().catch((error: Error) => {
  console.error(error instanceof FoundingRefused ? error.message : error);
  process.exit(1);
});
