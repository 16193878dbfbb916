import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type SimulatedPay, simulatedPay } from '../../../../tests/simulated-pay';
import { fetchBill } from './bill';
import { isMerchant, type Merchant, payConfigOf } from './keys';
import { closeOrder, createOrder, type NewOrder, queryOrder } from './orders';
import { createRefund, queryRefund } from './refunds';
import { payParams } from './sign';

let pay: SimulatedPay;
let merchant: Merchant;
beforeAll(async () => {
  pay = await simulatedPay({ hangMs: 50 });
  merchant = await payConfigOf('DEMO');
  // What is told about payments is looked at elsewhere: here nobody listens.
  await pay.control('delivery', { drop: true });
});
afterAll(() => pay.stop());

const newNumber = () => `D${randomBytes(8).toString('hex')}`;
const gift = (more: Partial<NewOrder> = {}): NewOrder => ({
  orderNo: newNumber(),
  description: '捐给社区微基金',
  amountFen: 2000,
  openid: 'oLiGuiFang',
  notifyUrl: 'http://127.0.0.1:9/payments/DEMO/notices',
  attach: 'nanyuan#fund1',
  ...more,
});
const prepaid = async (order = gift()) => {
  const made = await createOrder(merchant, order);
  if ('refused' in made) throw new Error(made.refused);
  return { ...order, prepayId: made.prepayId };
};
const paid = async (order = gift()) => {
  const made = await prepaid(order);
  await pay.control('pay', { orderNo: made.orderNo });
  return made;
};
const unavailable = { code: 'WECHAT_UNAVAILABLE' };

describe('giving', () => {
  test('my phone gets what it needs to open the payment, and WeChat finds it properly signed', async () => {
    const { orderNo, prepayId } = await prepaid();
    const params = payParams(merchant, prepayId, new Date().toISOString());
    expect(await pay.control('request', { ...params, answer: 'cancel' })).toEqual({ result: 'cancel' });
    expect((await queryOrder(merchant, orderNo))?.state).toBe('NOTPAY');
    expect(await pay.control('request', { ...params, answer: 'pay' })).toEqual({ result: 'ok' });
    expect(await queryOrder(merchant, orderNo)).toEqual({
      orderNo,
      state: 'SUCCESS',
      transactionId: expect.stringMatching(/^4200\d{24}$/),
      amountFen: 2000,
      paidAt: expect.any(String),
      attach: 'nanyuan#fund1',
    });
  });
  test('a payment for another order cannot be slipped under my signature', async () => {
    const [mine, other] = [await prepaid(), await prepaid(gift({ amountFen: 1 }))];
    const params = payParams(merchant, mine.prepayId, new Date().toISOString());
    const swapped = { ...params, package: `prepay_id=${other.prepayId}`, answer: 'pay' };
    await expect(pay.control('request', swapped)).rejects.toThrow('签名');
  });
  test('pressing twice makes one order, and another order never takes its number', async () => {
    const order = gift();
    const first = await createOrder(merchant, order);
    expect(await createOrder(merchant, order)).toEqual(first);
    expect(await createOrder(merchant, { ...order, amountFen: 1 })).toEqual({ refused: 'OUT_TRADE_NO_USED' });
    await pay.control('pay', { orderNo: order.orderNo });
    expect(await createOrder(merchant, order)).toEqual({ refused: 'ORDERPAID' });
  });
  test('a long dedication is shortened to what WeChat takes, between two characters', async () => {
    await expect(prepaid(gift({ description: '捐'.repeat(100) }))).resolves.toBeDefined();
  });
  test('an order can end at a time I am told', async () => {
    const expiresAt = new Date(Date.now() + 600_000).toISOString();
    await expect(prepaid(gift({ expiresAt }))).resolves.toBeDefined();
    const over = await prepaid(gift({ expiresAt: new Date(Date.now() - 1000).toISOString() }));
    await expect(pay.control('pay', { orderNo: over.orderNo })).rejects.toThrow('已过期');
  });
  test('an order of nothing is refused by WeChat, and a number of strange signs by us', async () => {
    expect(await createOrder(merchant, gift({ amountFen: 0 }))).toEqual({ refused: 'PARAM_ERROR' });
    await expect(createOrder(merchant, gift({ orderNo: '../../evil' }))).rejects.toThrow('plain characters');
    await expect(queryOrder(merchant, 'a/b?c=d#e')).rejects.toThrow('plain characters');
  });
  test('an order WeChat has never heard of is no order', async () => {
    expect(await queryOrder(merchant, newNumber())).toBeUndefined();
  });
});

describe('closing an order', () => {
  test('an unpaid order is closed, also when asked twice, and cannot be paid afterwards', async () => {
    const { orderNo } = await prepaid();
    expect(await closeOrder(merchant, orderNo)).toBe('closed');
    expect(await closeOrder(merchant, orderNo)).toBe('closed');
    await expect(pay.control('pay', { orderNo })).rejects.toThrow('已关闭');
    expect((await queryOrder(merchant, orderNo))?.state).toBe('CLOSED');
  });
  test('a paid one stays paid', async () => {
    const { orderNo } = await paid();
    expect(await closeOrder(merchant, orderNo)).toBe('paid');
    expect((await queryOrder(merchant, orderNo))?.state).toBe('SUCCESS');
  });
});

describe('giving back', () => {
  const refundOf = (order: NewOrder, refundFen: number, refundNo = `${order.orderNo}-1`) => ({
    orderNo: order.orderNo,
    refundNo,
    refundFen,
    totalFen: order.amountFen,
    reason: '重复捐款',
  });
  test('when the answer is lost, the same number gives the money back once', async () => {
    const order = await paid();
    await pay.control('fault', { api: 'refund', lose: true, times: 3 });
    await expect(createRefund(merchant, refundOf(order, 2000))).rejects.toMatchObject(unavailable);
    const again = await createRefund(merchant, refundOf(order, 2000));
    expect(again).toMatchObject({ refundNo: `${order.orderNo}-1`, state: 'SUCCESS', refundFen: 2000, totalFen: 2000 });
    expect(await queryRefund(merchant, `${order.orderNo}-1`)).toEqual({ ...again, doneAt: expect.any(String) });
    expect((await queryOrder(merchant, order.orderNo))?.state).toBe('REFUND');
  });
  test('no more is given back than was given', async () => {
    const order = await paid();
    await createRefund(merchant, refundOf(order, 1500));
    expect(await createRefund(merchant, refundOf(order, 501, `${order.orderNo}-2`))).toEqual({ refused: 'NOT_ENOUGH' });
    expect(await createRefund(merchant, refundOf(order, 500, `${order.orderNo}-3`))).toMatchObject({ refundFen: 500 });
  });
  test('a number stands for one refund only, and what was not paid is not given back', async () => {
    const order = await paid();
    await createRefund(merchant, refundOf(order, 100));
    expect(await createRefund(merchant, refundOf(order, 200))).toEqual({ refused: 'INVALID_REQUEST' });
    expect(await createRefund(merchant, refundOf(await prepaid(), 100))).toEqual({ refused: 'INVALID_REQUEST' });
  });
  test('a refund that waits, or fails, says so', async () => {
    await pay.control('refund-outcome', { state: 'ABNORMAL' });
    const order = await paid();
    await createRefund(merchant, refundOf(order, 100));
    expect(await queryRefund(merchant, `${order.orderNo}-1`)).toMatchObject({ state: 'ABNORMAL' });
    await pay.control('refund-outcome', { state: 'SUCCESS' });
    expect(await queryRefund(merchant, newNumber())).toBeUndefined();
  });
});

describe('when WeChat Pay stumbles', () => {
  test.each([
    ['is busy for a moment', { status: 500, code: 'SYSTEM_ERROR', times: 2 }],
    ['is asked too often for a moment', { status: 429, code: 'RATELIMIT_EXCEEDED', times: 2 }],
    ['loses its answer', { lose: true, times: 1 }],
  ])('%s, my order is made all the same, once', async (_what, fault) => {
    await pay.control('fault', { api: 'create', ...fault });
    await expect(prepaid()).resolves.toBeDefined();
  });
  test.each([
    ['nobody signed', { unsigned: true }],
    ['was changed on the way', { tamper: true }],
    ['never came', { hang: true, times: 3 }],
    ['is a strange refusal', { status: 403, code: 'NO_AUTH' }],
  ])('an answer that %s is not believed', async (_what, fault) => {
    const { orderNo } = await paid();
    await pay.control('fault', { api: 'query', ...fault });
    await expect(queryOrder(merchant, orderNo)).rejects.toMatchObject(unavailable);
    expect((await queryOrder(merchant, orderNo))?.state).toBe('SUCCESS');
  });
  test('what it refused stands in the log as a code, and neither the order nor the key beside it', async () => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => {});
    process.env.LOG = 'on';
    const { orderNo } = gift();
    await queryOrder(merchant, orderNo);
    process.env.LOG = 'off';
    const lines = said.mock.calls.map(([line]) => JSON.parse(line));
    said.mockRestore();
    const wechatPay = '/v3/pay/transactions/out-trade-no/…';
    expect(lines).toEqual([{ level: 'warn', wechatPay, merchant: 'DEMO', status: 404, code: 'ORDER_NOT_EXIST' }]);
  });
});

describe('the bill of a day', () => {
  const DAY = '2026-09-30';
  const onThatDay = async (amountFen: number, time: string, openid = 'oLiGuiFang') => {
    const order = await prepaid(gift({ amountFen, openid }));
    await pay.control('pay', { orderNo: order.orderNo, at: `${DAY}T${time}+08:00` });
    return order.orderNo;
  };
  test('tells every payment of that day to the fen, and none of another', async () => {
    const first = await onThatDay(29, '00:00:00');
    const last = await onThatDay(123_456_789, '23:59:59');
    const rows = (await fetchBill(merchant, DAY)) as object[];
    expect(rows).toEqual([
      expect.objectContaining({ orderNo: first, state: 'SUCCESS', paidFen: 29, refundFen: 0, attach: 'nanyuan#fund1' }),
      expect.objectContaining({ orderNo: last, paidFen: 123_456_789, at: '2026-09-30T15:59:59.000Z' }),
    ]);
    expect(await fetchBill(merchant, '2026-09-29')).toEqual([]);
  });
  test('may differ from what we hold, in three ways', async () => {
    const missing = await onThatDay(100, '10:00:00');
    const other = await onThatDay(200, '11:00:00');
    await pay.control('bill', {
      omit: [missing],
      amounts: { [other]: 199 },
      extra: [{ orderNo: 'X00001', paidFen: 5 }],
    });
    const rows = (await fetchBill(merchant, DAY)) as { orderNo: string; paidFen: number }[];
    expect(rows.some((row) => row.orderNo === missing)).toBe(false);
    expect(rows.find((row) => row.orderNo === other)?.paidFen).toBe(199);
    expect(rows.find((row) => row.orderNo === 'X00001')?.paidFen).toBe(5);
    await pay.control('bill', {});
  });
  test('that was changed on the way is not read', async () => {
    await onThatDay(100, '12:00:00');
    await pay.control('fault', { api: 'download', tamper: true });
    await expect(fetchBill(merchant, DAY)).rejects.toMatchObject(unavailable);
  });
  test('of yesterday is not there before ten in the morning', async () => {
    await pay.control('fault', { api: 'bill', status: 400, code: 'STATEMENT_CREATING' });
    expect(await fetchBill(merchant, DAY)).toBe('not_ready');
  });
});

describe('whose account it is', () => {
  test('a fund names one of the merchants of this deployment, and no other secret', async () => {
    expect(isMerchant('DEMO')).toBe(true);
    for (const ref of ['', 'OTHER', 'demo', '../SESSION_SECRET', 'DEMO,DEMO']) {
      expect(isMerchant(ref)).toBe(false);
      await expect(payConfigOf(ref)).rejects.toMatchObject(unavailable);
    }
  });
  test.each([
    ['nothing to verify with', { verify: {} }],
    ['a short key', { apiV3Key: 'sixteen bytes...' }],
    ['a broken private key', { privateKey: '-----BEGIN PRIVATE KEY-----\nno\n-----END PRIVATE KEY-----' }],
  ])('a secret with %s is told by name only, and nobody pays into it', async (_what, wrong) => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => {});
    process.env.LOG = 'on';
    process.env.WECHAT_PAY_MERCHANTS = 'DEMO,BROKEN';
    process.env.WECHAT_PAY_BROKEN = JSON.stringify({ ...JSON.parse(pay.world.merchantSecret), ...wrong });
    await expect(payConfigOf('BROKEN')).rejects.toMatchObject(unavailable);
    process.env.LOG = 'off';
    process.env.WECHAT_PAY_MERCHANTS = 'DEMO';
    const lines = said.mock.calls.map(([line]) => JSON.parse(line));
    said.mockRestore();
    expect(lines).toEqual([{ level: 'warn', wechatPay: 'secret', merchant: 'BROKEN', reason: 'NOT_UNDERSTOOD' }]);
  });
  test('a merchant without a public key of WeChat Pay is answered under its certificate', async () => {
    const { verify, ...secret } = JSON.parse(pay.world.merchantSecret);
    const { serial, pem } = pay.world.certificate;
    process.env.WECHAT_PAY_MERCHANTS = 'DEMO,OLD';
    process.env.WECHAT_PAY_OLD = JSON.stringify({ ...secret, verify: { [serial]: pem } });
    const old = await payConfigOf('OLD');
    process.env.WECHAT_PAY_MERCHANTS = 'DEMO';
    expect([...old.verifyKeys.keys()]).toEqual([serial]);
    const { orderNo } = await prepaid();
    expect((await queryOrder(old, orderNo))?.state).toBe('NOTPAY');
  });
  test("a stranger's signature gets nowhere", async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const stranger = { ...merchant, privateKey };
    await expect(queryOrder(stranger, newNumber())).rejects.toMatchObject(unavailable);
  });
});
