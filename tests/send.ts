import type { Call, Endpoint, Reply } from '../shared/http/endpoint';
import type { ErrorReply } from '../shared/http/errors';
import { ENDPOINTS, type LambdaHandler } from './contract';
import { eventOf, replyOf } from './invoke';

/** The Lambda that serves this endpoint. */
export async function handlerOf(endpoint: Endpoint): Promise<LambdaHandler> {
  const found = ENDPOINTS.find((one) => one.endpoint === endpoint);
  if (!found) throw new Error(`${endpoint.name} is in no feature`);
  return (await found.feature.loadHandler()).handler;
}

/** Calls any endpoint of the service with this session token, as a phone would. */
export async function send<E extends Endpoint>(
  endpoint: E,
  token: string | undefined,
  input: Partial<Call<E>> = {},
): Promise<{ status: number; reply: Reply<E> & ErrorReply }> {
  const handler = await handlerOf(endpoint);
  const answer = await handler(eventOf(endpoint, input, token));
  return { status: answer.statusCode as number, reply: replyOf(endpoint, answer) };
}

/** The same where only success makes sense: setting the scene of a test. */
export async function must<E extends Endpoint>(
  endpoint: E,
  token: string | undefined,
  input: Partial<Call<E>> = {},
): Promise<Reply<E>> {
  const { status, reply } = await send(endpoint, token, input);
  if (status !== 200) throw new Error(`${endpoint.name}: ${status} ${JSON.stringify(reply)}`);
  return reply;
}
