import { askRefund, decideRefund } from '../../shared/donations/desk-endpoints';
import { refuseProject } from '../../shared/projects/endpoints';
import { setClock } from '../../tests/clock';
import {
  begin,
  type DonationScene,
  follow,
  newDonationScene,
  newDonor,
  newPlan,
  orderOf,
} from '../../tests/donation-scene';
import { headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { postGifts } from '../funds/writes';
import type { Identity } from '../platform/identity';
import { handler as projects } from '../projects/handler';
import { handler } from './handler';

const NOW = '2026-11-22T02:00:00.000Z';
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
let donor: Identity;
let projectNo: string;
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
});
beforeEach(async () => {
  scene = await newDonationScene(NOW);
  donor = await newDonor(scene);
  projectNo = await newPlan(scene, NOW);
  await pay.control('refund-outcome', { state: 'SUCCESS' });
});
afterAll(async () => {
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

async function paidGift(): Promise<string> {
  const orderNo = await begin(scene, donor, { projectNo });
  await pay.control('pay', { orderNo });
  await pay.control('settle');
  return orderNo;
}
async function gift(): Promise<string> {
  const orderNo = await paidGift();
  await follow(scene, orderNo);
  return orderNo;
}
const end = () =>
  invoke(projects, refuseProject, scene.keeper, {
    params: { fundId: scene.fundId, projectNo },
    body: { because: '街道来换' },
  });
const ask = (orderNo: string) =>
  invoke(handler, askRefund, scene.keeper, {
    params: { fundId: scene.fundId, orderNo },
    body: { refundFen: 2000, reason: '项目不办了' },
  });
const agree = (orderNo: string) =>
  invoke(handler, decideRefund, scene.supervisor, {
    params: { fundId: scene.fundId, orderNo, refundNo: `${orderNo}-1` },
    body: { agree: true },
  });

test('the plan I gave for was refused, and I get my money back all the same', async () => {
  const orderNo = await gift();
  expect((await headOf(scene)).restricted).toEqual({ [projectNo]: 2000 });
  expect((await end()).reply.state).toBe('refused');
  await ask(orderNo);
  expect((await agree(orderNo)).status).toBe(200);
  await pay.control('settle');
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'REFUND', refunds: [{ state: 'done' }] });
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, payableFen: 0, restricted: {} });
});

test('the plan is refused in the very moment my refund is agreed to: the money goes back, and none is locked', async () => {
  for (let round = 0; round < 4; round++) {
    projectNo = await newPlan(scene, NOW);
    const orderNo = await gift();
    await ask(orderNo);
    const [agreed, ended] = await Promise.all([agree(orderNo), end()]);
    expect([agreed.status, ended.status]).toEqual([200, 200]);
    await pay.control('settle');
    expect(await headOf(scene)).toMatchObject({ cashFen: 0, payableFen: 0, restricted: {} });
  }
});

test('while the plan is open a refund comes out of what is kept for it', async () => {
  const orderNo = await gift();
  const other = await gift();
  await ask(orderNo);
  expect((await agree(orderNo)).status).toBe(200);
  await pay.control('settle');
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, restricted: { [projectNo]: 2000 } });
  expect(await orderOf(scene, other)).toMatchObject({ state: 'SUCCESS' });
});

/** The refund is agreed to, and WeChat says nothing yet. */
async function underWay(): Promise<string> {
  const orderNo = await gift();
  await ask(orderNo);
  await pay.control('refund-outcome', { state: 'PROCESSING' });
  expect((await agree(orderNo)).status).toBe(200);
  return orderNo;
}
async function giveUp(orderNo: string): Promise<void> {
  const inside = {
    mchid: pay.world.mchid,
    out_trade_no: orderNo,
    transaction_id: '42001',
    out_refund_no: `${orderNo}-1`,
    refund_status: 'CLOSED',
    amount: { total: 2000, refund: 2000 },
  };
  const { headers, body } = pay.notice({ event: 'REFUND.CLOSED', inside });
  const url = `${door.origin}/api/wechat/pay/notifications/DEMO/${scene.fundId}`;
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
}

test('a refund fails after its project has ended: the money is free in the fund, not locked', async () => {
  const orderNo = await underWay();
  await end();
  await giveUp(orderNo);
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', refunds: [{ state: 'failed' }] });
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, payableFen: 0, restricted: {} });
});

test('a refund fails while its project goes on: the money is kept for it as before', async () => {
  const orderNo = await underWay();
  expect((await headOf(scene)).restricted).toEqual({});
  await giveUp(orderNo);
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, payableFen: 0, restricted: { [projectNo]: 2000 } });
});

test('a refund that came out of the fund fails: the money is the fund’s as before', async () => {
  const orderNo = await gift();
  await end();
  await ask(orderNo);
  await pay.control('refund-outcome', { state: 'CLOSED' });
  expect((await agree(orderNo)).status).toBe(200);
  await pay.control('settle');
  expect((await orderOf(scene, orderNo)).refunds).toMatchObject([{ state: 'failed' }]);
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, payableFen: 0, restricted: {} });
});

test('my gift came too late for its project and whoever wrote it down got no further: told again, it is the fund’s', async () => {
  const orderNo = await paidGift();
  await end();
  // Posted, and the function died.
  await postGifts(scene.community, scene.fundId, [await orderOf(scene, orderNo)], NOW);
  expect((await headOf(scene)).restricted).toEqual({ [projectNo]: 2000 });
  await Promise.all([follow(scene, orderNo), follow(scene, orderNo)]);
  await follow(scene, orderNo);
  expect(await headOf(scene)).toMatchObject({ cashFen: 2000, restricted: {} });
});
