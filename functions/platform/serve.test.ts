import * as z from 'zod';
import { endpoint } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { eventOf, invoke } from '../../tests/invoke';
import { storedCommunity } from './identity';
import { route, serve } from './serve';

const greet = endpoint({
  name: 'greet',
  summary: 'A greeting',
  method: 'POST',
  path: '/greetings/{who}',
  access: 'public',
  params: z.object({ who: z.string().max(5) }),
  query: z.object({ loud: z.enum(['yes']).optional() }),
  body: z.object({ words: z.string() }),
  reply: z.object({ text: z.string() }),
  maxBody: 100,
});
const stumble = endpoint({ ...greet, name: 'stumble', path: '/stumble', params: z.object({}), reply: z.object({}) });
const desk = endpoint({
  name: 'desk',
  summary: '',
  method: 'GET',
  path: '/desk',
  access: ['committee'],
  reply: z.object({}),
});
const home = endpoint({
  name: 'home',
  summary: '',
  method: 'GET',
  path: '/home',
  access: 'resident',
  reply: z.object({}),
});

const handler = serve([
  route(greet, async ({ params, query, body }) => ({
    text: `${body.words} ${params.who}${query.loud ? '!' : ''}`,
    secret: 1,
  })),
  route(stumble, async ({ body }) => {
    if (body.words === 'refuse') throw new AppError('TOO_MANY_TRIES', { left: 0 });
    throw new Error(`a fault that quotes ${body.words}`);
  }),
  route(desk, async () => ({})),
  route(home, async () => ({})),
]);
const ask = { params: { who: '桂芳' }, query: {}, body: { words: '您好' } };
const raw = async (change: object) => {
  const answer = await handler({ ...eventOf(greet, ask), ...change } as never);
  return { status: answer.statusCode, ...JSON.parse(answer.body as string) };
};

test('what I send arrives, and only what the contract names comes back', async () => {
  expect(await invoke(handler, greet, null, { ...ask, query: { loud: 'yes' } })).toEqual({
    status: 200,
    reply: { text: '您好 桂芳!' },
  });
});

test('a refusal has a code, one sentence, the facts in the way and the number to quote', async () => {
  const { status, reply } = await invoke(handler, stumble, null, { body: { words: 'refuse' } });
  expect(status).toBe(429);
  expect(reply).toEqual({
    code: 'TOO_MANY_TRIES',
    message: '试得太多了，请过一会儿再来。',
    requestId: 'test',
    details: { left: 0 },
  });
});

test('a wrong field is named', async () => {
  const { status, reply } = await invoke(handler, greet, null, { ...ask, params: { who: '一二三四五六' } });
  expect([status, reply.code]).toEqual([400, 'BAD_REQUEST']);
  expect(reply.details).toEqual([{ path: 'who', message: expect.any(String) }]);
});

test.each([
  ['words that are not JSON', { body: '{"words":' }, 400, 'BAD_JSON'],
  ['another kind of content', { headers: { 'content-type': 'text/plain' } }, 415, 'WRONG_CONTENT_TYPE'],
  ['no content type', { headers: {} }, 415, 'WRONG_CONTENT_TYPE'],
  ['a body too long', { body: JSON.stringify({ words: 'x'.repeat(100) }) }, 413, 'BODY_TOO_LARGE'],
  ['a body far too long', { body: 'x'.repeat(1000) }, 413, 'BODY_TOO_LARGE'],
  ['base64 that is not JSON', { body: '####', isBase64Encoded: true }, 400, 'BAD_JSON'],
  ['an unknown route', { routeKey: 'GET /nowhere' }, 404, 'NO_SUCH_ENDPOINT'],
  ['the default route', { routeKey: '$default' }, 404, 'NO_SUCH_ENDPOINT'],
  ['no body', { body: undefined }, 400, 'BAD_REQUEST'],
])('%s gets a clear answer', async (_what, change, status, code) => {
  expect(await raw(change)).toMatchObject({ status, code });
});

test('a body in base64 is read like any other', async () => {
  const body = Buffer.from(JSON.stringify(ask.body)).toString('base64');
  expect(await raw({ body, isBase64Encoded: true })).toEqual({ status: 200, text: '您好 桂芳' });
});

test('when something breaks I am told so, and nothing I wrote gets into the log', async () => {
  process.env.LOG = 'on';
  const lines: string[] = [];
  const info = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  const error = jest.spyOn(console, 'error').mockImplementation((line) => void lines.push(line));
  const { status, reply } = await invoke(handler, stumble, null, { body: { words: 'my-secret' } });
  info.mockRestore();
  error.mockRestore();
  process.env.LOG = 'off';
  expect([status, reply.code]).toEqual([500, 'INTERNAL']);
  expect(lines).toHaveLength(2);
  expect(JSON.stringify([lines, reply])).not.toContain('my-secret');
  expect(JSON.parse(lines[1] as string)).toMatchObject({
    requestId: 'test',
    endpoint: 'stumble',
    community: null,
    person: null,
    status: 500,
    code: 'INTERNAL',
    ms: expect.any(Number),
    rcu: 0,
    wcu: 0,
  });
});

test('without a session, a home or a duty the door stays shut', async () => {
  const person = 'b'.repeat(26);
  const nowhere = { person, community: null, homes: [] };
  const here = { ...nowhere, community: storedCommunity('wservetest') };
  expect((await invoke(handler, home, null)).reply.code).toBe('UNAUTHENTICATED');
  expect((await invoke(handler, home, nowhere)).reply.code).toBe('NO_COMMUNITY');
  expect((await invoke(handler, home, here)).status).toBe(200);
  expect((await invoke(handler, desk, here)).reply.code).toBe('FORBIDDEN');
});
