import { listFundDonations, listPayAlarms } from '../../shared/donations/desk-endpoints';
import { setClock } from '../../tests/clock';
import { begin, type DonationScene, newDonationScene, newDonor, orderOf } from '../../tests/donation-scene';
import { headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { PAY_MERCHANT as DEMO, type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { later } from '../../tests/vote-scene';
import { billDue, compareDay } from './bills';
import { handler } from './handler';
import { lookAfter } from './look-after';
import { handler as onSchedule } from './on-schedule';
import { type PayingFund, readPayingFunds } from './paying-store';

const NOW = '2026-11-22T02:00:00.000Z';
const MINUTE = 60_000;
/** A merchant account of this file's own: a whole run looks after every fund of the table. */
const PAY_MERCHANT = 'SCHEDULED';
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  process.env.WECHAT_PAY_MERCHANTS = PAY_MERCHANT;
  process.env[`WECHAT_PAY_${PAY_MERCHANT}`] = process.env[`WECHAT_PAY_${DEMO}`];
  door = await payDoor();
});
beforeEach(async () => {
  setClock(NOW);
  scene = await newDonationScene(NOW, { merchantRef: PAY_MERCHANT });
  await pay.control('delivery', { drop: true });
});
afterAll(async () => {
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

const fundsHere = async (): Promise<PayingFund[]> =>
  (await readPayingFunds()).filter(({ community }) => community === scene.community);
/** A run of the schedule for this fund alone, `ms` later. */
async function run(ms: number): Promise<void> {
  const at = later(NOW, ms);
  setClock(at);
  for (const fund of await fundsHere()) await lookAfter(fund, at);
}
const order = async (amountFen = 2000) => begin(scene, await newDonor(scene), { amountFen });
const stateOf = async (orderNo: string) => (await orderOf(scene, orderNo)).state;

test.each([1, 5, 30, 120])('a payment nobody told us of is found when its order is %i minutes old', async (minutes) => {
  const orderNo = await order();
  await run(minutes * MINUTE - 1);
  await pay.control('pay', { orderNo });
  expect(await stateOf(orderNo)).toBe('NOTPAY');
  await run(minutes * MINUTE);
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', seq: 1 });
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000 });
});

test('after two hours nobody pays any more: the order is closed at WeChat and here', async () => {
  const orderNo = await order();
  await run(120 * MINUTE - 1);
  expect(await stateOf(orderNo)).toBe('NOTPAY');
  await run(120 * MINUTE);
  expect(await stateOf(orderNo)).toBe('CLOSED');
  expect(await pay.control('order', { orderNo })).toMatchObject({ trade_state: 'CLOSED' });
  expect((await headOf(scene)).seq).toBe(0);
});

test('a schedule that slept for three hours misses nobody', async () => {
  const [paid, unpaid] = [await order(), await order(3000)];
  await run(10_000);
  await pay.control('pay', { orderNo: paid });
  await run(180 * MINUTE);
  expect([await stateOf(paid), await stateOf(unpaid)]).toEqual(['SUCCESS', 'CLOSED']);
});

test('a payment the stream never told of comes into the books all the same', async () => {
  const orderNo = await order();
  await pay.control('delivery', { drop: false });
  await pay.control('pay', { orderNo });
  await pay.control('settle');
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', seq: null });
  await run(MINUTE);
  await run(MINUTE + 1);
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', seq: 1 });
  expect(await headOf(scene)).toMatchObject({ seq: 1, cashFen: 2000 });
});

test('an order WeChat gives no answer about keeps the others from nothing, and is found at its next age', async () => {
  const orderNo = await order();
  await pay.control('pay', { orderNo });
  await pay.control('fault', { api: 'query', times: 3, status: 500 });
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await run(MINUTE);
  said.mockRestore();
  expect(await stateOf(orderNo)).toBe('NOTPAY');
  await run(5 * MINUTE);
  expect(await stateOf(orderNo)).toBe('SUCCESS');
});

test('money that came for an order closed here is in the books: it is never turned away', async () => {
  const orderNo = await order();
  await run(120 * MINUTE);
  expect(await stateOf(orderNo)).toBe('CLOSED');
  const inside = {
    mchid: pay.world.mchid,
    appid: pay.world.appid,
    out_trade_no: orderNo,
    transaction_id: '42001',
    trade_state: 'SUCCESS',
    success_time: '2026-11-22T12:00:00+08:00',
    amount: { total: 2000, currency: 'CNY' },
  };
  const { headers, body } = pay.notice({ event: 'TRANSACTION.SUCCESS', inside });
  const url = `${door.origin}/api/wechat/pay/notifications/${PAY_MERCHANT}/${scene.fundId}`;
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
  expect(await stateOf(orderNo)).toBe('SUCCESS');
});

test('the next day’s bill with three differences is three alarms, each once, and what can be mended is', async () => {
  const [fine, lost, unknownThere, wrong] = [await order(), await order(2100), await order(2200), await order(2300)];
  await pay.control('delivery', { drop: false });
  for (const orderNo of [fine, unknownThere, wrong]) await pay.control('pay', { orderNo });
  await pay.control('settle');
  await pay.control('delivery', { drop: true });
  await pay.control('pay', { orderNo: lost });
  const strange = '01k9zzzzzzzzzzzzzzzzzzzzzz';
  const elsewhere = { orderNo: 'CHARITY-2026-1122-7', paidFen: 100_000 };
  const extra = [{ orderNo: strange, paidFen: 900 }, elsewhere];
  await pay.control('bill', { omit: [unknownThere], amounts: { [wrong]: 2301 }, extra });
  const at = later(NOW, 24 * 60 * MINUTE);
  setClock(at);
  for (let i = 0; i < 2; i++) await compareDay(PAY_MERCHANT, await fundsHere(), '2026-11-22', at);
  await pay.control('bill', {});
  const { reply } = await invoke(handler, listPayAlarms, scene.keeper);
  // The other tests' payments stand in the same bill.
  const ours = reply.alarms.filter(({ orderNo }) => [fine, lost, unknownThere, wrong, strange].includes(orderNo));
  const short = ours.map(({ kind, orderNo, hereFen, thereFen, mended }) => [kind, orderNo, hereFen, thereFen, mended]);
  expect(short.sort()).toEqual(
    [
      ['missing_here', lost, 2100, 2100, true],
      ['missing_here', strange, null, 900, false],
      ['missing_there', unknownThere, 2200, null, false],
      ['amounts_differ', wrong, 2300, 2301, false],
    ].sort(),
  );
  // All that was paid is in the books now, the payment nobody told of too.
  expect(await headOf(scene)).toMatchObject({ seq: 4, cashFen: 2000 + 2100 + 2200 + 2300 });
  expect((await fundsHere()).map(({ billedTo }) => billedTo)).toEqual(['2026-11-22']);
});

test('a day without a difference raises nothing, and a bill that is not there yet is asked for again', async () => {
  const orderNo = await order();
  await pay.control('pay', { orderNo });
  await run(MINUTE);
  const at = later(NOW, 24 * 60 * MINUTE);
  setClock(at);
  await pay.control('fault', { api: 'bill', times: 1, status: 400, code: 'STATEMENT_CREATING' });
  await compareDay(PAY_MERCHANT, await fundsHere(), '2026-11-22', at);
  expect((await fundsHere()).map(({ billedTo }) => billedTo)).toEqual(['2026-11-21']);
  // The other tests' payments of the day stand on the same merchant account's bill: only ours are looked at here.
  await compareDay(PAY_MERCHANT, await fundsHere(), '2026-11-22', at);
  const { reply } = await invoke(handler, listPayAlarms, scene.keeper);
  expect(reply.alarms.filter((alarm) => alarm.orderNo === orderNo)).toEqual([]);
});

test('a bill is due from ten o’clock of the next day on, one day after the other', () => {
  const to = (day: string) => [{ billedTo: day }, { billedTo: '2026-11-21' }];
  expect(billDue(to('2026-11-21'), '2026-11-23T01:59:00.000Z')).toBeNull();
  expect(billDue(to('2026-11-21'), '2026-11-23T02:00:00.000Z')).toBe('2026-11-22');
  expect(billDue(to('2026-11-19'), '2026-11-22T17:00:00.000Z')).toBe('2026-11-20');
  expect(billDue([{ billedTo: '2026-11-22' }], '2026-11-23T10:00:00.000Z')).toBeNull();
});

test('the whole run does all of it, and a keeper sees what came of the month', async () => {
  const orderNo = await order();
  await pay.control('pay', { orderNo });
  setClock(later(NOW, 61_000));
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  // Other tests' funds are looked after too; what is theirs to say is not asked here.
  await onSchedule().catch(() => undefined);
  said.mockRestore();
  const input = { params: { fundId: scene.fundId }, query: { month: '2026-11' } };
  const { reply } = await invoke(handler, listFundDonations, scene.keeper, input);
  expect(reply.donations).toMatchObject([{ orderNo, state: 'SUCCESS', seq: 1 }]);
  expect(reply.donations[0]).not.toHaveProperty('personId');
});
