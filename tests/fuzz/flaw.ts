import type { Endpoint } from '../../shared/http/endpoint';
import { ERRORS, type ErrorCode } from '../../shared/http/errors';

interface Answer {
  statusCode?: unknown;
  headers?: unknown;
  body?: unknown;
}

/** What is wrong with an answer; nothing, when it is one a phone can rely on. */
export function flaw({ statusCode: status, headers, body: text }: Answer, endpoint: Endpoint): string | undefined {
  if (typeof status !== 'number' || typeof text !== 'string') return 'no status or body';
  const media = status === 200 ? endpoint.media : 'application/json';
  if ((headers as Record<string, string>)?.['content-type'] !== `${media}; charset=utf-8`) return 'content type';
  const reply = media === 'application/json' ? JSON.parse(text) : text;
  if (status === 200) return endpoint.reply.safeParse(reply).success ? undefined : 'a reply outside the contract';
  const known = ERRORS[reply.code as ErrorCode];
  if (!known || known[0] !== status) return 'a code without its status';
  if (reply.message !== known[1] || reply.requestId !== 'fuzz') return 'no sentence or number';
  return status >= 500 ? 'a fault of ours' : undefined;
}
