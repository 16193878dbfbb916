import { readGiven } from '../../functions/donations/given';
import { handler } from '../../functions/donations/handler';
import { readPayingFunds } from '../../functions/donations/paying-store';
import { newPersonId } from '../../functions/platform/ids';
import { listPayAlarms } from '../../shared/donations/desk-endpoints';
import { listDonors } from '../../shared/donations/endpoints';
import { monthAt } from '../../shared/donations/order-no';
import { addDays, atLocal, localDay } from '../../shared/http/local-time';
import { fundOf, headOf, newFundScene } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import type { Actor, Cast } from './cast';
import { plus } from './clock';
import { inOrder } from './demo-event';
import { gejinDonations } from './gejin-donations';
import { donationEvents } from './put-donations';

const NOW = new Date().toISOString();

test('the demo’s gifts are in the books to the fen, on the wall as each wanted, and loaded twice they are the same', async () => {
  const scene = await newFundScene(plus(NOW, -90 * 86_400_000));
  const people = new Map<string, Actor>();
  const of = (key: string): Actor => {
    const known = people.get(key) ?? { personId: newPersonId(), name: `邻居${key}`, householdId: '' };
    people.set(key, known);
    return known;
  };
  const cast: Cast = { now: NOW, community: scene.community, of, neighbours: [] };
  const fund = await fundOf(scene);
  for (let i = 0; i < 2; i++) await inOrder(donationEvents(cast, fund));

  const gifts = gejinDonations(NOW);
  const sum = gifts.reduce((total, { fen }) => total + fen, 0);
  expect(sum).toBe(108_130);
  expect(await headOf(scene)).toMatchObject({ seq: gifts.length, cashFen: sum });
  const { donations } = await readGiven(scene.community, of('wang').personId);
  expect(donations.map(({ amountFen, state, name }) => [amountFen, state, name])).toEqual([
    [5000, 'SUCCESS', null],
    [10_000, 'SUCCESS', '邻居wang'],
  ]);
  const yesterday = atLocal(addDays(localDay(NOW), -1), 720);
  const wall = { params: { fundId: scene.fundId }, query: { month: monthAt(yesterday) } };
  const { donors } = (await invoke(handler, listDonors, null, wall)).reply;
  expect(donors).toContainEqual(
    expect.objectContaining({ name: '邻居n2', amountFen: 5000, message: '花池种点月季吧' }),
  );
  const { alarms } = (await invoke(handler, listPayAlarms, scene.keeper)).reply;
  expect(alarms).toMatchObject([{ mended: true, settled: { note: expect.stringContaining('对账') } }]);
  const paying = (await readPayingFunds()).filter(({ community }) => community === scene.community);
  expect(paying).toMatchObject([{ watermark: NOW, billedTo: addDays(localDay(NOW), -1) }]);
});
