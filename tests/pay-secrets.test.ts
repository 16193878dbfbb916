import { serverlessConfig } from './serverless-config';

type Roles = (serverless: { resolveVariable(name: string): Promise<string> }) => Promise<{ Resources: object }>;

/** Which roles may read which merchant accounts' secrets, in a deployment that has these. */
async function readers(merchants: string | undefined): Promise<Record<string, string[]>> {
  jest.resetModules();
  if (merchants === undefined) delete process.env.WECHAT_PAY_MERCHANTS;
  else process.env.WECHAT_PAY_MERCHANTS = merchants;
  const roles = require('../deploy/roles.cjs') as Roles;
  const { Resources } = await roles({ resolveVariable: async (name) => name });
  const found = Object.entries(Resources).map(([name, role]) => {
    const secrets = [...JSON.stringify(role).matchAll(/[/](WECHAT_PAY_[^"]*)"/g)].map(([, secret]) => String(secret));
    return [name, secrets] as const;
  });
  return Object.fromEntries(found.filter(([, secrets]) => secrets.length > 0));
}

test('a charity’s merchant account is read by the donations alone, each by its own name', async () => {
  const both = ['WECHAT_PAY_YUAN_CISHAN', 'WECHAT_PAY_DP2'];
  expect(await readers('YUAN_CISHAN,DP2')).toEqual({ DonationsRole: both, DonationsOnScheduleRole: both });
});

test('no account, or a name with a wildcard in it, is nobody’s to read', async () => {
  expect(await readers(undefined)).toEqual({});
  expect(await readers('')).toEqual({});
  expect(await readers('*,A/../SESSION,lower')).toEqual({});
});

test('the deployment names the accounts and where WeChat Pay reaches it, and holds no key', () => {
  const { environment } = serverlessConfig().provider;
  expect(environment).toMatchObject({ WECHAT_PAY_MERCHANTS: expect.any(String), API_ORIGIN: expect.any(String) });
  expect(Object.keys(environment).filter((name) => /^WECHAT_PAY_(?!MERCHANTS)/.test(name))).toEqual([]);
});
