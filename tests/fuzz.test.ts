import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { DEFAULT_MAX_BODY, type Endpoint } from '../shared/http/endpoint';
import { ERRORS, type ErrorCode } from '../shared/http/errors';
import { fitting, nastyText, textsOf } from './arbitrary';
import { ENDPOINTS, type LambdaHandler } from './contract';
import { send } from './send';
import { newOpenid, type SimulatedWechat, simulatedWechat } from './simulated-wechat';
import { newWorld, type World } from './world';

const EVENTS = Number(process.env.FUZZ_EVENTS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
/** As many phones at once as one machine of two cores can serve. */
const AT_ONCE = 32;

/** What ends a session, a home, a duty or a person comes last, or all that follows would only meet closed doors. */
const ENDINGS = ['deleteMe', 'signOut', 'leaveHousehold', 'revokeRole', 'withdrawVote'];

interface Call {
  event: Record<string, unknown>;
  endpoint: Endpoint;
}

let wechat: SimulatedWechat;
let world: World;
let known: string[];
beforeAll(async () => {
  wechat = await simulatedWechat();
  world = await newWorld(wechat);
  known = await harvest();
}, 60_000);
afterAll(() => wechat.stop());

/** Real ids, codes, cursors and secrets of the world: with them the events get past the first door. */
async function harvest(): Promise<string[]> {
  const texts = [world.spareCode, 'wmx', await wechat.codeFor(newOpenid()), ...textsOf(world)];
  for (const { endpoint } of ENDPOINTS) {
    if (endpoint.method !== 'GET') continue;
    const { voteId } = world.vote;
    const params = { voteId, buildingId: 'c1.1', householdId: 'c1.1.1.101' };
    texts.push(
      ...textsOf((await send(endpoint, world.admin.session.token, { params, query: { filter: 'live' } })).reply),
    );
  }
  return [...new Set(texts)].filter((one) => one.length < 400);
}

function authorization(): fc.Arbitrary<string | undefined> {
  const tokens = [world.admin, world.admin, world.neighbour, world.newcomer].map((player) => player.session.token);
  const tampered = fc.tuple(fc.constantFrom(...tokens), fc.nat(400), fc.stringMatching(/^[\w-]{1,3}$/));
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...tokens).map((token) => `Bearer ${token}`) },
    {
      weight: 1,
      arbitrary: tampered.map(([token, at, piece]) => `Bearer ${token.slice(0, at)}${piece}${token.slice(at)}`),
    },
    {
      weight: 1,
      arbitrary: fc.oneof(
        fc.constant(undefined),
        nastyText,
        nastyText.map((text) => `Bearer ${text}`),
      ),
    },
  );
}

const contentType = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'Application/JSON') },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.constant(undefined), fc.constantFrom('text/html', 'multipart/form-data'), nastyText),
  },
);

function body(endpoint: Endpoint): fc.Arbitrary<string | undefined> {
  const fit = fitting(endpoint.body, known).map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 7, arbitrary: fit },
    {
      weight: 1,
      arbitrary: fc.tuple(fit, fc.nat(200), nastyText).map(([text, at, piece]) => text.slice(0, at) + piece),
    },
    { weight: 1, arbitrary: fc.json() },
    {
      weight: 1,
      arbitrary: fc.oneof(
        nastyText,
        fc.constantFrom(undefined, '', '{}', '[]', 'null', '"', `${'['.repeat(9000)}`, '{"__proto__":{"x":1}}'),
        fc.constant('x'.repeat(DEFAULT_MAX_BODY + 1)),
      ),
    },
  );
}

const texts = (fit: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: fit as fc.Arbitrary<Record<string, string> | undefined> },
    { weight: 1, arbitrary: fc.dictionary(nastyText, nastyText, { maxKeys: 3 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

function events(endpoint: Endpoint): fc.Arbitrary<Call> {
  const routeKey = fc.oneof(
    { weight: 40, arbitrary: fc.constant(`${endpoint.method} ${endpoint.path}`) },
    { weight: 1, arbitrary: fc.oneof(nastyText, fc.constantFrom('$default', undefined, '__proto__')) },
  );
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const anyParams = fc.record(Object.fromEntries(names.map((name) => [name, nastyText])));
  const params = fc.oneof({ weight: 4, arbitrary: fitting(endpoint.params, known) }, anyParams);
  const headers = fc.oneof(
    { weight: 30, arbitrary: fc.record({ authorization: authorization(), 'content-type': contentType }) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, {}) },
  );
  return fc
    .record({
      version: fc.constant('2.0'),
      routeKey,
      headers,
      pathParameters: texts(params),
      queryStringParameters: texts(fitting(endpoint.query, known)),
      body: body(endpoint),
      base64: fc.constantFrom('plain', 'plain', 'plain', 'encoded', 'falsely'),
      requestContext: fc.constant({ requestId: 'fuzz', http: { sourceIp: '203.0.113.7' } }),
    })
    .map(({ base64, ...event }) => ({
      endpoint,
      event: {
        ...event,
        body:
          base64 === 'encoded' && event.body !== undefined ? Buffer.from(event.body).toString('base64') : event.body,
        isBase64Encoded: base64 !== 'plain',
      },
    }));
}

/** What is wrong with an answer; nothing, when it is one a phone can rely on. */
function flaw(status: unknown, headers: unknown, text: unknown, endpoint: Endpoint): string | undefined {
  if (typeof status !== 'number' || typeof text !== 'string') return 'no status or body';
  if ((headers as Record<string, string>)?.['content-type'] !== 'application/json; charset=utf-8')
    return 'content type';
  const reply = JSON.parse(text);
  if (status === 200) return endpoint.reply.safeParse(reply).success ? undefined : 'a reply outside the contract';
  const known = ERRORS[reply.code as ErrorCode];
  if (!known || known[0] !== status) return 'a code without its status';
  if (reply.message !== known[1] || reply.requestId !== 'fuzz') return 'no sentence or number';
  return status >= 500 ? 'a fault of ours' : undefined;
}

test('whatever arrives, everyone gets a clear answer and the service never breaks', async () => {
  const handlers = new Map<Endpoint, LambdaHandler>();
  for (const { feature, endpoint } of ENDPOINTS) handlers.set(endpoint, (await feature.loadHandler()).handler);
  const share = Math.ceil(EVENTS / ENDPOINTS.length);
  const made = ENDPOINTS.flatMap(({ endpoint }, i) => fc.sample(events(endpoint), { numRuns: share, seed: SEED + i }));
  const [mixed] = fc.sample(fc.shuffledSubarray(made, { minLength: made.length }), { numRuns: 1, seed: SEED }) as [
    Call[],
  ];
  const ends = ({ endpoint }: Call) => ENDINGS.includes(endpoint.name);
  const calls = [...mixed.filter((call) => !ends(call)), ...mixed.filter(ends)];
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
  const flaws = new Map<string, object>();
  const statuses: Record<string, number> = {};
  const one = async ({ event, endpoint }: Call) => {
    const answer = await (handlers.get(endpoint) as LambdaHandler)(event as unknown as APIGatewayProxyEventV2);
    const wrong = flaw(answer.statusCode, answer.headers, answer.body, endpoint);
    const kind = `${endpoint.name} ${answer.statusCode}`;
    statuses[kind] = (statuses[kind] ?? 0) + 1;
    if (wrong) flaws.set(`${endpoint.name}: ${wrong}`, { event, answer: answer.body, log: silenced.mock.lastCall });
  };
  let next = 0;
  const phone = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) await one(call);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, phone));
  silenced.mockRestore();
  if (process.env.FUZZ_STATUSES) console.table(statuses);
  if (flaws.size > 0) throw new Error(`seed ${SEED}: ${JSON.stringify([...flaws], null, 1)}`);
  expect(next).toBeGreaterThanOrEqual(EVENTS);
}, 120_000);
