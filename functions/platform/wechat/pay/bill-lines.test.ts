import fc from 'fast-check';
import { fenOf, readBill } from './bill-lines';

const HEADS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const PAID =
  '`2026-11-21 23:59:59,`wx0123456789abcdef,`1900000001,`0,`,`4200000001,`D0000001,`oSomebody,`JSAPI,`SUCCESS,`OTHERS,`CNY,`20.10,`0.00,`0,`0,`0.00,`0.00,`,`,`捐给，助学, 南苑社区,`nanyuan#fund1,`0.00000,`0.60%,`20.10,`0.00,`';
const BACK =
  '`2026-11-21 08:00:00,`wx0123456789abcdef,`1900000001,`0,`,`4200000000,`D0000000,`oSomebody,`JSAPI,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5030,`D0000000-1,`0.07,`0.00,`ORIGINAL,`SUCCESS,`捐赠,`,`0.00000,`0.60%,`0.00,`0.07,`';
const bill = (lines: string[], sums: string) => [HEADS, ...lines, SUMS, sums, ''].join('\r\n');
const GOOD = '`2.0,`20.10,`0.07,`0.0,`0.08,`20.10,`0.07';
const read = (csv: string) => readBill(csv, '1900000001');

test('a day of gifts and returns is read line by line, with commas inside a title', () => {
  expect(read(`\uFEFF${bill([PAID, BACK], GOOD)}`)).toEqual([
    {
      orderNo: 'D0000001',
      transactionId: '4200000001',
      state: 'SUCCESS',
      paidFen: 2010,
      refundFen: 0,
      at: '2026-11-21T15:59:59.000Z',
      attach: 'nanyuan#fund1',
    },
    {
      orderNo: 'D0000000',
      transactionId: '4200000000',
      state: 'REFUND',
      paidFen: 0,
      refundNo: 'D0000000-1',
      refundFen: 7,
      at: '2026-11-21T00:00:00.000Z',
      attach: '',
    },
  ]);
});

test('yuan become fen digit by digit, for every amount there is', () => {
  expect([fenOf('0.29'), fenOf('1.1'), fenOf('4.35'), fenOf('12')]).toEqual([29, 110, 435, 1200]);
  const written = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  fc.assert(fc.property(fc.nat({ max: 99_999_999_999 }), (fen) => fenOf(written(fen)) === fen));
  for (const wrong of ['', '-1.00', '1.005', '1,00', '1e3', ' 1', '.5', 'NaN', '１.00'])
    expect(() => fenOf(wrong)).toThrow('an amount');
});

test.each([
  ['misses a line', bill([PAID], GOOD)],
  ['has a line more', bill([PAID, BACK, BACK], GOOD)],
  ['is summed up wrongly', bill([PAID, BACK], GOOD.replace(/20.10(?=,`0.07$)/, '20.11'))],
  ['changes an amount', bill([PAID.replaceAll('20.10', '10.10'), BACK], GOOD)],
  ['changes a refund', bill([PAID, BACK.replaceAll('0.07', '0.70')], GOOD)],
  ["is another charity's", bill([PAID.replace('1900000001', '1900000002'), BACK], GOOD)],
  ['is in dollars', bill([PAID.replace('CNY', 'USD'), BACK], GOOD)],
  ['has a state nobody knows', bill([PAID.replace('SUCCESS', 'PERHAPS'), BACK], GOOD)],
  ['is cut in the middle of a line', bill([PAID, BACK], GOOD).slice(0, 600)],
  ['has a line of too few values', bill([PAID.replace(',`OTHERS', ''), BACK], GOOD)],
  ['is a page instead', '<html></html>'],
  ['is empty', ''],
])('a bill that %s is no bill', (_what, csv) => {
  expect(() => read(csv)).toThrow('the bill is not one');
});
