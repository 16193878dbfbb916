import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type Identity, sign } from '../functions/platform/identity';
import type { Call, Endpoint, Reply } from '../shared/http/endpoint';
import type { ErrorReply } from '../shared/http/errors';

/** Every test file calls from a place of its own: limits per place never add up across files. */
const sourceIp = randomUUID();

type Handler = (event: APIGatewayProxyEventV2) => Promise<{ statusCode?: number; body?: string }>;
type Answer<E extends Endpoint> = { status: number; reply: Reply<E> & ErrorReply };

/** The event API Gateway would hand over for this call. */
export function eventOf<E extends Endpoint>(
  endpoint: E,
  input: Partial<Call<E>>,
  token?: string,
): APIGatewayProxyEventV2 {
  return {
    routeKey: `${endpoint.method} ${endpoint.path}`,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    requestContext: { requestId: 'test', http: { sourceIp } },
    pathParameters: input.params,
    queryStringParameters: input.query,
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
    isBase64Encoded: false,
  } as never;
}

/** What a client reads of an answer: JSON, or the text as it is where the contract says so. */
export const replyOf = (endpoint: Endpoint, { statusCode, body }: { statusCode?: number; body?: string }) =>
  endpoint.media !== 'application/json' && statusCode === 200 ? body : JSON.parse(body as string);

/** Calls an endpoint through its Lambda handler, as this person. */
export async function invoke<E extends Endpoint>(
  handler: Handler,
  endpoint: E,
  as: Identity | null,
  input: Partial<Call<E>> = {},
): Promise<Answer<E>> {
  const token = as ? (await sign(as, new Date().toISOString())).token : undefined;
  const answer = await handler(eventOf(endpoint, input, token));
  return { status: answer.statusCode as number, reply: replyOf(endpoint, answer) };
}
