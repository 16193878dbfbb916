import { askRefund, decideRefund, listPayAlarms } from '../../shared/donations/desk-endpoints';
import { setClock } from '../../tests/clock';
import {
  begin,
  type DonationScene,
  follow,
  look,
  newDonationScene,
  newDonor,
  orderOf,
} from '../../tests/donation-scene';
import { dueOf } from '../../tests/due-of';
import { dutyHolder, headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { inboxTitles } from '../../tests/project-scene';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { later } from '../../tests/vote-scene';
import { postEntry } from '../funds/writes';
import type { Identity } from '../platform/identity';
import { DONATIONS_DUE } from './due-store';
import { handler } from './handler';
import { goOnRefunding } from './refunding';

const NOW = '2026-11-22T02:00:00.000Z';
const MINUTE = 60_000;
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
let donor: Identity;
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
});
beforeEach(async () => {
  setClock(NOW);
  scene = await newDonationScene(NOW);
  donor = await newDonor(scene);
  await pay.control('refund-outcome', { state: 'SUCCESS' });
});
afterAll(async () => {
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

async function gift(amountFen = 2000): Promise<string> {
  const orderNo = await begin(scene, donor, { amountFen });
  await pay.control('pay', { orderNo });
  await pay.control('settle');
  await follow(scene, orderNo);
  return orderNo;
}
const ask = (orderNo: string, refundFen = 2000, as = scene.keeper) =>
  invoke(handler, askRefund, as, {
    params: { fundId: scene.fundId, orderNo },
    body: { refundFen, reason: '捐错了基金' },
  });
const decide = (orderNo: string, as: Identity, agree = true, n = 1) =>
  invoke(handler, decideRefund, as, {
    params: { fundId: scene.fundId, orderNo, refundNo: `${orderNo}-${n}` },
    body: { agree },
  });
const refundsOf = async (orderNo: string) => (await orderOf(scene, orderNo)).refunds.map(({ state }) => state);
/** The schedule's next look at this community's refunds. */
async function goOn(ms: number): Promise<void> {
  const at = later(NOW, ms);
  setClock(at);
  for (const due of await dueOf(DONATIONS_DUE, scene.community, at)) await goOnRefunding(due, at);
}
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return await work();
  } finally {
    said.mockRestore();
  }
}

test('one asks, another agrees, and my money is back: in my list, at WeChat and in the books', async () => {
  const orderNo = await gift();
  await gift(3000);
  expect((await ask(orderNo)).reply.refunds).toMatchObject([{ refundNo: `${orderNo}-1`, state: 'asked', fen: 2000 }]);
  expect(await headOf(scene)).toMatchObject({ cashFen: 5000, payableFen: 0 });
  expect((await decide(orderNo, scene.supervisor)).status).toBe(200);
  await pay.control('settle');
  expect(await orderOf(scene, orderNo)).toMatchObject({
    state: 'REFUND',
    refunds: [{ state: 'done', decidedBy: scene.supervisor.person }],
  });
  expect((await look(scene, donor, orderNo)).reply).toMatchObject({ state: 'REFUND', refundedFen: 2000 });
  expect(await headOf(scene)).toMatchObject({ cashFen: 3000, payableFen: 0, seq: 4 });
});

test('whoever asked cannot agree, nor the donor about their own gift; nor does anybody decide twice', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  expect((await decide(orderNo, scene.keeper)).reply.code).toBe('REFUND_NEEDS_ANOTHER');
  const both = await Promise.all([decide(orderNo, scene.supervisor), decide(orderNo, scene.supervisor)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const third = await dutyHolder(scene.community, 'community_admin');
  expect((await decide(orderNo, third)).reply.code).toBe('REFUND_DECIDED');
  expect((await decide(orderNo, scene.supervisor, false)).reply.code).toBe('REFUND_DECIDED');
  await pay.control('settle');
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, payableFen: 0, seq: 3 });
});

test('agreed to and refused at the same moment: one of both holds', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  const third = await dutyHolder(scene.community, 'community_admin');
  const answers = await Promise.all([decide(orderNo, scene.supervisor), decide(orderNo, third, false)]);
  expect(answers.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['OK', 'REFUND_DECIDED']);
  await pay.control('settle');
  const [state] = await refundsOf(orderNo);
  expect(await headOf(scene)).toMatchObject({ cashFen: state === 'done' ? 0 : 2000, payableFen: 0 });
});

test('a refused refund is over, and the money may be asked back again', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  expect((await decide(orderNo, scene.supervisor, false)).reply.refunds).toMatchObject([{ state: 'refused' }]);
  await ask(orderNo);
  expect((await decide(orderNo, scene.supervisor, true, 2)).status).toBe(200);
  await pay.control('settle');
  expect(await refundsOf(orderNo)).toEqual(['refused', 'done']);
});

test('never more goes back than came in, however it is divided and however many ask at once', async () => {
  const orderNo = await gift();
  expect((await ask(orderNo, 2001)).reply.code).toBe('REFUND_TOO_MUCH');
  const another = await dutyHolder(scene.community, 'fund_keeper');
  const asked = await Promise.all([ask(orderNo, 1500), ask(orderNo, 1500, another)]);
  expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await ask(orderNo, 501)).reply).toMatchObject({ code: 'REFUND_TOO_MUCH', details: { leftFen: 500 } });
  expect((await ask(orderNo, 500)).status).toBe(200);
  expect((await ask(orderNo, 500)).status).toBe(200);
  expect(await refundsOf(orderNo)).toEqual(['asked', 'asked']);
});

test('an unpaid order has nothing to give back, and after a year it is too late', async () => {
  const unpaid = await begin(scene, donor);
  expect((await ask(unpaid)).reply.code).toBe('GIFT_NOT_PAID');
  const orderNo = await gift();
  setClock('2027-11-23T02:00:00.000Z');
  expect((await ask(orderNo)).reply.code).toBe('REFUND_TOO_MUCH');
  expect((await ask('01k00000000000000000000000')).reply.code).toBe('NOT_FOUND');
});

test('WeChat’s answer got lost: the same number is asked again, and the money goes back once', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  await pay.control('delivery', { drop: true });
  await pay.control('fault', { api: 'refund', times: 3, lose: true });
  await quietly(() => decide(orderNo, scene.supervisor));
  await pay.control('delivery', { drop: false });
  expect(await refundsOf(orderNo)).toEqual(['agreed']);
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, payableFen: 2000 });
  await goOn(MINUTE);
  expect(await refundsOf(orderNo)).toEqual(['done']);
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, payableFen: 0, seq: 3 });
  await goOn(2 * MINUTE);
  expect((await headOf(scene)).seq).toBe(3);
});

test('a bank that takes its time: the refund is under way until WeChat tells of its end', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  await pay.control('refund-outcome', { state: 'PROCESSING' });
  await decide(orderNo, scene.supervisor);
  await goOn(MINUTE);
  expect(await refundsOf(orderNo)).toEqual(['agreed']);
  const inside = (more: object = {}) => ({
    mchid: pay.world.mchid,
    out_trade_no: orderNo,
    transaction_id: '42001',
    out_refund_no: `${orderNo}-1`,
    refund_status: 'SUCCESS',
    amount: { total: 2000, refund: 2000 },
    ...more,
  });
  const tell = async (more: object = {}) => {
    const { headers, body } = pay.notice({ event: 'REFUND.SUCCESS', inside: inside(more) });
    const url = `${door.origin}/api/wechat/pay/notifications/DEMO/${scene.fundId}`;
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  expect(await tell({ amount: { total: 2000, refund: 1999 } })).toBe(401);
  expect(await tell({ out_refund_no: `${orderNo}-7` })).toBe(401);
  expect(await refundsOf(orderNo)).toEqual(['agreed']);
  expect(await Promise.all([tell(), tell(), tell()])).toEqual([200, 200, 200]);
  expect(await refundsOf(orderNo)).toEqual(['done']);
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, payableFen: 0, seq: 3 });
});

test('a refund that WeChat gives up leaves the money with the fund, and the books say why', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  await pay.control('refund-outcome', { state: 'CLOSED' });
  expect((await decide(orderNo, scene.supervisor)).status).toBe(200);
  await pay.control('settle');
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', refunds: [{ state: 'failed' }] });
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, payableFen: 0, seq: 3 });
});

test('money that is spent cannot be given back', async () => {
  const orderNo = await gift();
  const lines = [
    { account: 'expense:education', fen: 1500 },
    { account: 'payable', fen: -1500 },
  ] as const;
  const spent = { entryId: orderNo.replace(/^01/, '00'), title: '买书', detail: '', projectNo: null, corrects: null };
  await postEntry(
    scene.community,
    scene.fundId,
    { ...spent, kind: 'expense', lines: [...lines], evidence: [], by: [] },
    NOW,
  );
  await ask(orderNo);
  expect((await decide(orderNo, scene.supervisor)).reply.code).toBe('FUND_SHORT');
  expect(await refundsOf(orderNo)).toEqual(['asked']);
});

test('a bank card that takes nothing any more: whoever keeps the fund is told once, and what to do', async () => {
  const orderNo = await gift();
  await ask(orderNo);
  await pay.control('refund-outcome', { state: 'ABNORMAL' });
  await decide(orderNo, scene.supervisor);
  await goOn(MINUTE);
  await goOn(70 * MINUTE);
  expect(await refundsOf(orderNo)).toEqual(['agreed']);
  const { alarms } = (await invoke(handler, listPayAlarms, scene.keeper)).reply;
  expect(alarms).toMatchObject([{ kind: 'refund_stuck', refundNo: `${orderNo}-1`, hereFen: 2000, settled: null }]);
  for (const who of [scene.keeper, scene.supervisor])
    expect(await inboxTitles(who)).toEqual(['有一笔退款退不回去，请处理']);
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, payableFen: 2000 });
});
