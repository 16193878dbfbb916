import { alarmSentence, type PayAlarm } from './alarm';
import type { MyDonation } from './donation';
import { certificateOf, recordOf } from './words';

const gift: MyDonation = {
  orderNo: '01k9zzzzzzzzzzzzzzzzzzzzzz',
  fundId: '0123456789abcdefghjkmnpqrs',
  fundName: '邻里微基金',
  hostName: '禹安县慈善总会',
  amountFen: 134_000,
  projectNo: null,
  name: '桂芳',
  hideAmount: false,
  message: '',
  moderation: 'pass',
  state: 'SUCCESS',
  createdAt: '2026-11-21T15:00:00.000Z',
  paidAt: '2026-11-21T16:00:00.000Z',
  seq: 7,
  refundedFen: 0,
  refunds: [],
};

test('my certificate thanks me by name and says honestly that it is no official receipt', () => {
  const certificate = certificateOf(gift);
  expect(certificate?.to).toBe('桂芳');
  expect(certificate?.lines[0]).toBe('2026年11月22日，您给“邻里微基金”捐了 1,340.00 元。');
  expect(certificate?.note).toContain('不是公益事业捐赠票据');
  expect(certificate?.note).toContain('禹安县慈善总会');
});

test('who hides name and amount finds neither on the certificate, and the amount still in their own record', () => {
  const hidden = { ...gift, name: null, hideAmount: true };
  expect(JSON.stringify(certificateOf(hidden))).not.toContain('1,340');
  expect(certificateOf(hidden)?.to).toBe('一位邻居');
  expect(recordOf(hidden)).toContainEqual({ label: '金额', value: '1,340.00 元' });
});

test('a name that was not to be shown is not on the certificate either', () => {
  expect(certificateOf({ ...gift, moderation: 'dropped' })?.to).toBe('一位邻居');
  expect(certificateOf({ ...gift, moderation: 'held' })?.to).toBe('桂芳');
});

test('nobody is thanked for what was not paid, or went back', () => {
  expect(certificateOf({ ...gift, state: 'NOTPAY', paidAt: null })).toBeNull();
  expect(certificateOf({ ...gift, state: 'REFUND', refundedFen: 134_000 })).toBeNull();
});

test('an alarm says in one sentence what differs and what to do', () => {
  const alarm = { what: 'payment', hereFen: 2300, thereFen: 2301, mended: false } as PayAlarm;
  expect(alarmSentence({ ...alarm, kind: 'amounts_differ' })).toBe(
    '一笔捐款两边的数不一样：微信 23.01 元，这里 23.00 元，请核对。',
  );
  for (const kind of ['missing_here', 'missing_there'] as const)
    expect(alarmSentence({ ...alarm, kind })).toMatch(/请核对。$/);
  expect(alarmSentence({ ...alarm, kind: 'missing_here', mended: true })).toContain('已经补记');
  const stuck = alarmSentence({ ...alarm, what: 'refund', kind: 'refund_stuck', thereFen: null });
  expect(stuck).toMatch(/^一笔退款 23.00 元，付款人的银行卡收不进去.*登录微信支付商户平台.*手动处理。$/);
});
