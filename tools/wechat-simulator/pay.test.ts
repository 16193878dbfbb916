import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Formatter, Wechatpay } from 'wechatpay-axios-plugin';
import { decrypt } from '../../functions/platform/wechat/pay/decrypt';
import { type Merchant, payConfigOf } from '../../functions/platform/wechat/pay/keys';
import { readNotification } from '../../functions/platform/wechat/pay/notification';
import { createOrder } from '../../functions/platform/wechat/pay/orders';
import { createRefund } from '../../functions/platform/wechat/pay/refunds';
import { listenForNotices } from '../../tests/notice-listener';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { billOf, tradeBill } from './pay-bill';
import { RETRY_SECONDS } from './pay-delivery';
import { newPayState } from './pay-state';
import { newPayWorld, payWorldIn } from './pay-world';

let pay: SimulatedPay;
let merchant: Merchant;
let ear: Awaited<ReturnType<typeof listenForNotices>>;
/** What came, by what it was taken for; and how many are still to be turned away. */
let heard: { id: string; what: string; serial: string | undefined }[] = [];
let deaf = 0;

beforeAll(async () => {
  pay = await simulatedPay();
  merchant = await payConfigOf('DEMO');
  ear = await listenForNotices((message) => {
    const found = readNotification(merchant, message, new Date().toISOString());
    const serial = message.headers['wechatpay-serial'];
    const { id } = JSON.parse(message.body) as { id: string };
    heard.push({ id, what: found.kind === 'refused' ? found.reason : numberOf(found), serial });
    if (deaf-- > 0) return 503;
    return found.kind === 'refused' ? 401 : 204;
  });
});
afterAll(async () => {
  await ear.stop();
  await pay.stop();
});
beforeEach(async () => {
  heard = [];
  deaf = 0;
  const plain = { times: 1, shuffle: false, drop: false, hold: false, forge: [], serial: 'public_key', speed: 1e6 };
  await pay.control('delivery', plain);
});

const numberOf = (found: { kind: string; orderNo: string; refundNo?: string }) => found.refundNo ?? found.orderNo;
const order = (more: object = {}) => ({
  orderNo: `S${randomBytes(8).toString('hex')}`,
  description: '捐给“助学”基金',
  amountFen: 2000,
  openid: 'oLiGuiFang',
  notifyUrl: `${ear.origin}/payments/DEMO/notices`,
  ...more,
});
async function prepaid(more: object = {}) {
  const wanted = order(more);
  const made = await createOrder(merchant, wanted);
  return { ...wanted, prepayId: (made as { prepayId: string }).prepayId };
}
const settled = () => pay.control('settle');

describe('notices', () => {
  test('I pay, and the merchant is told so in a signed and sealed letter', async () => {
    const { orderNo } = await prepaid();
    await pay.control('pay', { orderNo });
    await settled();
    expect(heard.map(({ what }) => what)).toEqual([orderNo]);
  });
  test('who does not answer well is told again, fifteen times within a little over a day', async () => {
    expect(RETRY_SECONDS).toHaveLength(15);
    expect(RETRY_SECONDS.reduce((all, one) => all + one, 0)).toBe(24 * 3600 + 4 * 60);
    deaf = 3;
    const { orderNo } = await prepaid();
    await pay.control('pay', { orderNo });
    await settled();
    expect(heard.map(({ what }) => what)).toEqual(Array(4).fill(orderNo));
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
    heard = [];
    deaf = 100;
    await pay.control('pay', { orderNo: (await prepaid()).orderNo });
    expect(await settled()).toMatchObject({ given_up: 1 });
    expect(heard).toHaveLength(16);
  });
  test('they can come more than once, in another order, or never', async () => {
    await pay.control('delivery', { times: 3, hold: true, shuffle: true });
    const numbers = [];
    for (let i = 0; i < 4; i++) {
      const { orderNo } = await prepaid();
      await pay.control('pay', { orderNo });
      numbers.push(orderNo);
    }
    await settled();
    expect(heard).toEqual([]);
    expect(await pay.control('release')).toEqual({ sent: 12 });
    await settled();
    expect(heard.map(({ what }) => what).sort()).toEqual(numbers.flatMap((one) => [one, one, one]).sort());
    heard = [];
    await pay.control('delivery', { drop: true, hold: false });
    await pay.control('pay', { orderNo: (await prepaid()).orderNo });
    await settled();
    expect(heard).toEqual([]);
  });
  test('forgeries among them are known for what they are', async () => {
    await pay.control('delivery', { forge: ['signature', 'serial', 'bit', 'stale', 'signtest'] });
    const { orderNo } = await prepaid();
    await pay.control('pay', { orderNo });
    await settled();
    const expected = ['BAD_SIGNATURE', 'BAD_SIGNATURE', 'SIGNTEST', 'STALE', 'UNKNOWN_SERIAL', orderNo];
    expect(heard.map(({ what }) => what).sort()).toEqual(expected.sort());
  });
  test('they come under the certificate where that is still the rule', async () => {
    await pay.control('delivery', { serial: 'certificate' });
    const { orderNo } = await prepaid();
    await pay.control('pay', { orderNo });
    await settled();
    expect(heard).toMatchObject([{ what: orderNo, serial: pay.world.certificate.serial }]);
  });
  test('a refund is told too', async () => {
    await pay.control('delivery', { drop: true });
    const { orderNo, notifyUrl } = await prepaid();
    await pay.control('pay', { orderNo });
    await pay.control('delivery', { drop: false });
    const refund = { orderNo, refundNo: `${orderNo}-1`, refundFen: 500, totalFen: 2000, notifyUrl };
    await createRefund(merchant, refund);
    await settled();
    expect(heard.map(({ what }) => what)).toEqual([`${orderNo}-1`]);
  });
});

describe('the cashier', () => {
  const open = (query: string) => fetch(`${pay.origin}/sim/cashier?${query}`);
  const press = (form: Record<string, string>) =>
    fetch(`${pay.origin}/sim/cashier`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

  test('tells me what I pay for and how much, and has two large buttons', async () => {
    const { prepayId } = await prepaid({ amountFen: 123_405, description: '<b>助学</b>' });
    const html = await (await open(`prepay_id=${prepayId}&return=/funds`)).text();
    expect(html).toContain('¥ 1234.05');
    expect(html).toContain('&lt;b&gt;助学&lt;/b&gt;');
    expect(html).toMatch(/value="pay">支付<[\s\S]*value="cancel">取消</);
  });
  test('takes me back where I came from, paid or not', async () => {
    const { prepayId, orderNo } = await prepaid();
    const form = { prepay_id: prepayId, return: '/packages/funds/thanks?order=1#top' };
    const cancelled = await press({ ...form, answer: 'cancel' });
    expect(cancelled.status).toBe(303);
    expect(cancelled.headers.get('location')).toBe('/packages/funds/thanks?order=1&pay=cancel#top');
    expect(await pay.control('order', { orderNo })).toMatchObject({ trade_state: 'NOTPAY' });
    const paid = await press({ ...form, answer: 'pay' });
    expect(paid.headers.get('location')).toBe('/packages/funds/thanks?order=1&pay=ok#top');
    expect(await pay.control('order', { orderNo })).toMatchObject({ trade_state: 'SUCCESS' });
    expect((await press({ ...form, answer: 'pay' })).status).toBe(410);
    await settled();
  });
  test('never sends me to another site', async () => {
    const { prepayId } = await prepaid();
    for (const elsewhere of ['https://example.org/', '//example.org/', '/\\example.org', 'javascript:alert(1)', '']) {
      const answer = await press({ prepay_id: prepayId, answer: 'cancel', return: elsewhere });
      expect(answer.headers.get('location')).toBe('/?pay=cancel');
    }
  });
  test('says so when there is nothing to pay any more', async () => {
    const answer = await open('prepay_id=wxnothing&return=/funds');
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('现在不能支付');
  });
});

describe('the protocol', () => {
  test('who does not sign is not served', async () => {
    const answer = await fetch(`${pay.origin}/v3/pay/transactions/out-trade-no/S00001?mchid=${pay.world.mchid}`, {
      headers: { accept: 'application/json', authorization: 'WECHATPAY2-SHA256-RSA2048 mchid="1900000001"' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'SIGN_ERROR' }]);
  });
  test("another library's client is understood, and understands the answer", async () => {
    const { privateKey, serial, verify } = JSON.parse(pay.world.merchantSecret);
    const baseURL = `${pay.origin}/`;
    const client = new Wechatpay({ mchid: pay.world.mchid, serial, privateKey, certs: verify, baseURL });
    const { orderNo, prepayId, notifyUrl } = await prepaid();
    const query = { params: { mchid: pay.world.mchid } };
    const found = await client.chain(`v3/pay/transactions/out-trade-no/${orderNo}`).get(query);
    expect(found.data).toMatchObject({ out_trade_no: orderNo, trade_state: 'NOTPAY', amount: { total: 2000 } });
    const again = await client.chain('v3/pay/transactions/jsapi').post({
      appid: pay.world.appid,
      mchid: pay.world.mchid,
      description: '捐给“助学”基金',
      out_trade_no: orderNo,
      notify_url: notifyUrl,
      amount: { total: 2000, currency: 'CNY' },
      payer: { openid: 'oLiGuiFang' },
    });
    expect(again.data).toEqual({ prepay_id: prepayId });
    const { data } = (await client.chain('v3/certificates').get()).data as {
      data: { serial_no: string; encrypt_certificate: Parameters<typeof decrypt>[1] }[];
    };
    const [entry] = data;
    expect(entry?.serial_no).toBe(pay.world.certificate.serial);
    const opened = entry && decrypt(merchant.apiV3Key, entry.encrypt_certificate);
    expect(opened?.toString()).toBe(pay.world.certificate.pem);
  });
  test("another library reads the same in a day's bill", () => {
    const state = newPayState(pay.world);
    state.lies.extra = [
      { orderNo: 'S00001', paidFen: 5, attach: '' },
      { orderNo: 'S00002', paidFen: 1_000_000, attach: '' },
    ];
    const bill = Formatter.castCsvBill(billOf(state, '2026-11-21') as string) as {
      rows: Record<string, string>[];
      summary: Record<string, string>;
    };
    expect(bill.rows.map((row) => [row.商户订单号, row.订单金额])).toEqual([
      ['S00001', '0.05'],
      ['S00002', '10000.00'],
    ]);
    expect(bill.summary).toMatchObject({ 总交易单数: '2', 订单总金额: '10000.05', 申请退款总金额: '0.00' });
  });
  test("a day's bill is there from ten o'clock of the next day on, and for three months", () => {
    const state = newPayState(pay.world);
    state.lies.extra = [{ orderNo: 'S00001', paidFen: 5, attach: '' }];
    const asked = (now: string) => {
      const query = new URLSearchParams({ bill_date: '2026-08-20', bill_type: 'ALL', tar_type: 'GZIP' });
      const [status, body] = tradeBill(state, query, 'http://127.0.0.1', Date.parse(`${now}+08:00`));
      return status === 200 ? 'there' : (body as { code: string }).code;
    };
    expect(asked('2026-08-20T23:59:59')).toBe('INVALID_REQUEST');
    expect(asked('2026-08-21T09:59:59')).toBe('STATEMENT_CREATING');
    expect(asked('2026-08-21T10:00:00')).toBe('there');
    expect(asked('2026-11-19T10:00:00')).toBe('there');
    expect(asked('2026-11-19T10:00:01')).toBe('INVALID_REQUEST');
  });
  test('after a restart the keys are the same, and nobody else on this machine may read them', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'pay-')), 'pay.json');
    const first = payWorldIn(file, 'wx0123456789abcdef');
    expect(payWorldIn(file, 'wx0123456789abcdef').merchantSecret).toBe(first.merchantSecret);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain(JSON.parse(newPayWorld('wx').merchantSecret).apiV3Key);
  });
});
