import { setClock } from '../../tests/clock';
import { begin, type DonationScene, follow, newDonationScene, newDonor, orderOf } from '../../tests/donation-scene';
import { costOf } from '../../tests/fund-scene';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';

const NOW = '2026-11-22T02:00:00.000Z';
const MOST_WCU = 6;
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
const lines: { endpoint: string; rcu: number; wcu: number }[] = [];
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
  scene = await newDonationScene(NOW);
});
afterAll(async () => {
  jest.restoreAllMocks();
  process.env.LOG = 'off';
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

test(`a gift costs at most ${MOST_WCU} write units in its whole life, its place in the books included`, async () => {
  // The first one notes the fund for the schedule; that is once per fund and hour.
  await begin(scene, await newDonor(scene));
  const donor = await newDonor(scene);
  process.env.LOG = 'on';
  jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(JSON.parse(String(line))));
  const orderNo = await begin(scene, donor, { name: '桂芳', message: '给孩子们添几本书', hideAmount: true });
  await pay.control('pay', { orderNo });
  await pay.control('settle');
  const posting = await costOf(() => follow(scene, orderNo));
  // The posting itself changes the order, and the stream tells of that too.
  const echo = await costOf(() => follow(scene, orderNo));
  process.env.LOG = 'off';
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', seq: 1 });
  const steps = lines.filter(({ endpoint }) => endpoint).map(({ endpoint, rcu, wcu }) => ({ endpoint, rcu, wcu }));
  expect(steps.map(({ endpoint }) => endpoint)).toEqual(['createDonation', 'receivePayNotice']);
  const whole = [...steps, { endpoint: 'postGifts', rcu: posting.read, wcu: posting.write }];
  const wcu = whole.reduce((sum, step) => sum + step.wcu, 0) + echo.write;
  const rcu = whole.reduce((sum, step) => sum + step.rcu, 0) + echo.read;
  const table = whole.map((step) => `${step.endpoint}: ${step.rcu} RCU, ${step.wcu} WCU`);
  process.stdout.write(`${table.join('\n')}\na gift in its whole life: ${rcu} RCU, ${wcu} WCU (limit ${MOST_WCU})\n`);
  expect(wcu).toBeGreaterThan(0);
  expect(wcu).toBeLessThanOrEqual(MOST_WCU);
});
