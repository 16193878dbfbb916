import { fault } from '../report.mjs';

const { apiOrigin } = window.__program;
const DEFAULT_TIMEOUT = 60_000; // WeChat's own

function refuse(options, errMsg, errno) {
  const result = { errMsg: `request:fail ${errMsg}`, errno };
  setTimeout(() => {
    options.fail?.(result);
    options.complete?.(result);
  });
}

const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** GET data become the query, as on a phone; anything else is a JSON body unless it is text already. */
function prepare({ method = 'GET', data, header = {} }, url) {
  const target = new URL(url, location.origin);
  const hasBody = !['GET', 'HEAD'].includes(method.toUpperCase()) && data !== undefined;
  if (!hasBody && data && typeof data === 'object')
    for (const [key, value] of Object.entries(data)) if (value !== undefined) target.searchParams.set(key, value);
  const body = hasBody ? (typeof data === 'string' ? data : JSON.stringify(data)) : undefined;
  const named = Object.keys(header).some((name) => name.toLowerCase() === 'content-type');
  return {
    target,
    init: { method, body, headers: named ? header : { 'content-type': 'application/json', ...header } },
  };
}

async function send(options, url, controller) {
  const { target, init } = prepare(options, url);
  const timer = setTimeout(() => controller.abort('timeout'), options.timeout ?? DEFAULT_TIMEOUT);
  try {
    const reply = await fetch(target, { ...init, signal: controller.signal, credentials: 'omit' });
    const text = await reply.text();
    const header = Object.fromEntries(
      [...reply.headers].map(([name, value]) => [name === 'date' ? 'Date' : name, value]),
    );
    const result = { data: parse(text), statusCode: reply.status, header, cookies: [], errMsg: 'request:ok' };
    options.success?.(result);
    options.complete?.(result);
  } catch (error) {
    const why = controller.signal.aborted ? String(controller.signal.reason ?? 'abort') : (error?.message ?? error);
    refuse(options, why, why === 'timeout' ? 5 : 600001);
  } finally {
    clearTimeout(timer);
  }
}

/** Only the domain on the list is asked; its answers come through this site (serve.mjs). */
export function request(options) {
  const controller = new AbortController();
  if (options.url.startsWith(`${apiOrigin}/`)) send(options, options.url.slice(apiOrigin.length), controller);
  else {
    fault('domain', `${options.url} is not on the domain list`);
    refuse(options, 'url not in domain list', 600002);
  }
  return { abort: () => controller.abort('abort'), onHeadersReceived() {}, offHeadersReceived() {} };
}
