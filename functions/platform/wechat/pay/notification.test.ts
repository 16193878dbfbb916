import fc from 'fast-check';
import { PAY_APPID, type SimulatedPay, simulatedPay } from '../../../../tests/simulated-pay';
import type { SignedNotice } from '../../../../tools/wechat-simulator/pay-notice';
import { signedHeaders } from '../../../../tools/wechat-simulator/pay-signed';
import { type Merchant, payConfigOf } from './keys';
import { readNotification } from './notification';

let pay: SimulatedPay;
let merchant: Merchant;
beforeAll(async () => {
  pay = await simulatedPay();
  merchant = await payConfigOf('DEMO');
});
afterAll(() => pay.stop());

const AT = Date.parse('2026-11-22T08:00:00.000Z');
const now = new Date(AT).toISOString();
const paid = (more: object = {}) => ({
  mchid: '1900000001',
  appid: PAY_APPID,
  out_trade_no: 'D0000001',
  transaction_id: '4200000001202611220000000001',
  trade_state: 'SUCCESS',
  success_time: '2026-11-22T15:59:58+08:00',
  attach: 'nanyuan#fund1',
  payer: { openid: 'oSomebody' },
  amount: { total: 2000, payer_total: 2000, currency: 'CNY', payer_currency: 'CNY' },
  ...more,
});
const notice = (inside: object = paid(), event = 'TRANSACTION.SUCCESS', at: { serial?: 'certificate' } = {}) =>
  pay.notice({ event, inside }, { now: AT, ...at });
const read = (message: SignedNotice, at = now) => readNotification(merchant, message, at);
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('a notice of a payment', () => {
  test('says which order was paid, with how much and when', () => {
    expect(read(notice())).toEqual({
      kind: 'payment',
      id: 'notice-1',
      orderNo: 'D0000001',
      transactionId: '4200000001202611220000000001',
      amountFen: 2000,
      currency: 'CNY',
      mchid: '1900000001',
      appid: PAY_APPID,
      state: 'SUCCESS',
      paidAt: '2026-11-22T07:59:58.000Z',
      attach: 'nanyuan#fund1',
    });
  });
  test('is believed under the public key and under the platform certificate', () => {
    expect(read(notice(paid(), 'TRANSACTION.SUCCESS', { serial: 'certificate' })).kind).toBe('payment');
  });
  test('is not believed when it is brought again after five minutes', () => {
    const message = notice();
    const later = (seconds: number) => new Date(AT + seconds * 1000).toISOString();
    expect(read(message, later(300)).kind).toBe('payment');
    expect(read(message, later(301))).toEqual(refused('STALE'));
    expect(read(message, later(-301))).toEqual(refused('STALE'));
  });
  test.each([
    ["another charity's", { mchid: '1900000002' }, 'WRONG_MERCHANT'],
    ["another app's", { appid: 'wxffffffffffffffff' }, 'WRONG_APP'],
    ['in dollars', { amount: { total: 2000, currency: 'USD' } }, 'WRONG_CURRENCY'],
    ['not yet made', { trade_state: 'NOTPAY' }, 'NOT_UNDERSTOOD'],
    ['of half a fen', { amount: { total: 0.5, currency: 'CNY' } }, 'NOT_UNDERSTOOD'],
    ['of less than nothing', { amount: { total: -2000, currency: 'CNY' } }, 'NOT_UNDERSTOOD'],
    ['without an amount', { amount: undefined }, 'NOT_UNDERSTOOD'],
    ['without a time', { success_time: undefined }, 'NOT_UNDERSTOOD'],
  ])('a payment that is %s is not taken for one of ours', (_what, more, reason) => {
    expect(read(notice(paid(more)))).toEqual(refused(reason));
  });
  test('an amount other than the order asks for is told as it is: the order knows what is right', () => {
    const other = notice(paid({ amount: { total: 1, currency: 'CNY' } }));
    expect(read(other)).toMatchObject({ kind: 'payment', amountFen: 1 });
  });
});

describe('a notice of a refund', () => {
  const refund = (more: object = {}) => ({
    mchid: '1900000001',
    out_trade_no: 'D0000001',
    transaction_id: '4200000001202611220000000001',
    out_refund_no: 'D0000001-1',
    refund_status: 'SUCCESS',
    success_time: '2026-11-22T15:59:58+08:00',
    amount: { total: 2000, refund: 500 },
    ...more,
  });
  test('says which refund it is and what became of it', () => {
    expect(read(notice(refund(), 'REFUND.SUCCESS'))).toEqual({
      kind: 'refund',
      id: 'notice-1',
      refundNo: 'D0000001-1',
      orderNo: 'D0000001',
      transactionId: '4200000001202611220000000001',
      state: 'SUCCESS',
      refundFen: 500,
      totalFen: 2000,
      doneAt: '2026-11-22T07:59:58.000Z',
    });
    const failed = refund({ refund_status: 'ABNORMAL', success_time: undefined });
    expect(read(notice(failed, 'REFUND.ABNORMAL'))).toMatchObject({ state: 'ABNORMAL' });
  });
  test('that says one thing outside and another inside is not taken', () => {
    expect(read(notice(refund(), 'REFUND.CLOSED'))).toEqual(refused('NOT_UNDERSTOOD'));
    expect(read(notice(refund(), 'TRANSACTION.SUCCESS'))).toEqual(refused('NOT_UNDERSTOOD'));
    expect(read(notice(refund({ mchid: '1' }), 'REFUND.SUCCESS'))).toEqual(refused('WRONG_MERCHANT'));
  });
});

describe('forged notices', () => {
  test.each([
    ['signature', 'BAD_SIGNATURE'],
    ['serial', 'UNKNOWN_SERIAL'],
    ['bit', 'BAD_SIGNATURE'],
    ['stale', 'STALE'],
    ['signtest', 'SIGNTEST'],
  ] as const)('one with a forged %s is turned away as %s', (forgery, reason) => {
    const message = pay.notice({ event: 'TRANSACTION.SUCCESS', inside: paid(), forgery }, { now: AT });
    expect(read(message)).toEqual(refused(reason));
  });

  test('one that WeChat Pay signed for somebody else cannot be opened', () => {
    const stranger = { ...merchant, apiV3Key: Buffer.from('another key of thirty-two bytes!') };
    expect(readNotification(stranger, notice(), now)).toEqual(refused('NOT_DECRYPTED'));
  });

  test('one signed with the key of the other serial is turned away', () => {
    const [first, second] = [...merchant.verifyKeys.keys()] as [string, string];
    const message = notice();
    const other = message.headers['wechatpay-serial'] === first ? second : first;
    const swapped = { ...message, headers: { ...message.headers, 'wechatpay-serial': other } };
    expect(read(swapped)).toEqual(refused('BAD_SIGNATURE'));
  });

  test('one without any of its headers is turned away', () => {
    const message = notice();
    for (const name of ['timestamp', 'nonce', 'signature', 'serial']) {
      const headers: Record<string, string | undefined> = { ...message.headers, [`wechatpay-${name}`]: undefined };
      expect(readNotification(merchant, { ...message, headers }, now)).toEqual(refused('HEADERS_MISSING'));
    }
    expect(readNotification(merchant, { headers: {}, body: '' }, now)).toEqual(refused('HEADERS_MISSING'));
  });

  test('whatever else is brought is turned away, signed or not, and never breaks anything', () => {
    const inside = fc.property(fc.json(), fc.constantFrom('TRANSACTION.SUCCESS', 'REFUND.CLOSED'), (json, event) => {
      expect(read(notice(JSON.parse(json), event)).kind).toBe('refused');
    });
    const outside = fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), fc.boolean(), (body, signed) => {
      const headers = signed ? signedHeaders(pay.world, body, AT, 'public_key') : {};
      expect(read({ headers, body })).toEqual(refused(signed ? 'NOT_UNDERSTOOD' : 'HEADERS_MISSING'));
    });
    fc.assert(inside, { numRuns: 50 });
    fc.assert(outside, { numRuns: 50 });
  });

  test('with any one bit of its body turned over it is turned away', () => {
    const message = notice();
    const body = Buffer.from(message.body);
    const accepted = [];
    for (let at = 0; at < body.length; at++) {
      const changed = Buffer.from(body);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      if (readNotification(merchant, { ...message, body: changed }, now).kind !== 'refused') accepted.push(at);
      const shorter = Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]);
      if (readNotification(merchant, { ...message, body: shorter }, now).kind !== 'refused') accepted.push(-at);
    }
    expect(accepted).toEqual([]);
  });

  test('with any one letter of its headers changed it is turned away', () => {
    const message = notice();
    const accepted = [];
    for (const [name, value] of Object.entries(message.headers)) {
      for (let at = 0; at < value.length; at++) {
        for (const letter of ['0', 'A', 'B', '_', '='].filter((one) => one !== value[at])) {
          const headers = { ...message.headers, [name]: value.slice(0, at) + letter + value.slice(at + 1) };
          if (read({ ...message, headers }).kind !== 'refused') accepted.push(`${name} ${at} ${letter}`);
        }
      }
      for (const longer of [`${value} `, ` ${value}`, `${value}=`, `${value}\n`]) {
        const headers = { ...message.headers, [name]: longer };
        if (read({ ...message, headers }).kind !== 'refused') accepted.push(`${name} ${JSON.stringify(longer)}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});
