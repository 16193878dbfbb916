import Taro from '@tarojs/taro';
import type { Call, Endpoint, Reply } from '../../../shared/http/endpoint';
import { errorOf, localError } from './call-error';

/** Longer, and a person has put the phone away; the functions themselves stop at 10 s. */
const TIMEOUT_MS = 12_000;
const ORIGIN = process.env.TARO_ENV === 'h5' ? '' : API_ORIGIN;

type Values = Record<string, unknown>;
/** Params, query and body, each only where the endpoint has one. */
export type CallInput<E extends Endpoint> = Partial<Call<E>>;

const filled = (path: string, params: Values): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));

function search(query: Values): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return pairs.length === 0
    ? ''
    : `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`;
}

/** One request as the contract says it; no session logic (see call.ts). Throws CallError only. */
export async function request<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  token: string | null,
): Promise<Reply<E>> {
  const url = `${ORIGIN}/api${filled(endpoint.path, (input.params ?? {}) as Values)}${search((input.query ?? {}) as Values)}`;
  const answer = await Taro.request({
    url,
    method: endpoint.method,
    data: endpoint.method === 'GET' ? undefined : JSON.stringify(input.body ?? {}),
    header: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    timeout: TIMEOUT_MS,
  }).catch((error: { errMsg?: string }) => {
    throw localError(/timeout/i.test(String(error?.errMsg ?? error)) ? 'TIMEOUT' : 'OFFLINE');
  });
  const ok = answer.statusCode >= 200 && answer.statusCode < 300;
  // An empty or half answer of something in between (a restart, a portal page) is no reply.
  if (ok && typeof answer.data === 'object' && answer.data !== null) return answer.data as Reply<E>;
  throw errorOf(answer.data);
}
