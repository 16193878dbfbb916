import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listPayAlarms, settlePayAlarm } from '../../shared/donations/desk-endpoints';
import { listInbox } from '../../shared/notices/endpoints';
import { setClock } from '../../tests/clock';
import { begin, type DonationScene, newDonationScene, newDonor, orderOf } from '../../tests/donation-scene';
import { invoke } from '../../tests/invoke';
import { noticeEvent, type PayDoor, payDoor } from '../../tests/pay-door';
import { PAY_MERCHANT, type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { later } from '../../tests/vote-scene';
import { handler as notices } from '../notices/handler';
import { handler } from './handler';

const NOW = '2026-11-22T02:00:00.000Z';
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
const lines: string[] = [];
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
  scene = await newDonationScene(NOW);
  process.env.WECHAT_PAY_MERCHANTS = `${PAY_MERCHANT},OTHER`;
  process.env.WECHAT_PAY_OTHER = process.env[`WECHAT_PAY_${PAY_MERCHANT}`];
  process.env.LOG = 'on';
  jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  jest.spyOn(console, 'error').mockImplementation((line) => void lines.push(String(line)));
});
beforeEach(() => {
  setClock(NOW);
  lines.length = 0;
});
afterAll(async () => {
  jest.restoreAllMocks();
  process.env.LOG = 'off';
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

const insideOf = (orderNo: string, more: object = {}) => ({
  mchid: pay.world.mchid,
  appid: pay.world.appid,
  out_trade_no: orderNo,
  transaction_id: `4200${orderNo}`,
  trade_state: 'SUCCESS',
  success_time: '2026-11-22T10:00:00+08:00',
  amount: { total: 2000, currency: 'CNY' },
  ...more,
});
const noticeOf = (orderNo: string, more: object = {}) =>
  pay.notice({ event: 'TRANSACTION.SUCCESS', inside: insideOf(orderNo, more) }, { now: Date.now() });
type Signed = ReturnType<typeof noticeOf>;

async function deliver(notice: Signed | { headers: Record<string, string>; body: Buffer }, merchantRef = PAY_MERCHANT) {
  const { statusCode, body } = await handler(noticeEvent({ merchantRef, fundId: scene.fundId }, notice));
  return { status: statusCode, code: JSON.parse(String(body)).code as string };
}
const OK = { status: 200, code: 'SUCCESS' };
const REFUSED = { status: 401, code: 'PAY_NOTICE_REFUSED' };
const refusals = () => lines.flatMap((line) => JSON.parse(line).payNotice ?? []);
const order = async () => begin(scene, await newDonor(scene));

test('a true notice pays my order once, however often it comes and in whatever clothes', async () => {
  const orderNo = await order();
  const notice = noticeOf(orderNo);
  expect(await deliver(notice)).toEqual(OK);
  const first = await orderOf(scene, orderNo);
  expect(first).toMatchObject({ state: 'SUCCESS', transactionId: `4200${orderNo}`, paidAt: NOW });
  const event = noticeEvent({ merchantRef: PAY_MERCHANT, fundId: scene.fundId }, notice, true);
  const answers = await Promise.all([deliver(notice), handler(event), deliver(notice)]);
  expect(answers.map((one) => ('status' in one ? one.status : one.statusCode))).toEqual([200, 200, 200]);
  expect(await orderOf(scene, orderNo)).toEqual(first);
});

test('header names in any case are the same headers', async () => {
  const { headers, body } = noticeOf(await order());
  const shouted = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  expect(await deliver({ headers: shouted, body })).toEqual(OK);
});

test('another amount than I was asked for is refused, and the keeper hears of it', async () => {
  const orderNo = await order();
  expect(await deliver(noticeOf(orderNo, { amount: { total: 2001, currency: 'CNY' } }))).toEqual(REFUSED);
  expect(await deliver(noticeOf(orderNo, { amount: { total: 2001, currency: 'CNY' } }))).toEqual(REFUSED);
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
  expect(refusals()).toEqual(['WRONG_AMOUNT', 'WRONG_AMOUNT']);
  const { reply } = await invoke(handler, listPayAlarms, scene.keeper);
  expect(reply.alarms).toMatchObject([{ kind: 'amounts_differ', orderNo, hereFen: 2000, thereFen: 2001 }]);
  const inbox = await invoke(notices, listInbox, scene.keeper);
  expect(inbox.reply.messages.map(({ body }) => body)).toEqual([
    '一笔捐款两边的数不一样：微信 20.01 元，这里 20.00 元，请核对。',
  ]);
  const [alarm] = reply.alarms;
  const settle = { params: { alarmId: alarm?.alarmId ?? '' }, body: { note: '和慈善总会核对过，多付的一分退了' } };
  const settled = await invoke(handler, settlePayAlarm, scene.supervisor, settle);
  expect(settled.reply.settled).toMatchObject({ by: scene.supervisor.person, at: NOW });
  expect((await invoke(handler, settlePayAlarm, scene.keeper, settle)).reply.code).toBe('ALREADY_DECIDED');
});

test.each([
  ['another merchant’s money', { mchid: '1900009999' }, 'WRONG_MERCHANT'],
  ['another program’s money', { appid: 'wxffffffffffffffff' }, 'WRONG_APP'],
  ['another currency', { amount: { total: 2000, currency: 'USD' } }, 'WRONG_CURRENCY'],
  ['an order that failed', { trade_state: 'PAYERROR' }, 'NOT_UNDERSTOOD'],
])('%s does not pay my order', async (_, more, reason) => {
  const orderNo = await order();
  expect(await deliver(noticeOf(orderNo, more))).toEqual(REFUSED);
  expect(refusals()).toEqual([reason]);
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
});

test('a notice of one merchant account says nothing about an order of another', async () => {
  const orderNo = await order();
  expect(await deliver(noticeOf(orderNo), 'OTHER')).toEqual(REFUSED);
  expect(refusals()).toEqual(['WRONG_MERCHANT']);
  expect(await deliver(noticeOf(orderNo), 'NOBODYS')).toEqual({ status: 404, code: 'NOT_FOUND' });
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
});

test('who kept a notice and plays it again after five minutes is refused', async () => {
  const orderNo = await order();
  const notice = noticeOf(orderNo);
  setClock(later(NOW, 301_000));
  expect(await deliver(notice)).toEqual(REFUSED);
  expect(refusals()).toEqual(['STALE']);
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
});

test('forgeries change nothing, whatever was forged', async () => {
  const orderNo = await order();
  for (const forgery of ['signature', 'serial', 'bit', 'stale', 'signtest'] as const) {
    const forged = pay.notice({ event: 'TRANSACTION.SUCCESS', inside: insideOf(orderNo), forgery });
    expect(await deliver(forged)).toEqual(REFUSED);
  }
  expect(refusals()).toEqual(['BAD_SIGNATURE', 'UNKNOWN_SERIAL', 'BAD_SIGNATURE', 'STALE', 'SIGNTEST']);
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
});

test('any byte of the body changed on the way makes it nobody’s notice', async () => {
  const orderNo = await order();
  const { headers, body } = noticeOf(orderNo);
  const bytes = Buffer.from(body);
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ 1;
    expect(await deliver({ headers, body: changed })).toEqual(REFUSED);
  }
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
  expect(await deliver({ headers, body })).toEqual(OK);
});

test('a payment for an order we never made is refused, and so is one at another fund’s door', async () => {
  expect(await deliver(noticeOf('01k00000000000000000000000'))).toEqual(REFUSED);
  const orderNo = await order();
  const other = await newDonationScene(NOW);
  const event = noticeEvent({ merchantRef: PAY_MERCHANT, fundId: other.fundId }, noticeOf(orderNo));
  expect((await handler(event)).statusCode).toBe(401);
  expect(refusals()).toEqual(['UNKNOWN_ORDER', 'UNKNOWN_ORDER']);
  expect((await orderOf(scene, orderNo)).state).toBe('NOTPAY');
});

test('a second payment of the same order is not the first one', async () => {
  const orderNo = await order();
  expect(await deliver(noticeOf(orderNo))).toEqual(OK);
  expect(await deliver(noticeOf(orderNo, { transaction_id: '4200another' }))).toEqual(REFUSED);
  expect(refusals()).toEqual(['PAID_TWICE']);
});

test('no log line says who gave, how much, or for which order', async () => {
  const donor = await newDonor(scene);
  const orderNo = await begin(scene, donor, { name: '桂芳', message: '别说出去' });
  await deliver(noticeOf(orderNo));
  await deliver(noticeOf(orderNo, { amount: { total: 2002, currency: 'CNY' } }));
  await deliver(noticeOf(orderNo, { mchid: '1900009999' }));
  const whole = lines.join('\n');
  expect(lines.length).toBeGreaterThan(5);
  for (const secret of [orderNo, donor.person, `o${donor.person}`, '桂芳', '别说出去', '2002', pay.world.mchid])
    expect(whole).not.toContain(secret);
});

const WECHAT_WAITS_MS = 5000;
test('where everything outside hangs, a payment is taken before WeChat has waited too long', async () => {
  const [first, second] = [await order(), await order()];
  const env = { ...process.env };
  const name = `WECHAT_PAY_${PAY_MERCHANT}`;
  const Value = process.env[name];
  let asked = 0;
  // The parameter store answers once; from then on it keeps everybody waiting, and WeChat does too.
  const hung = createServer((_, response) => {
    asked += 1;
    if (asked === 1) response.end(JSON.stringify({ Parameter: { Value } }));
  });
  await new Promise<void>((resolve) => hung.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(hung.address() as AddressInfo).port}`;
  const cloud = { AWS_ENDPOINT_URL_SSM: origin, AWS_REGION: 'cn-northwest-1', SECRETS_PATH: '/small-stool/test' };
  Object.assign(process.env, cloud, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    WECHAT_ORIGIN: origin,
  });
  delete process.env[name];
  try {
    expect(await deliver(noticeOf(first))).toEqual(OK);
    // Keys are read anew after ten minutes.
    setClock(later(NOW, 660_000));
    const started = performance.now();
    expect(await deliver(noticeOf(second))).toEqual(OK);
    expect(asked).toBeGreaterThan(1);
    expect(performance.now() - started).toBeLessThan(WECHAT_WAITS_MS);
  } finally {
    process.env = env;
    hung.closeAllConnections();
    hung.close();
  }
  for (const orderNo of [first, second]) expect((await orderOf(scene, orderNo)).state).toBe('SUCCESS');
}, 20_000);
