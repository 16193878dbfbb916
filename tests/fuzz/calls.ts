import fc from 'fast-check';
import { DEFAULT_MAX_BODY, type Endpoint } from '../../shared/http/endpoint';
import { fitting, nastyText } from '../arbitrary';

/** A generated request, and the endpoint it is meant for. */
export interface Call {
  event: Record<string, unknown>;
  endpoint: Endpoint;
}
/** What the generators know of a world: real ids, codes and cursors, and sessions that do or do not stand in it. */
export interface Knowledge {
  texts: string[];
  /** sessions of the community, the one with every duty first */
  insiders: string[];
  /** a session that stands in no community */
  outsider: string;
}
type Texts = fc.Arbitrary<Record<string, string> | undefined>;
type Authorization = fc.Arbitrary<string | undefined>;
interface Parts {
  routeKey: fc.Arbitrary<string | undefined>;
  headers: fc.Arbitrary<object | undefined>;
  pathParameters: Texts;
  queryStringParameters: Texts;
  body: fc.Arbitrary<string | undefined>;
}

const bearer = (token: string) => `Bearer ${token}`;
const nobody: Authorization = fc.oneof(fc.constant(undefined), nastyText, nastyText.map(bearer));
const tampered = (tokens: string[]): Authorization =>
  fc
    .tuple(fc.constantFrom(...tokens), fc.nat(400), fc.stringMatching(/^[\w-]{1,3}$/))
    .map(([token, at, piece]) => bearer(token.slice(0, at) + piece + token.slice(at)));

const goodType = fc.constantFrom('application/json', 'application/json; charset=utf-8', 'Application/JSON');
const badType = fc.oneof(fc.constant(undefined), fc.constantFrom('text/html', 'multipart/form-data'), nastyText);
const badBody = fc.oneof(
  nastyText,
  fc.json(),
  fc.constantFrom(undefined, '', '{}', '[]', 'null', '"', '['.repeat(9000), '{"__proto__":{"x":1}}'),
  fc.constant('x'.repeat(DEFAULT_MAX_BODY + 1)),
);
const badTexts: Texts = fc.oneof(fc.dictionary(nastyText, nastyText, { maxKeys: 3 }), fc.constant(undefined));
const badRoute = fc.oneof(nastyText, fc.constantFrom('$default', undefined, '__proto__'));

/** One of the first, `odds` times as often as the second. */
const mostly = <T>(odds: number, usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: odds, arbitrary: usual }, { weight: 1, arbitrary: rare });

const namesIn = (endpoint: Endpoint) => [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
const asksQuery = (endpoint: Endpoint) => Object.keys((endpoint.query as { shape?: object }).shape ?? {}).length > 0;
/** The right names with wrong values. */
const badParams = (endpoint: Endpoint): Texts =>
  fc.record(Object.fromEntries(namesIn(endpoint).map((name) => [name, nastyText])));

/** Everything as the contract asks, but for the session. */
function right(endpoint: Endpoint, { texts }: Knowledge, authorization: Authorization): Parts {
  return {
    routeKey: fc.constant(`${endpoint.method} ${endpoint.path}`),
    headers: fc.record({ authorization, 'content-type': goodType }),
    pathParameters: fitting(endpoint.params, texts) as Texts,
    queryStringParameters: fitting(endpoint.query, texts) as Texts,
    body: fitting(endpoint.body, texts).map((value) => JSON.stringify(value)),
  };
}

function callOf(endpoint: Endpoint, parts: Parts): fc.Arbitrary<Call> {
  return fc
    .record({
      ...parts,
      version: fc.constant('2.0'),
      base64: fc.constantFrom('plain', 'plain', 'plain', 'encoded', 'falsely'),
      requestContext: fc.constant({ requestId: 'fuzz', http: { sourceIp: '203.0.113.7' } }),
    })
    .map(({ base64, ...event }) => {
      const encode = base64 === 'encoded' && event.body !== undefined;
      const body = encode ? Buffer.from(event.body as string).toString('base64') : event.body;
      return { endpoint, event: { ...event, body, isBase64Encoded: base64 !== 'plain' } };
    });
}

/** Calls by people who may, of which one part or another is now and then wrong: most go through to the table. */
export function deepCalls(endpoint: Endpoint, known: Knowledge): fc.Arbitrary<Call> {
  const [everyDuty] = known.insiders as [string];
  const insider: Authorization = fc.constantFrom(...known.insiders, everyDuty, known.outsider).map(bearer);
  const whole = right(endpoint, known, mostly(5, insider, mostly(1, tampered(known.insiders), nobody)));
  const untyped = fc.record({ authorization: insider, 'content-type': badType });
  const cut = fc
    .tuple(whole.body, fc.nat(200), nastyText)
    .map(([text, at, piece]) => (text ?? '').slice(0, at) + piece);
  return callOf(endpoint, {
    routeKey: mostly(40, whole.routeKey, badRoute),
    headers: mostly(30, mostly(9, whole.headers, untyped), fc.constantFrom(undefined, {})),
    pathParameters: mostly(6, mostly(4, whole.pathParameters, badParams(endpoint)), badTexts),
    queryStringParameters: mostly(6, whole.queryStringParameters, badTexts),
    body: mostly(3, whole.body, mostly(1, cut, badBody)),
  });
}

/**
 * Calls that end at the door, before the table is asked: by somebody who may not, or with something the contract does
 * not take. Where a duty is needed the caller's duties are looked up first, so there only strangers' calls end early.
 */
export function doorCalls(endpoint: Endpoint, known: Knowledge): fc.Arbitrary<Call> {
  const unsigned = mostly(1, tampered(known.insiders), nobody);
  const placeless = endpoint.access === 'person' ? unsigned : fc.constant(bearer(known.outsider));
  const byStranger = callOf(endpoint, right(endpoint, known, mostly(2, unsigned, placeless)));
  if (typeof endpoint.access !== 'string') return byStranger;

  const anybody: Authorization = fc.constantFrom(...known.insiders).map(bearer);
  const whole = right(endpoint, known, anybody);
  const wrong: Partial<Parts>[] = [{ routeKey: badRoute }];
  if (endpoint.method !== 'GET')
    wrong.push({ body: badBody }, { headers: fc.record({ authorization: anybody, 'content-type': badType }) });
  if (namesIn(endpoint).length > 0) wrong.push({ pathParameters: mostly(3, badParams(endpoint), badTexts) });
  if (asksQuery(endpoint)) wrong.push({ queryStringParameters: badTexts });
  const somethingWrong = fc.oneof(...wrong.map((parts) => callOf(endpoint, { ...whole, ...parts })));
  return endpoint.access === 'public' ? somethingWrong : mostly(1, somethingWrong, byStranger);
}
