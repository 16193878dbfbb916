import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { secret } from './secrets';

/** A parameter store that knows one name, speaking the real protocol to the real client. */
const asked: string[] = [];
const store = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { Name, WithDecryption } = JSON.parse(text) as { Name: string; WithDecryption: boolean };
  asked.push(Name);
  const known = Name === '/small-stool/test/WECHAT_SECRET' && WithDecryption;
  const body = known ? { Parameter: { Name, Value: 'from the store' } } : { __type: 'ParameterNotFound' };
  response.writeHead(known ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
});
const before = { ...process.env };

beforeAll(async () => {
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
  process.env.AWS_ENDPOINT_URL_SSM = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;
  process.env.AWS_REGION = 'cn-northwest-1';
  process.env.AWS_ACCESS_KEY_ID = 'test';
  process.env.AWS_SECRET_ACCESS_KEY = 'test';
  process.env.SECRETS_PATH = '/small-stool/test';
});
afterAll(() => {
  process.env = before;
  store.closeAllConnections();
  store.close();
});

test('on my own machine a secret is what the environment says', async () => {
  process.env.WECHAT_SECRET = 'from the environment';
  expect(await secret('WECHAT_SECRET')).toBe('from the environment');
  expect(asked).toEqual([]);
});

test('in the cloud it is read once from the parameter store, and kept', async () => {
  delete process.env.WECHAT_SECRET;
  expect(await secret('WECHAT_SECRET')).toBe('from the store');
  expect(await secret('WECHAT_SECRET')).toBe('from the store');
  expect(asked).toEqual(['/small-stool/test/WECHAT_SECRET']);
});

test('a secret nobody has stored is a fault, never an empty key', async () => {
  delete process.env.SESSION_SECRET;
  await expect(secret('SESSION_SECRET')).rejects.toThrow();
});
