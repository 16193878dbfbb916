import { listDonors } from '../../shared/donations/endpoints';
import { setClock } from '../../tests/clock';
import { begin, type DonationScene, follow, newDonationScene, newDonor, orderOf } from '../../tests/donation-scene';
import { headOf } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import { handler } from './handler';
import { readDonationsBy } from './reads';
import { eraseDonor } from './writes';

const NOW = '2026-11-22T02:00:00.000Z';
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
  scene = await newDonationScene(NOW);
});
afterAll(async () => {
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

test('I take all I gave with me on paper, and leave the money and none of my name', async () => {
  const me = await newDonor(scene);
  const words = { name: '桂芳', message: '给孩子们' };
  const [paid, unpaid] = [await begin(scene, me, words), await begin(scene, me, { ...words, amountFen: 300 })];
  await pay.control('pay', { orderNo: paid });
  await pay.control('settle');
  await follow(scene, paid);
  const exported = await readDonationsBy(scene.community, me.person);
  expect(exported.map(({ orderNo, name, amountFen }) => [orderNo, name, amountFen])).toEqual([
    [paid, '桂芳', 2000],
    [unpaid, '桂芳', 300],
  ]);
  await eraseDonor(scene.community, me.person);
  await eraseDonor(scene.community, me.person);
  for (const orderNo of [paid, unpaid])
    expect(await orderOf(scene, orderNo)).toMatchObject({ personId: null, name: null, message: '' });
  expect(await readDonationsBy(scene.community, me.person)).toEqual([]);
  expect(await headOf(scene)).toMatchObject({ seq: 1, cashFen: 2000 });
  const { reply } = await invoke(handler, listDonors, null, { params: { fundId: scene.fundId } });
  expect(reply.donors).toMatchObject([{ name: null, message: '', amountFen: 2000 }]);
});

test('money that comes after I am gone is the fund’s all the same', async () => {
  const me = await newDonor(scene);
  const orderNo = await begin(scene, me);
  await eraseDonor(scene.community, me.person);
  await pay.control('pay', { orderNo });
  await pay.control('settle');
  expect(await orderOf(scene, orderNo)).toMatchObject({ state: 'SUCCESS', personId: null });
});
