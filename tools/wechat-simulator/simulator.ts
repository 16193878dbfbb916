import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APIS } from './apis';
import { control } from './controls';
import { refusal } from './errors';
import { servePay } from './pay-server';
import { newPayState, type PayState } from './pay-state';
import type { PayWorld } from './pay-world';
import { newState, type Settings, type State, takeFault } from './state';

export interface SimulatorOptions extends Partial<Omit<Settings, 'appid' | 'secret'>> {
  /** 0 or absent: any free port */
  port?: number;
  appid: string;
  secret: string;
  /** absent: a WeChat without WeChat Pay */
  pay?: PayWorld;
}
export interface Simulator {
  origin: string;
  stop(): Promise<void>;
}

const MAX_BODY = 64 * 1024;

/** A WeChat on this machine only: the same addresses, shapes and errors, and controls under /sim/. */
export async function startWechatSimulator({ port = 0, pay, ...settings }: SimulatorOptions): Promise<Simulator> {
  const state = newState({ tokenSeconds: 7200, hangMs: 10_000, ...settings });
  const payState = pay && newPayState(pay);
  const server = createServer((request, response) => {
    answer(state, payState, request, response).catch((error: Error) => {
      if (!response.headersSent) json(response, 400, { error: error.message });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

async function answer(
  state: State,
  pay: PayState | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const method = request.method ?? 'GET';
  const text = await read(request);
  if (pay && (await servePay(pay, request, text, response, () => silence(state, response)))) return;
  const body = parse(text);
  const now = Date.now();
  const api = APIS[url.pathname];
  if (!api) {
    const done = control(state, `${method} ${url.pathname}`, body, now);
    return json(response, done ? 200 : 404, done ?? { error: 'no such thing' });
  }
  const fault = takeFault(state, api.name);
  if (fault?.hang) return silence(state, response);
  if (fault?.raw !== undefined) return void response.end(fault.raw);
  if (fault?.errcode !== undefined) return json(response, fault.status ?? 200, refusal(fault.errcode));
  if (fault?.status !== undefined) return json(response, fault.status, {});
  const given = api.answer(state, { method, query: url.searchParams, body, now });
  if (given === 'silence') return silence(state, response);
  if (!Buffer.isBuffer(given)) return json(response, 200, given);
  response.writeHead(200, { 'content-type': 'image/png' }).end(given);
}

function silence(state: State, response: ServerResponse): void {
  setTimeout(() => response.destroy(), state.hangMs).unref();
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_BODY) throw new Error('body too large');
  }
  return text;
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
