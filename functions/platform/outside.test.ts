import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askOutside, askOutsideWhole, beginRequest, wechatOrigin, wechatPayOrigin } from './outside';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

async function serving<T>(listener: RequestListener, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.WECHAT_ORIGIN = origin;
  try {
    return await use(origin);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const neverBusy = () => false;
const ask = (address: string, repeatable = true, isBusy: (answer: Buffer) => boolean = neverBusy) =>
  askOutside({ url: new URL(address), repeatable }, isBusy);

test('the service talks to WeChat and to nobody else', async () => {
  process.env.WECHAT_ORIGIN = 'http://127.0.0.1:9';
  const addresses = [
    'https://example.org/',
    'http://api.weixin.qq.com/',
    'https://api.weixin.qq.com:8443/',
    'https://api.weixin.qq.com.example.org/',
    'https://user@api.weixin.qq.com/',
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:10/',
    'file:///etc/passwd',
  ];
  for (const address of addresses) await expect(ask(address)).rejects.toThrow('not on the list');
});

test('once deployed, a simulated WeChat can never stand in for the real one', async () => {
  await serving(
    (_request, response) => void response.end('reached'),
    async (origin) => {
      expect((await ask(origin)).toString()).toBe('reached');
      const deployments: Record<string, string>[] = [
        { STAGE: 'prod' },
        { STAGE: 'dev' },
        { AWS_LAMBDA_RUNTIME_API: '127.0.0.1:9001' },
        { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      ];
      for (const deployed of deployments) {
        process.env = { ...before, WECHAT_ORIGIN: origin, ...deployed };
        expect(wechatOrigin()).toBe('https://api.weixin.qq.com');
        expect(wechatPayOrigin()).toBe('https://api.mch.weixin.qq.com');
        await expect(ask(origin)).rejects.toThrow('not on the list');
      }
      process.env = { ...before, WECHAT_ORIGIN: origin };
      delete process.env.STAGE;
      expect(wechatOrigin()).toBe('https://api.weixin.qq.com');
    },
  );
});

test('a simulated WeChat lives on this machine and nowhere else', () => {
  process.env.WECHAT_ORIGIN = 'http://simulator.example.org';
  expect(wechatOrigin()).toBe('https://api.weixin.qq.com');
});

test('when WeChat says it is busy we ask again, three times at most', async () => {
  let calls = 0;
  const answer = await serving(
    (_request, response) => void response.end(++calls < 3 ? 'busy' : 'done'),
    (origin) => ask(origin, false, (bytes) => bytes.toString() === 'busy'),
  );
  expect([answer.toString(), calls]).toEqual(['done', 3]);
  calls = -10;
  const refused = serving(
    (_request, response) => void response.end(++calls < 3 ? 'busy' : 'done'),
    (origin) => ask(origin, false, (bytes) => bytes.toString() === 'busy'),
  );
  await expect(refused).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
  expect(calls).toBe(-7);
});

test('what got no answer is asked again only where asking twice does no harm', async () => {
  for (const [repeatable, expected] of [
    [true, 3],
    [false, 1],
  ] as const) {
    let calls = 0;
    const lost = serving(
      (request) => {
        calls++;
        request.socket.destroy();
      },
      (origin) => ask(origin, repeatable),
    );
    await expect(lost).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
    expect(calls).toBe(expected);
  }
});

test('a WeChat that never answers does not keep me waiting', async () => {
  const started = performance.now();
  const silent = serving(
    () => {},
    (origin) => ask(origin),
  );
  await expect(silent).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
  expect(performance.now() - started).toBeLessThan(4500);
});

test('an answer that leads elsewhere, never ends or is broken is not taken', async () => {
  const redirected = serving(
    (_request, response) => void response.writeHead(302, { location: 'https://example.org/' }).end(),
    (origin) => ask(origin, false),
  );
  await expect(redirected).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
  const flooded = serving(
    (_request, response) => void response.end(Buffer.alloc(1024 * 1024 + 1)),
    (origin) => ask(origin, false),
  );
  await expect(flooded).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
  const broken = serving(
    (_request, response) => void response.writeHead(502).end('{}'),
    (origin) => ask(origin, false),
  );
  await expect(broken).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
});

test('a refusal is read whole where it says why, and what is signed with the time is signed for each try', async () => {
  const tries: unknown[] = [];
  const answer = await serving(
    (request, response) => {
      tries.push(request.headers.authorization);
      response.writeHead(tries.length < 3 ? 500 : 404, { 'x-signed': 'yes' }).end('{"code":"NO"}');
    },
    (origin) => {
      const headers = () => ({ authorization: `try ${tries.length}` });
      return askOutsideWhole({ url: new URL(origin), headers, repeatable: true }, ({ status }) => status >= 500);
    },
  );
  expect(tries).toEqual(['try 0', 'try 1', 'try 2']);
  expect([answer.status, answer.headers['x-signed'], answer.bytes.toString()]).toEqual([404, 'yes', '{"code":"NO"}']);
});

test('three calls in a row to a service that never answers still leave a function time to say so', async () => {
  await serving(
    () => undefined,
    async (origin) => {
      beginRequest();
      const begun = performance.now();
      for (let call = 0; call < 3; call++)
        await expect(ask(origin)).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' });
      expect(performance.now() - begun).toBeLessThan(9000);
    },
  );
}, 20_000);
