import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerPay } from './pay-api';
import { answerCashier, type Page, showCashier } from './pay-cashier';
import { payControl } from './pay-controls';
import type { PayState } from './pay-state';

const CONTROL = /^[/]sim[/]pay[/]([a-z-]+)$/;

/** Answers what is WeChat Pay's: /v3/…, the cashier, and the controls under /sim/pay/. False: it is something else. */
export async function servePay(
  state: PayState,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
  hang: () => void,
): Promise<boolean> {
  const target = request.url ?? '/';
  const origin = `http://${request.headers.host}`;
  const url = new URL(target, origin);
  const method = request.method ?? 'GET';
  const now = Date.now();
  if (url.pathname.startsWith('/v3/')) {
    const headers = request.headers as Record<string, string | undefined>;
    const answer = answerPay(state, { method, target, url, origin, headers, body, now });
    if (answer === 'silence') hang();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
    return true;
  }
  if (url.pathname === '/sim/cashier') {
    const shown = method === 'POST' ? answerCashier(state, new URLSearchParams(body), now) : undefined;
    show(response, shown ?? showCashier(state, url.searchParams, now));
    return true;
  }
  const what = method === 'POST' ? CONTROL.exec(url.pathname)?.[1] : undefined;
  if (!what) return false;
  const done = await payControl(state, what, JSON.parse(body || '{}'), now);
  if (!done) return false;
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(done));
  return true;
}

function show(response: ServerResponse, { status, html, location }: Page): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, { ...headers, ...(location && { location }) }).end(html);
}
