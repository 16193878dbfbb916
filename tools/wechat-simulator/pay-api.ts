import { tradeBill } from './pay-bill';
import { closeOrder, createOrder, type PayReply, queryOrder, refuse } from './pay-orders';
import { createRefund, queryRefund } from './pay-refunds';
import { type PayRequest, requestRefusal, sealed, signedHeaders } from './pay-signed';
import { beijingTime, type PayFault, type PayState } from './pay-state';

export interface PayCall extends PayRequest {
  url: URL;
  /** where this simulator is, as the caller knows it */
  origin: string;
  now: number;
}
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}
type Answer = (state: PayState, call: PayCall, found: string) => PayReply | Buffer;

const ROUTES: [name: string, method: string, path: RegExp, answer: Answer][] = [
  ['create', 'POST', /^[/]v3[/]pay[/]transactions[/]jsapi()$/, (s, call) => createOrder(s, json(call.body), call.now)],
  [
    'query',
    'GET',
    /^[/]v3[/]pay[/]transactions[/]out-trade-no[/]([^/]+)$/,
    (s, { url }, orderNo) => queryOrder(s, orderNo, url.searchParams.get('mchid')),
  ],
  [
    'close',
    'POST',
    /^[/]v3[/]pay[/]transactions[/]out-trade-no[/]([^/]+)[/]close$/,
    (s, { body }, orderNo) => closeOrder(s, orderNo, json(body)),
  ],
  ['refund', 'POST', /^[/]v3[/]refund[/]domestic[/]refunds()$/, (s, { body, now }) => createRefund(s, json(body), now)],
  ['refund_query', 'GET', /^[/]v3[/]refund[/]domestic[/]refunds[/]([^/]+)$/, (s, _call, no) => queryRefund(s, no)],
  [
    'bill',
    'GET',
    /^[/]v3[/]bill[/]tradebill()$/,
    (s, { url, origin, now }) => tradeBill(s, url.searchParams, origin, now),
  ],
  [
    'download',
    'GET',
    /^[/]v3[/]billdownload[/]file()$/,
    (s, { url }) => download(s, url.searchParams.get('token') ?? ''),
  ],
  ['certificates', 'GET', /^[/]v3[/]certificates()$/, (s) => certificates(s)],
];
export const PAY_APIS = ROUTES.map(([name]) => name);

/** One call to WeChat Pay, answered as it would: signature first, then what was asked, then ours under the answer. */
export function answerPay(state: PayState, call: PayCall): WireAnswer | 'silence' {
  const route = ROUTES.find(([, method, path]) => method === call.method && path.test(call.url.pathname));
  if (!route) return wire(refuse(404, 'RESOURCE_NOT_EXISTS'));
  const [name, , path, answer] = route;
  const stranger = requestRefusal(state.world, call, call.now);
  // Who did not sign gets no signature either.
  if (stranger) return wire(refuse(...stranger));
  const fault = takeFault(state, name);
  if (fault?.hang) return 'silence';
  if (fault?.status) return signed(state, call, refuse(fault.status, fault.code ?? 'SYSTEM_ERROR'));
  const found = decodeURIComponent((path.exec(call.url.pathname) as RegExpExecArray)[1] as string);
  const reply = answer(state, call, found);
  if (fault?.lose) return 'silence';
  if (Buffer.isBuffer(reply)) return { status: 200, headers: {}, body: fault?.tamper ? tampered(reply) : reply };
  if (fault?.unsigned) return wire(reply);
  const whole = signed(state, call, reply);
  return fault?.tamper ? { ...whole, body: `${whole.body} ` } : whole;
}

function signed(state: PayState, call: PayCall, reply: PayReply): WireAnswer {
  const plain = wire(reply);
  // A merchant that names WeChat Pay's public key is answered with it.
  const kind =
    call.headers['wechatpay-serial'] === state.world.signers.public_key.serial ? 'public_key' : 'certificate';
  return { ...plain, headers: { ...plain.headers, ...signedHeaders(state.world, String(plain.body), call.now, kind) } };
}

function wire([status, body]: PayReply): WireAnswer {
  return body
    ? { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }
    : { status, headers: {}, body: '' };
}

function takeFault(state: PayState, name: string): PayFault | undefined {
  const fault = state.faults.get(name);
  if (!fault) return undefined;
  fault.times -= 1;
  if (fault.times <= 0) state.faults.delete(name);
  return fault;
}

function download(state: PayState, token: string): Buffer | PayReply {
  return state.files.get(token) ?? refuse(404, 'RESOURCE_NOT_EXISTS', '下载地址已失效');
}

function tampered(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(changed.length - 5) ^ 1, changed.length - 5);
  return changed;
}

/** The platform certificate, sealed with the merchant's own key. */
function certificates({ world }: PayState): PayReply {
  const { serial, pem, from, until } = world.certificate;
  const entry = {
    serial_no: serial,
    effective_time: beijingTime(Date.parse(from)),
    expire_time: beijingTime(Date.parse(until)),
    encrypt_certificate: sealed(world, pem, 'certificate'),
  };
  return [200, { data: [entry] }];
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
