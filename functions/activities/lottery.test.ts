import { enterDraw } from '../../shared/activities/desk-endpoints';
import { bookSession, cancelBooking, getActivity, getDraw } from '../../shared/activities/endpoints';
import type { ActivityDraft } from '../../shared/activities/schema';
import { drawHash, drawOrder, sessionKey } from '../../shared/seats/draw';
import { session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { crashing, dice } from '../../tests/history/crash';
import { invoke } from '../../tests/invoke';
import { later, newScene, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { householdPartition } from '../residents/reads';
import { readDraw } from './draw-store';
import { readEntries, readLine } from './entries-store';
import { freezeEntries } from './freeze';
import { handler } from './handler';
import { placeDrawn } from './place-drawn';
import { readSheet } from './sheets-store';

// A year of its own: the schedule of other tests never meets these.
const NOW = '2023-05-10T08:00:00.000Z';
const [HOUR, DAY] = [3_600_000, 86_400_000];
const [CLOSES, DRAWN, STARTS] = [later(NOW, DAY), later(NOW, 2 * DAY), later(NOW, 4 * DAY)];
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(73);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const lottery = (more: Partial<ActivityDraft> = {}) =>
  openActivity(scene, NOW, {
    mode: 'lottery',
    closesAt: CLOSES,
    draw: { name: '福彩3D 第2023122期', drawnAt: DRAWN, numbers: 1 },
    sessions: [session(STARTS, { capacity: 5 })],
    ...more,
  });
type Params = { activityId: string; sessionId: string };
const enter = (params: Params, as: Identity, party = 1) =>
  invoke(handler, bookSession, as, { params, body: { party, answers: {} } });
const draw = (activityId: string, numbers = [581]) =>
  invoke(handler, enterDraw, scene.committee, { params: { activityId }, body: { numbers } });
const seen = (params: Params, as: Identity) => invoke(handler, getDraw, as, { params });
const enterAll = async (params: Params, n: number, party: (i: number) => number = () => 1) => {
  for (let i = 0; i < n; i++) expect((await enter(params, scene.resident(i), party(i))).status).toBe(200);
};

test('I register, get an anonymous code, and nobody has a seat before the draw', async () => {
  const { params } = await lottery();
  const me = scene.resident(0);
  const { reply } = await enter(params, me, 2);
  expect(reply.entry).toMatchObject({ state: 'entered', drawCode: expect.stringMatching(/^[2-9A-Z]{8}$/) });
  expect(reply.session).toMatchObject({ free: 5, entered: 1, draw: 'entering' });
  const again = await enter(params, me, 2);
  expect(again.reply.entry.drawCode).toBe(reply.entry.drawCode);
  setClock(CLOSES);
  expect(await enter(params, scene.resident(1))).toMatchObject({ reply: { code: 'BOOKING_CLOSED' } });
});

test('from the frozen list and the public number anybody draws the same winners, and the line behind them', async () => {
  const { params, activityId } = await lottery();
  await enterAll(params, 12, (i) => 1 + (i % 3));
  setClock(later(CLOSES, 14_999));
  expect((await seen(params, scene.resident(0))).reply).toMatchObject({ phase: 'entering', lines: [], hash: '' });
  setClock(later(CLOSES, 15_000));
  const frozen = (await seen(params, scene.resident(0))).reply;
  expect(frozen).toMatchObject({ phase: 'frozen', hash: drawHash(frozen.lines), numbers: null, order: null });
  expect(frozen.lines).toHaveLength(12);
  expect(JSON.stringify(frozen)).not.toContain('c1.1.1');
  setClock(later(DRAWN, -1));
  expect(await draw(activityId)).toMatchObject({ reply: { code: 'DRAW_TOO_EARLY' } });
  setClock(DRAWN);
  expect(await draw(activityId, [5, 8])).toMatchObject({ reply: { code: 'DRAW_NUMBERS_WRONG' } });
  expect((await draw(activityId)).status).toBe(200);
  expect((await draw(activityId)).status).toBe(200);
  expect(await draw(activityId, [582])).toMatchObject({ reply: { code: 'DRAW_ALREADY_ENTERED' } });

  const drawn = (await seen(params, scene.resident(0))).reply;
  expect(drawn).toMatchObject({ phase: 'placed', hash: frozen.hash, key: '581./1./', numbers: [581] });
  const order = drawOrder(sessionKey([581], 1), drawn.lines.length);
  expect(drawn.order).toEqual(order);
  // The same by hand: seats in the drawn order while they last, all or nothing.
  let free = 5;
  const expected = order.map((number) => {
    const line = drawn.lines[number - 1] as (typeof drawn.lines)[number];
    const wins = line.party <= free;
    if (wins) free -= line.party;
    return { code: line.code, state: wins ? 'booked' : 'waiting' };
  });
  const entries = await readEntries(scene.community, params.sessionId);
  expect(expected.map(({ code }) => ({ code, state: entries.find((e) => e.drawCode === code)?.state }))).toEqual(
    expected,
  );
  const line = await readLine(scene.community, params.sessionId);
  expect(line.map(({ entryId }) => entries.find((e) => e.entryId === entryId)?.drawCode)).toEqual(
    expected.filter(({ state }) => state === 'waiting').map(({ code }) => code),
  );
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ free, waiting: line.length, entered: 0 });
});

test('who three times did not come registers on the last day, and only while seats are to spare; the list says nothing of it', async () => {
  const { params, activityId } = await lottery({
    sessions: [session(STARTS, { capacity: 4 })],
    closesAt: later(CLOSES, DAY / 2),
  });
  const [me, other] = [scene.resident(70), scene.resident(71)];
  await enter(params, other);
  for (const { homes } of [me, other]) await missedThree(homes[0]?.householdId as string);
  const lastDay = later(CLOSES, -DAY / 2);
  expect(await enter(params, me)).toMatchObject({
    reply: { code: 'LOTTERY_LATER', details: { openToAllFrom: lastDay, untilDay: '2023-06-06' } },
  });
  const shown = await invoke(handler, getActivity, me, { params: { activityId } });
  expect(shown.reply.sessions[0]).toMatchObject({ openness: 'line_only', sentence: expect.stringContaining('6月6日') });
  // Registered before it came to this, they stay.
  expect((await enter(params, other)).reply.entry).toMatchObject({ state: 'entered' });
  await enterAll(params, 2);
  setClock(lastDay);
  expect((await enter(params, me)).reply.entry).toMatchObject({ state: 'entered' });
  expect((await enter(params, me)).status).toBe(200);
  const late = scene.resident(72);
  await missedThree(late.homes[0]?.householdId as string);
  expect(await enter(params, late)).toMatchObject({ reply: { code: 'LOTTERY_LATER' } });
  expect((await enter(params, scene.resident(5))).status).toBe(200);
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ entered: 5 });
});

async function missedThree(householdId: string): Promise<void> {
  for (const days of [3, 10, 20]) {
    const at = later(NOW, -days * DAY);
    const Item = { pk: householdPartition(scene.community, householdId), sk: `NOSHOW#${at}#x`, at, excused: null };
    await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
  }
}

test('a winner who gives the seat back gives it to the first drawn who fits', async () => {
  const { params, activityId } = await lottery();
  await enterAll(params, 9);
  setClock(DRAWN);
  await draw(activityId);
  const [first, second] = await readLine(scene.community, params.sessionId);
  const winner = (await readEntries(scene.community, params.sessionId)).find(({ state }) => state === 'booked');
  const as = scene.resident(scene.households.findIndex(({ householdId }) => householdId === winner?.householdId));
  const body = { householdId: winner?.householdId as string, entryId: winner?.entryId as string };
  expect((await invoke(handler, cancelBooking, as, { params, body })).status).toBe(200);
  const entries = await readEntries(scene.community, params.sessionId);
  expect(entries.find(({ entryId }) => entryId === first?.entryId)?.state).toBe('booked');
  expect((await readLine(scene.community, params.sessionId))[0]).toEqual(second);
});

test('whoever withdraws before the freeze is not in the list; after it, the draw passes over them', async () => {
  const { params, activityId } = await lottery({ sessions: [session(STARTS, { capacity: 4 })] });
  await enterAll(params, 4);
  const withdraw = async (n: number) => {
    const entries = await readEntries(scene.community, params.sessionId);
    const own = entries.find(({ householdId }) => householdId === scene.households[n]?.householdId);
    const body = { householdId: own?.householdId as string, entryId: own?.entryId as string };
    return invoke(handler, cancelBooking, scene.resident(n), { params, body });
  };
  expect((await withdraw(0)).reply.session).toMatchObject({ entered: 3 });
  setClock(later(CLOSES, 15_000));
  await freezeEntries(scene.community, params.sessionId, later(CLOSES, 15_000));
  expect((await withdraw(1)).status).toBe(200);
  setClock(DRAWN);
  await draw(activityId);
  const { reply } = await seen(params, scene.resident(2));
  expect(reply.lines).toHaveLength(3);
  const states = (await readEntries(scene.community, params.sessionId)).map(({ state }) => state).sort();
  expect(states).toEqual(['booked', 'booked', 'cancelled', 'cancelled']);
  expect(await readSheet(scene.community, params.sessionId)).toMatchObject({ free: 2, waiting: 0, entered: 0 });
});

test('a draw broken off anywhere goes on where it stopped, and several at once place everybody once', async () => {
  const { params, activity } = await lottery({ sessions: [session(STARTS, { capacity: 20 })] });
  await enterAll(params, 70);
  setClock(DRAWN);
  const { community } = scene;
  await freezeEntries(community, params.sessionId, DRAWN);
  const crashes = crashing(0.04, dice(7));
  const place = () => placeDrawn(community, params.sessionId, [581], DRAWN).catch(() => 'died');
  for (let round = 0; round < 4; round++) await Promise.all([place(), place(), place()]);
  crashes.stop();
  expect(await place()).toBeUndefined();
  expect(crashes.count()).toBeGreaterThan(3);
  const entries = await readEntries(community, params.sessionId);
  expect(entries.filter(({ state }) => state === 'booked')).toHaveLength(20);
  expect(entries.filter(({ state }) => state === 'waiting')).toHaveLength(50);
  expect(await readSheet(community, params.sessionId)).toMatchObject({ free: 0, waiting: 50, entered: 0, placed: 70 });
  const lines = (await readDraw(community, params.sessionId))?.lines ?? [];
  const order = drawOrder(sessionKey([581], 1), lines.length).map((number) => lines[number - 1]?.entryId);
  const line = (await readLine(community, params.sessionId)).map(({ entryId }) => entryId);
  expect(line).toEqual(order.filter((id) => line.includes(id as string)));
  expect(activity.mode).toBe('lottery');
});

test('the page of the activity freezes an overdue list by itself, and says what comes next', async () => {
  const { params, activityId } = await lottery();
  await enterAll(params, 2);
  setClock(later(CLOSES, HOUR));
  const { reply } = await invoke(handler, getActivity, scene.resident(0), { params: { activityId } });
  expect(reply.sessions[0]).toMatchObject({ draw: 'frozen', openness: 'closed', sentence: '登记截止，2 户等摇号' });
  expect(reply.sessions[0]?.mine[0]).toMatchObject({ state: 'entered', sentence: '名单已封存，等公开的号码' });
});

test('there is no draw where it is first come, first served', async () => {
  const { params, activityId } = await openActivity(scene, NOW);
  expect(await draw(activityId)).toMatchObject({ reply: { code: 'NOT_A_LOTTERY' } });
  expect(await seen(params, scene.resident(0))).toMatchObject({ status: 404 });
});
