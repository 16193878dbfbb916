import { decideDonorWords, listFundDonations } from '../../shared/donations/desk-endpoints';
import { listDonors } from '../../shared/donations/endpoints';
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
import { dutyHolder } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type PayDoor, payDoor } from '../../tests/pay-door';
import { type SimulatedPay, simulatedPay } from '../../tests/simulated-pay';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { eraseDonor } from './writes';

const NOW = '2026-11-22T02:00:00.000Z';
/** What the simulated check wants a person to look at. */
const NAME = '待审的名字';
let pay: SimulatedPay;
let door: PayDoor;
let scene: DonationScene;
let donor: Identity;
let second: Identity;
beforeAll(async () => {
  setClock(NOW);
  pay = await simulatedPay();
  door = await payDoor();
});
beforeEach(async () => {
  setClock(NOW);
  scene = await newDonationScene(NOW);
  donor = await newDonor(scene);
  second = await dutyHolder(scene.community, 'fund_keeper');
});
afterAll(async () => {
  jest.useRealTimers();
  await pay.stop();
  await door.stop();
});

async function gift(as = donor, words: { name?: string | null; message?: string } = { name: NAME }): Promise<string> {
  const orderNo = await begin(scene, as, words);
  await pay.control('pay', { orderNo });
  await pay.control('settle');
  await follow(scene, orderNo);
  return orderNo;
}
const decide = (orderNo: string, show: boolean, as = scene.keeper) =>
  invoke(handler, decideDonorWords, as, { params: { fundId: scene.fundId, orderNo }, body: { show } });
const wall = async () => {
  const { reply } = await invoke(handler, listDonors, null, { params: { fundId: scene.fundId } });
  return reply.donors.map(({ name, message }) => ({ name, message }));
};
const HIDDEN = { name: null, message: '' };

test('a keeper has looked at my name: it may be shown, and now it is', async () => {
  const orderNo = await gift(donor, { name: NAME, message: '给孩子们添几本书' });
  expect(await wall()).toEqual([HIDDEN]);
  const { status, reply } = await decide(orderNo, true);
  expect(status).toBe(200);
  expect(reply).toMatchObject({ name: NAME, moderation: 'pass', state: 'SUCCESS', seq: 1 });
  expect(JSON.stringify(reply)).not.toContain(donor.person);
  expect(await wall()).toEqual([{ name: NAME, message: '给孩子们添几本书' }]);
});

test('what is not to be shown stays hidden; my gift stands, and I see how it was decided', async () => {
  const orderNo = await gift();
  expect((await decide(orderNo, false, scene.supervisor)).reply).toMatchObject({ moderation: 'dropped' });
  expect(await wall()).toEqual([HIDDEN]);
  expect((await look(scene, donor, orderNo)).reply).toMatchObject({ name: NAME, moderation: 'dropped', seq: 1 });
});

test('sent twice it is one decision, by another keeper too; the other way round it came too late', async () => {
  const orderNo = await gift();
  await decide(orderNo, true);
  expect((await decide(orderNo, true)).status).toBe(200);
  expect((await decide(orderNo, true, second)).status).toBe(200);
  expect((await decide(orderNo, false, second)).reply.code).toBe('ALREADY_DECIDED');
  expect(await wall()).toEqual([{ name: NAME, message: '' }]);
});

test('twenty decisions at once end in one, and everybody hears which', async () => {
  const orderNo = await gift();
  const keepers = [scene.keeper, second, scene.supervisor];
  const wishes = Array.from({ length: 20 }, (_, i) => i % 2 === 0);
  const answers = await Promise.all(wishes.map((show, i) => decide(orderNo, show, keepers[i % 3])));
  const { moderation } = await orderOf(scene, orderNo);
  expect(['pass', 'dropped']).toContain(moderation);
  answers.forEach(({ status, reply }, i) => {
    const agrees = (moderation === 'pass') === wishes[i];
    expect([status, agrees ? reply.moderation : reply.code]).toEqual(
      agrees ? [200, moderation] : [409, 'ALREADY_DECIDED'],
    );
  });
});

test('a keeper’s own words are for another keeper to look at', async () => {
  const orderNo = await gift({ ...scene.keeper, homes: donor.homes });
  expect((await decide(orderNo, true)).reply.code).toBe('SECOND_PERSON_NEEDED');
  expect(await wall()).toEqual([HIDDEN]);
  expect((await decide(orderNo, true, second)).status).toBe(200);
});

test('whoever gave without a name stays one neighbour, to the keepers and after their decision', async () => {
  const orderNo = await gift(donor, { message: '待审的话' });
  const { reply } = await invoke(handler, listFundDonations, second, { params: { fundId: scene.fundId } });
  expect(reply.donations).toMatchObject([{ name: null, message: '待审的话', moderation: 'held' }]);
  expect(JSON.stringify(reply)).not.toContain(donor.person);
  expect((await decide(orderNo, true)).reply.name).toBeNull();
  expect(await wall()).toEqual([{ name: null, message: '待审的话' }]);
});

test('neither a neighbour, nor a keeper elsewhere, nor a wrong number decides anything', async () => {
  const orderNo = await gift();
  const other = await newDonationScene(NOW);
  expect((await decide(orderNo, true, scene.neighbour)).status).toBe(403);
  expect((await decide(orderNo, true, other.keeper)).reply.code).toBe('NOT_FOUND');
  expect((await decide('01k9zzzzzzzzzzzzzzzzzzzzzz', true)).reply.code).toBe('NOT_FOUND');
  expect(await wall()).toEqual([HIDDEN]);
});

test('when I erase myself before anybody looked, no decision brings my words back', async () => {
  const orderNo = await gift(donor, { name: NAME, message: '待审的话' });
  await eraseDonor(scene.community, donor.person);
  expect((await decide(orderNo, true)).reply).toMatchObject({ name: null, message: '' });
  expect(await wall()).toEqual([HIDDEN]);
});
