import { cancelDonation, listDonors, listMyDonations } from '../../shared/donations/endpoints';
import { setClock } from '../../tests/clock';
import {
  begin,
  type DonationScene,
  follow,
  give,
  look,
  newDonationScene,
  newDonor,
  newKey,
  orderOf,
} from '../../tests/donation-scene';
import { headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { later } from '../../tests/vote-scene';
import { newCommunity } from '../../tests/world';
import { handler } from './handler';

const NOW = '2026-11-22T02:00:00.000Z'; // Sunday 10:00 in China
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
  scene = await newDonationScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

const paid = async (orderNo: string) => {
  await pay.control('pay', { orderNo });
  await pay.control('settle');
};

test('I give 20 yuan: WeChat tells, the ledger has it, and I see what became of it', async () => {
  const own = await newDonationScene(NOW);
  const me = await newDonor(own);
  const { reply } = await give(own, me, { name: '桂芳', message: '给孩子们添几本书' });
  expect(reply.pay).toMatchObject({ signType: 'RSA', package: expect.stringMatching(/^prepay_id=/) });
  expect(reply.donation).toMatchObject({ state: 'NOTPAY', amountFen: 2000, hostName: '禹安县慈善总会', paidAt: null });
  const { orderNo } = reply.donation;
  await pay.control('request', { ...reply.pay, answer: 'pay' });
  await pay.control('settle');
  await follow(own, orderNo);
  expect((await look(own, me, orderNo)).reply).toMatchObject({ state: 'SUCCESS', seq: 1, paidAt: NOW });
  expect(await headOf(own)).toMatchObject({ seq: 1, cashFen: 2000, restricted: {} });
  const mine = await invoke(handler, listMyDonations, me);
  expect(mine.reply.donations.map((one) => [one.orderNo, one.fundName])).toEqual([[orderNo, '邻里微基金']]);
  const wall = await invoke(handler, listDonors, null, { params: { fundId: own.fundId } });
  expect(wall.reply.donors).toEqual([
    { name: '桂芳', amountFen: 2000, message: '给孩子们添几本书', paidOn: '2026-11-22', projectNo: null },
  ]);
});

test('who wants no name and no amount shown is one neighbour, and the wall needs no account', async () => {
  const own = await newDonationScene(NOW);
  await paid(await begin(own, await newDonor(own), { hideAmount: true }));
  await begin(own, await newDonor(own), { name: '没付款的人' });
  const { status, reply } = await invoke(handler, listDonors, null, { params: { fundId: own.fundId } });
  expect(status).toBe(200);
  expect(reply.donors).toEqual([{ name: null, amountFen: null, message: '', paidOn: null, projectNo: null }]);
  const nowhere = { params: { fundId: '0000000000000000000000zzzz' } };
  expect((await invoke(handler, listDonors, null, nowhere)).reply.code).toBe('NOT_FOUND');
});

test('tapping five times, or a lost answer, is one order and one payment', async () => {
  const me = await newDonor(scene);
  const key = newKey();
  const taps = await Promise.all(Array.from({ length: 5 }, () => give(scene, me, { key })));
  expect(taps.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const numbers = new Set(taps.map(({ reply }) => reply.donation.orderNo));
  expect(numbers.size).toBe(1);
  const [orderNo] = numbers;
  await paid(orderNo as string);
  const again = await give(scene, me, { key });
  expect(again.reply).toMatchObject({ pay: null, donation: { orderNo, state: 'SUCCESS' } });
});

test('WeChat’s answer got lost on the way: trying again goes on with the same order', async () => {
  const me = await newDonor(scene);
  const key = newKey();
  await pay.control('fault', { api: 'create', times: 3, status: 500 });
  expect((await give(scene, me, { key })).reply.code).toBe('WECHAT_UNAVAILABLE');
  await pay.control('fault', { api: 'create', times: 1, lose: true });
  const { status, reply } = await give(scene, me, { key });
  expect(status).toBe(200);
  const mine = await invoke(handler, listMyDonations, me);
  expect(mine.reply.donations).toEqual([]);
  await paid(reply.donation.orderNo);
  expect((await invoke(handler, listMyDonations, me)).reply.donations).toHaveLength(1);
});

test('begun two minutes before midnight and gone on with a minute after it, it is one gift', async () => {
  const me = await newDonor(scene);
  const key = newKey();
  setClock('2026-11-22T15:58:00.000Z');
  const orderNo = await begin(scene, me, { key });
  setClock('2026-11-22T16:01:00.000Z');
  expect((await give(scene, me, { key, amountFen: 3000 })).reply.code).toBe('GIFT_CHANGED');
  expect(await begin(scene, me, { key })).toBe(orderNo);
  await paid(orderNo);
  setClock('2026-11-23T02:00:00.000Z');
  expect((await give(scene, me, { key })).reply).toMatchObject({ pay: null, donation: { orderNo, state: 'SUCCESS' } });
  // What was begun yesterday counts for yesterday's limit alone.
  expect(await begin(scene, me)).not.toBe(orderNo);
});

test('the same gift with another amount or other words is not the same gift', async () => {
  const me = await newDonor(scene);
  const key = newKey();
  await begin(scene, me, { key });
  expect((await give(scene, me, { key, amountFen: 3000 })).reply.code).toBe('GIFT_CHANGED');
  expect((await give(scene, me, { key, message: '换一句话' })).reply.code).toBe('GIFT_CHANGED');
});

test('the fund’s limits hold for one gift and for my day, whichever hand is quicker', async () => {
  const own = await newDonationScene(NOW, { limits: { minFen: 100, maxFen: 5000, dayFen: 10_000 } });
  const me = await newDonor(own);
  expect((await give(own, me, { amountFen: 99 })).reply).toMatchObject({ code: 'GIFT_SIZE', details: { minFen: 100 } });
  expect((await give(own, me, { amountFen: 5001 })).reply.code).toBe('GIFT_SIZE');
  const taps = await Promise.all([1, 2, 3, 4].map(() => give(own, me, { amountFen: 4000 })));
  expect(taps.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['GIFT_DAY_LIMIT', 'GIFT_DAY_LIMIT', 'OK', 'OK']);
  const refused = taps.find(({ status }) => status === 409);
  expect(refused?.reply.details).toEqual({ leftFen: 2000 });
  // Another neighbour has a day of their own, and so have I tomorrow.
  expect((await give(own, await newDonor(own), { amountFen: 4000 })).status).toBe(200);
  setClock('2026-11-22T16:00:00.000Z');
  expect((await give(own, me, { amountFen: 4000 })).status).toBe(200);
});

test('what I gave up counts no longer against my day', async () => {
  const own = await newDonationScene(NOW, { limits: { minFen: 100, maxFen: 5000, dayFen: 5000 } });
  const me = await newDonor(own);
  const orderNo = await begin(own, me, { amountFen: 5000 });
  expect((await give(own, me, { amountFen: 5000 })).reply.code).toBe('GIFT_DAY_LIMIT');
  const params = { fundId: own.fundId, orderNo };
  expect((await invoke(handler, cancelDonation, me, { params })).reply.state).toBe('CLOSED');
  expect((await invoke(handler, cancelDonation, me, { params })).reply.state).toBe('CLOSED');
  expect((await give(own, me, { amountFen: 5000 })).status).toBe(200);
});

test('giving up what was paid a moment ago gives nothing up', async () => {
  const me = await newDonor(scene);
  const orderNo = await begin(scene, me);
  await pay.control('delivery', { drop: true });
  await pay.control('pay', { orderNo });
  await pay.control('delivery', { drop: false });
  const { reply } = await invoke(handler, cancelDonation, me, { params: { fundId: scene.fundId, orderNo } });
  expect(reply).toMatchObject({ state: 'SUCCESS', paidAt: NOW });
});

test('nobody told us: my phone asks after ten seconds, and WeChat says it is paid', async () => {
  const me = await newDonor(scene);
  const orderNo = await begin(scene, me);
  await pay.control('delivery', { drop: true });
  await pay.control('pay', { orderNo });
  await pay.control('delivery', { drop: false });
  setClock(later(NOW, 9000));
  expect((await look(scene, me, orderNo)).reply.state).toBe('NOTPAY');
  setClock(later(NOW, 10_000));
  expect((await look(scene, me, orderNo)).reply.state).toBe('SUCCESS');
});

test('a WeChat that does not answer keeps nothing from me that is known', async () => {
  const me = await newDonor(scene);
  const orderNo = await begin(scene, me);
  setClock(later(NOW, 60_000));
  await pay.control('fault', { api: 'query', times: 3, status: 500 });
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await look(scene, me, orderNo)).reply.state).toBe('NOTPAY');
  said.mockRestore();
});

test('a gift is its donor’s affair: to others it does not exist, and neither from another community', async () => {
  const me = await newDonor(scene);
  const orderNo = await begin(scene, me);
  expect((await look(scene, await newDonor(scene), orderNo)).reply.code).toBe('NOT_FOUND');
  expect((await look(scene, { ...me, community: newCommunity() }, orderNo)).reply.code).toBe('NOT_FOUND');
  expect((await give(scene, { ...me, community: newCommunity() })).reply.code).toBe('NOT_FOUND');
  const params = { fundId: scene.fundId, orderNo };
  expect((await invoke(handler, cancelDonation, await newDonor(scene), { params })).reply.code).toBe('NOT_FOUND');
});

test('only a neighbour whose home is known is asked for money', async () => {
  const me = await newDonor(scene);
  expect((await give(scene, { ...me, homes: [] })).reply.code).toBe('NOT_A_MEMBER');
});

test.each([
  ['a fund that links to the charity’s own page', { mode: 'link_out' }],
  ['a fund without an agreement', { agreementNo: null }],
  ['a fund nobody has signed off', { signOff: null }],
  ['a fund without a merchant account', { merchantRef: null }],
  ['a merchant account this deployment does not have', { merchantRef: 'ANOTHER' }],
  ['a fund that is closed', { state: 'closed' }],
  ['a campaign that has not begun', { campaign: { startsOn: '2026-11-23', endsOn: null, goalFen: null } }],
  ['a campaign that is over', { campaign: { startsOn: '2026-01-01', endsOn: '2026-11-21', goalFen: null } }],
] as const)('%s takes no money here', async (_, more) => {
  const own = await newDonationScene(NOW, more as never);
  expect((await give(own, await newDonor(own))).reply.code).toBe('FUND_NOT_OPEN');
});

test('a project nobody knows gets no money', async () => {
  expect((await give(scene, await newDonor(scene), { projectNo: '99' })).reply.code).toBe('PROJECT_TAKES_NO_GIFTS');
});

test('words that WeChat refuses never reach the fund; those it is not sure about wait, and nobody sees them', async () => {
  const own = await newDonationScene(NOW);
  expect((await give(own, await newDonor(own), { message: '违禁' })).reply.code).toBe('TEXT_RISKY');
  await paid(await begin(own, await newDonor(own), { name: '待审', message: '加油' }));
  const { reply } = await invoke(handler, listDonors, null, { params: { fundId: own.fundId } });
  expect(reply.donors).toMatchObject([{ name: null, message: '' }]);
});

test('an order knows when it was made and where it belongs', async () => {
  const orderNo = await begin(scene, await newDonor(scene));
  expect(await orderOf(scene, orderNo)).toMatchObject({ createdAt: NOW, merchantRef: 'DEMO', seq: null, refunds: [] });
});
