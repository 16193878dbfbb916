import fc from 'fast-check';
import type { Donation, Refund } from './donation';
import { monthOfOrder, orderNosFrom, timeOfOrder } from './order-no';
import {
  asOnTheWall,
  assertMayDecide,
  assertMayDecideWords,
  assertRefundable,
  assertWithinLimits,
  donorOf,
  heldFen,
  judgePayment,
  refundedFen,
  wordsWait,
} from './rules';

const NOW = '2026-11-22T02:00:00.000Z';
const ORDER_NO = `${orderNosFrom(NOW)}0123456789abcdef`;
const gift = (more: Partial<Donation> = {}): Donation => ({
  orderNo: ORDER_NO,
  fundId: '0123456789abcdefghjkmnpqrs',
  personId: 'donor',
  amountFen: 2000,
  projectNo: null,
  name: '桂芳',
  hideAmount: false,
  message: '加油',
  moderation: 'pass',
  merchantRef: 'DEMO',
  state: 'SUCCESS',
  createdAt: NOW,
  paidAt: NOW,
  transactionId: 't1',
  seq: 1,
  hash: null,
  refunds: [],
  ...more,
});
const refund = (state: Refund['state'], fen: number): Refund => ({
  refundNo: `${ORDER_NO}-1`,
  fen,
  reason: '捐错了',
  state,
  askedBy: 'keeper',
  askedAt: NOW,
  decidedBy: null,
  decidedAt: null,
  endedAt: null,
});
const codeOf = (work: () => void): string => {
  try {
    work();
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what I may give', () => {
  const fund = { limits: { minFen: 100, maxFen: 5000, dayFen: 10_000 } };

  test('not less, not more, and on one day only so much', () => {
    expect(codeOf(() => assertWithinLimits(fund, [], 100))).toBe('OK');
    expect(codeOf(() => assertWithinLimits(fund, [], 99))).toBe('GIFT_SIZE');
    expect(codeOf(() => assertWithinLimits(fund, [], 5001))).toBe('GIFT_SIZE');
    const begun = [5000, 4000].map((fen) => ({ fen, closed: false }));
    expect(codeOf(() => assertWithinLimits(fund, begun, 1000))).toBe('OK');
    expect(codeOf(() => assertWithinLimits(fund, begun, 1001))).toBe('GIFT_DAY_LIMIT');
  });

  test('whatever I begin one after the other, a day never holds more than its limit', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ fen: fc.integer({ min: 1, max: 6000 }), closed: fc.boolean() })), (wishes) => {
        const begun: { fen: number; closed: boolean }[] = [];
        for (const wish of wishes)
          if (codeOf(() => assertWithinLimits(fund, begun, wish.fen)) === 'OK') begun.push(wish);
        const open = begun.filter(({ closed }) => !closed);
        expect(open.reduce((sum, { fen }) => sum + fen, 0)).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});

describe('which payment pays an order', () => {
  const payment = { amountFen: 2000, merchantRef: 'DEMO', transactionId: 't1', paidAt: NOW };
  const unpaid = gift({ state: 'NOTPAY', transactionId: null, paidAt: null, seq: null });

  test('the right one, once; told again it is known', () => {
    expect(judgePayment(unpaid, payment)).toBe('take');
    expect(judgePayment({ ...unpaid, state: 'CLOSED' }, payment)).toBe('take');
    expect(judgePayment(gift(), payment)).toBe('known');
    expect(judgePayment(gift({ state: 'REFUND' }), payment)).toBe('known');
  });

  test('never another amount, another account, another payment, nor one without an order', () => {
    expect(judgePayment(unpaid, { ...payment, amountFen: 1999 })).toBe('WRONG_AMOUNT');
    expect(judgePayment(unpaid, { ...payment, merchantRef: 'OTHER' })).toBe('WRONG_MERCHANT');
    expect(judgePayment(gift(), { ...payment, transactionId: 't2' })).toBe('PAID_TWICE');
    expect(judgePayment(undefined, payment)).toBe('UNKNOWN_ORDER');
  });
});

describe('giving back', () => {
  test('what was asked for, agreed or done is not given back again; what was refused or failed may be', () => {
    const refunds = [refund('asked', 500), refund('done', 700), refund('refused', 900), refund('failed', 300)];
    expect(heldFen(refunds)).toBe(1200);
    expect(refundedFen(refunds)).toBe(700);
    expect(codeOf(() => assertRefundable(gift({ refunds }), 800, NOW))).toBe('OK');
    expect(codeOf(() => assertRefundable(gift({ refunds }), 801, NOW))).toBe('REFUND_TOO_MUCH');
  });

  test('however asked for and however it ends, never more goes back than came in', () => {
    const asking = fc.record({
      fen: fc.integer({ min: 1, max: 2500 }),
      state: fc.constantFrom('asked', 'agreed', 'done', 'refused', 'failed'),
    });
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 25 }), (wishes) => {
        const refunds: Refund[] = [];
        for (const { fen, state } of wishes)
          if (codeOf(() => assertRefundable(gift({ refunds }), fen, NOW)) === 'OK') refunds.push(refund(state, fen));
        expect(heldFen(refunds)).toBeLessThanOrEqual(2000);
      }),
    );
  });

  test('not what was never paid, and not after a year', () => {
    expect(codeOf(() => assertRefundable(gift({ state: 'NOTPAY' }), 1, NOW))).toBe('GIFT_NOT_PAID');
    expect(codeOf(() => assertRefundable(gift(), 1, '2027-11-22T02:00:00.000Z'))).toBe('OK');
    expect(codeOf(() => assertRefundable(gift(), 1, '2027-11-22T02:00:00.001Z'))).toBe('REFUND_TOO_MUCH');
  });

  test('two people: neither who asked nor who gave may say yes', () => {
    const asked = refund('asked', 500);
    expect(codeOf(() => assertMayDecide(gift(), asked, 'keeper'))).toBe('REFUND_NEEDS_ANOTHER');
    expect(codeOf(() => assertMayDecide(gift(), asked, 'donor'))).toBe('REFUND_NEEDS_ANOTHER');
    expect(codeOf(() => assertMayDecide(gift(), asked, 'another'))).toBe('OK');
  });
});

test('the wall shows what I agreed to, and nothing that waits for a look or leads to a hidden amount', () => {
  expect(donorOf(gift({ hideAmount: true, projectNo: '3' }))).toEqual({
    name: '桂芳',
    amountFen: null,
    message: '加油',
    paidOn: null,
    projectNo: null,
  });
  for (const moderation of ['held', 'dropped'] as const)
    expect(donorOf(gift({ moderation }))).toMatchObject({
      name: null,
      message: '',
      amountFen: 2000,
      paidOn: '2026-11-22',
    });
});

test('words wait for a keeper as long as there are any, and never for the one who wrote them', () => {
  expect(wordsWait(gift({ moderation: 'held' }))).toBe(true);
  expect(wordsWait(gift({ moderation: 'held', name: null }))).toBe(true);
  expect(wordsWait(gift({ moderation: 'held', name: null, message: '' }))).toBe(false);
  for (const moderation of ['pass', 'dropped'] as const) expect(wordsWait(gift({ moderation }))).toBe(false);
  expect(codeOf(() => assertMayDecideWords(gift(), 'donor'))).toBe('SECOND_PERSON_NEEDED');
  expect(codeOf(() => assertMayDecideWords(gift(), 'keeper'))).toBe('OK');
  expect(codeOf(() => assertMayDecideWords(gift({ personId: null }), 'keeper'))).toBe('OK');
});

test('the wall’s order is that of days and words, not that of the ledger', () => {
  const day = { message: '', amountFen: null, projectNo: null };
  const wall = [
    { ...day, name: 'e', paidOn: null },
    { ...day, name: 'b', paidOn: '2026-11-21' },
    { ...day, name: 'd', paidOn: null },
    { ...day, name: 'c', paidOn: '2026-11-22' },
    { ...day, name: 'a', paidOn: '2026-11-22' },
  ];
  expect(asOnTheWall(wall).map(({ name }) => name)).toEqual(['a', 'c', 'b', 'd', 'e']);
});

test('an order’s number says when it was made, to the millisecond, and in which month of our calendar', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      expect(timeOfOrder(`${orderNosFrom(date.toISOString())}0000000000000000`)).toBe(date.toISOString());
    }),
  );
  expect(monthOfOrder(`${orderNosFrom('2026-11-30T15:59:59.999Z')}0000000000000000`)).toBe('2026-11');
  expect(monthOfOrder(`${orderNosFrom('2026-11-30T16:00:00.000Z')}0000000000000000`)).toBe('2026-12');
});
