import type { Endpoint, Reply } from '../../shared/http/endpoint';
import { type ErrorCode, sentenceOf, statusOf } from '../../shared/http/errors';
import Taro from './taro';

/** What a test's server was asked. */
export interface Asked {
  endpoint: string;
  path: string;
  body: unknown;
  token: string | undefined;
}
type Answer = { statusCode: number; data: unknown } | 'OFFLINE';

const answers = new Map<string, { endpoint: Endpoint; give: (asked: Asked) => Answer | Promise<Answer> }>();
export const asked: Asked[] = [];

const matches = (endpoint: Endpoint, method: string, path: string): boolean =>
  endpoint.method === method && new RegExp(`^/api${endpoint.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);

/** From now on the server answers this endpoint so (a value, or a function of what was asked). */
export function answer<E extends Endpoint>(endpoint: E, reply: Reply<E> | ((request: Asked) => Reply<E>)): void {
  const give = (request: Asked) => ({
    statusCode: 200,
    data: typeof reply === 'function' ? (reply as (request: Asked) => Reply<E>)(request) : reply,
  });
  answers.set(endpoint.name, { endpoint, give });
}

/** From now on the server refuses this endpoint with the code and its sentence; `meanwhile` happens on the way. */
export function refuse(endpoint: Endpoint, code: ErrorCode, meanwhile?: () => void, details?: unknown): void {
  const data = { code, message: sentenceOf(code), requestId: 'test-request', details };
  const give = () => {
    meanwhile?.();
    return { statusCode: statusOf(code), data };
  };
  answers.set(endpoint.name, { endpoint, give });
}

/** From now on this endpoint cannot be reached. */
export const goOffline = (endpoint: Endpoint): void =>
  void answers.set(endpoint.name, { endpoint, give: () => 'OFFLINE' });

export function resetServer(): void {
  answers.clear();
  asked.length = 0;
}

Taro.request.mockImplementation(
  async (options: { url: string; method: string; data?: string; header: Record<string, string> }) => {
    const path = options.url.split('?')[0] ?? '';
    const found = [...answers.values()].find(({ endpoint }) => matches(endpoint, options.method, path));
    const request: Asked = {
      endpoint: found?.endpoint.name ?? `${options.method} ${path}`,
      path: options.url,
      body: options.data ? JSON.parse(options.data) : undefined,
      token: options.header.authorization?.replace('Bearer ', ''),
    };
    asked.push(request);
    if (!found)
      return { statusCode: 404, data: { code: 'NOT_FOUND', message: sentenceOf('NOT_FOUND'), requestId: '-' } };
    const given = await found.give(request);
    if (given === 'OFFLINE') throw { errMsg: 'request:fail' };
    return given;
  },
);
