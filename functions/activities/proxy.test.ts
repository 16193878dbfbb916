import { bookSession, cancelBooking, listMyBookings } from '../../shared/activities/endpoints';
import { getTicket } from '../../shared/activities/tickets-endpoints';
import { session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { handler as kinds } from './kinds-handler';

const NOW = '2026-11-25T08:00:00.000Z';
const DAY = 86_400_000;
let scene: Scene;
let wechat: SimulatedWechat;
let worker: Identity;
beforeEach(async () => {
  setClock(NOW);
  scene = await newScene(4);
  worker = { person: await newPerson(), community: scene.community, homes: [] };
  await putGrant(scene.community, { personId: worker.person, role: 'grid_worker', scope: 'grid:1-1' });
});
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

type Params = { activityId: string; sessionId: string };
const home = (n: number): string => scene.households[n]?.householdId as string;
const bookFor = (params: Params, n: number, personName = '李奶奶', party = 1) =>
  invoke(handler, bookSession, worker, {
    params,
    body: { party, answers: {}, onBehalf: { householdId: home(n), personName, consent: 'by_phone' } },
  });
const list = async (as: Identity) => (await invoke(handler, listMyBookings, as)).reply.bookings;
const cancel = (as: Identity, params: Params, n: number, entryId: string) =>
  invoke(handler, cancelBooking, as, { params, body: { householdId: home(n), entryId } });

test('what I booked for an elder I find again, with her ticket, and can cancel it when she rings', async () => {
  const { params } = await openActivity(scene, NOW);
  const { entryId } = (await bookFor(params, 0)).reply.entry;
  await bookFor(params, 0);
  const [booking, ...more] = await list(worker);
  expect(more).toEqual([]);
  expect(booking).toMatchObject({
    title: '周末义剪',
    forNeighbour: true,
    entry: { householdId: home(0), entryId, state: 'booked', proxy: { personName: '李奶奶', by: worker.person } },
  });
  const ticket = await invoke(kinds, getTicket, worker, { params, query: { householdId: home(0) } });
  expect(ticket.reply.code).toEqual(expect.any(String));
  expect((await cancel(worker, params, 0, entryId)).status).toBe(200);
  expect(await list(worker)).toEqual([]);
});

test('a place in the line and an entry in a lottery I made for neighbours stand there too, the soonest first', async () => {
  const draw = { name: '福彩3D', drawnAt: later(NOW, 3 * DAY + 3_600_000), numbers: 1 };
  const lottery = await openActivity(scene, NOW, {
    mode: 'lottery',
    draw,
    sessions: [session(later(NOW, 5 * DAY))],
  });
  const full = await openActivity(scene, NOW, { sessions: [session(later(NOW, 4 * DAY), { capacity: 4 })] });
  await bookFor(full.params, 0, '李奶奶', 4);
  await bookFor(full.params, 1, '张爷爷');
  await bookFor(lottery.params, 2, '赵奶奶');
  const found = (await list(worker)).map(({ entry }) => [entry.proxy?.personName, entry.state]);
  expect(found.slice(0, 2).sort()).toEqual([
    ['张爷爷', 'waiting'],
    ['李奶奶', 'booked'],
  ]);
  expect(found.slice(2)).toEqual([['赵奶奶', 'entered']]);
});

test('what the family gave back and booked anew itself is theirs alone, and what is over is gone from my list', async () => {
  const { params } = await openActivity(scene, NOW);
  const { entryId } = (await bookFor(params, 0)).reply.entry;
  const son = scene.resident(0);
  expect((await cancel(son, params, 0, entryId)).status).toBe(200);
  const again = await invoke(handler, bookSession, son, { params, body: { party: 1, answers: {} } });
  expect(await list(worker)).toEqual([]);
  expect(await cancel(worker, params, 0, again.reply.entry.entryId)).toMatchObject({ reply: { code: 'NOT_A_MEMBER' } });
  await bookFor(params, 1);
  expect(await list(worker)).toHaveLength(1);
  expect(await list(scene.resident(2))).toEqual([]);
  setClock(later(NOW, 5 * DAY));
  expect(await list(worker)).toEqual([]);
});

test('a class I booked for a neighbour stays in my list for the whole term', async () => {
  const startsAt = later(NOW, 4 * DAY);
  const { params } = await openActivity(scene, NOW, {
    kind: 'classroom',
    sessions: [{ startsAt, endsAt: later(NOW, 90 * DAY), capacity: 20, zone: '' }],
  });
  await bookFor(params, 0);
  setClock(later(NOW, 89 * DAY));
  expect(await list(worker)).toHaveLength(1);
});
