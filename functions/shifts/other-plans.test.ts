import { bookSession } from '../../shared/activities/endpoints';
import { saveFestivalChoice } from '../../shared/activities/festival-endpoints';
import type { ActivityDraft } from '../../shared/activities/schema';
import { getShift } from '../../shared/shifts/endpoints';
import { offerShift, signUp, takeOffer } from '../../shared/shifts/sign-up-endpoints';
import { session } from '../../tests/activity-drafts';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newMember } from '../../tests/neighbours';
import { drop, newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { later } from '../../tests/vote-scene';
import { handler as activities } from '../activities/handler';
import { handler as kinds } from '../activities/kinds-handler';
import { handler as activityStream } from '../activities/on-change';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readSheet } from './store';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
/** Saturday, eleven in the morning: the shifts of these tests last from nine to half past eleven. */
const SATURDAY_11 = '2026-11-28T03:00:00.000Z';
let s: TeamScene;
beforeAll(async () => {
  setClock(NOW);
  s = await newTeamScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const shiftOnSaturday = () => planned(s, NOW, { startMinutes: 9 * 60 }, '2026-11-28');
const activity = (more: Partial<ActivityDraft> = {}) =>
  openActivity(s.scene, NOW, {
    title: '周末义剪',
    closesAt: later(SATURDAY_11, -3_600_000),
    sessions: [session(SATURDAY_11)],
    ...more,
  });
const book = (me: Identity, params: { activityId: string; sessionId: string }, more: object = {}) =>
  invoke(activities, bookSession, me, { params, body: { party: 1, answers: {}, ...more } });

/** Books, and lets the stream carry it over to the household, as it does a moment later. */
async function booked(me: Identity, more: Partial<ActivityDraft> = {}): Promise<void> {
  const { params } = await activity(more);
  expect((await book(me, params)).status).toBe(200);
  const pk = `COMMUNITY#${s.community}#SESSION#${params.sessionId}`;
  const Keys = { pk: { S: pk }, sk: { S: `ENTRY#${me.homes[0]?.householdId}` } };
  await activityStream({ Records: [{ eventName: 'INSERT', dynamodb: { Keys, SequenceNumber: '1' } }] } as never);
}
const come = (me: Identity, shiftId: string, more: object = {}) =>
  invoke(handler, signUp, me, { params: { shiftId, roleId: 'r1' }, body: { orWait: false, ...more } });

test('with a seat in an activity at that time I am stopped, told which, and come all the same if I say so', async () => {
  const { shiftId } = await shiftOnSaturday();
  const me = await s.neighbour(1);
  await booked(me);
  const { status, reply } = await come(me, shiftId);
  expect([status, reply.code]).toEqual([409, 'PLANS_COLLIDE']);
  expect(reply.details).toEqual({ title: '周末义剪', startsAt: SATURDAY_11, endsAt: later(SATURDAY_11, 7_200_000) });
  expect((await readSheet(s.community, shiftId, 'r1', true))?.seated).toEqual([]);
  const both = await Promise.all([come(me, shiftId, { anyway: true }), come(me, shiftId, { anyway: true })]);
  for (const answer of both) expect(answer.reply.role.mine.state).toBe('mine');
  expect((await readSheet(s.community, shiftId, 'r1', true))?.seated).toHaveLength(1);
});

test('what my wife booked, a class of my child, or an hour without overlap is no reason to stop me', async () => {
  const { shiftId } = await shiftOnSaturday();
  const me = await s.neighbour(2);
  await booked(me, { kind: 'classroom' });
  await booked(me, { sessions: [session('2026-11-28T03:30:00.000Z')] });
  const wife = { ...(await s.neighbour(102)), homes: me.homes };
  await booked(wife);
  expect((await come(me, shiftId)).status).toBe(200);
});

test('who takes over a seat on offer is asked just the same', async () => {
  const { shiftId } = await shiftOnSaturday();
  const params = { shiftId, roleId: 'r1' };
  const [giver, me] = [await s.neighbour(3), await s.neighbour(4)];
  await sign(giver, shiftId);
  await sign(await s.neighbour(5), shiftId);
  await invoke(handler, offerShift, giver, { params });
  await booked(me);
  expect((await invoke(handler, takeOffer, me, { params, body: {} })).reply.code).toBe('PLANS_COLLIDE');
  expect((await invoke(handler, takeOffer, me, { params, body: { anyway: true } })).status).toBe(200);
});

test('where there is no seat to be had I hear that, and am not asked to come anyway', async () => {
  const { shiftId } = await shiftOnSaturday();
  for (const n of [6, 7]) await sign(await s.neighbour(n), shiftId);
  const me = await s.neighbour(8);
  await booked(me);
  expect((await come(me, shiftId)).reply.code).toBe('SHIFT_FULL');
  expect((await sign(me, shiftId, true)).reply.code).toBe('PLANS_COLLIDE');
});

test('my daughter, who signs me up, hears that I am busy then, and not with what', async () => {
  const { shiftId } = await shiftOnSaturday();
  const { homes } = await s.neighbour(9);
  const householdId = homes[0]?.householdId as string;
  const [me, daughter] = [await newMember(s.community, householdId), await newMember(s.community, householdId)];
  await booked({ ...me, homes });
  const forPerson = { personId: me.person, consent: 'by_phone' };
  const { reply } = await come({ ...daughter, homes }, shiftId, { forPerson });
  expect([reply.code, reply.details]).toMatchObject(['PLANS_COLLIDE', { title: null, startsAt: SATURDAY_11 }]);
  expect((await come({ ...daughter, homes }, shiftId, { forPerson, anyway: true })).status).toBe(200);
  const seen = await invoke(handler, getShift, { ...daughter, homes }, { params: { shiftId } });
  expect(seen.reply.byMe).toMatchObject([{ roleId: 'r1', personId: me.person, name: '新邻居', place: null }]);
  const others = await invoke(handler, getShift, await s.neighbour(10), { params: { shiftId } });
  expect(others.reply.byMe).toEqual([]);
  expect((await drop({ ...daughter, homes }, shiftId, { personId: me.person })).status).toBe(200);
});

test('the other way round: with a shift promised I am stopped at the booking, unless it is a class or for somebody else', async () => {
  const { shiftId } = await shiftOnSaturday();
  const me = await s.neighbour(11);
  await sign(me, shiftId);
  const { params } = await activity();
  const { reply } = await book(me, params);
  expect([reply.code, reply.details]).toMatchObject(['PLANS_COLLIDE', { title: '义务理发摊' }]);
  const householdId = me.homes[0]?.householdId as string;
  const onBehalf = { householdId, personName: '李奶奶', consent: 'in_person' };
  expect((await book(me, (await activity()).params, { onBehalf })).status).toBe(200);
  expect((await book(me, (await activity({ kind: 'classroom' })).params)).status).toBe(200);
  expect((await book(me, params, { anyway: true })).status).toBe(200);
  await drop(me, shiftId);
  expect((await book(me, (await activity()).params)).status).toBe(200);
});

/** A festival all Saturday with puppets at ten, dumplings at eleven and a choir at two in the afternoon. */
async function festival() {
  const main = await activity({ kind: 'festival', sessions: [session(later(SATURDAY_11, -7_200_000))] });
  const part = (title: string, startsAt: string, kind: ActivityDraft['kind'] = 'plain') =>
    activity({
      title,
      kind,
      festivalId: main.activityId,
      closesAt: main.activity.closesAt,
      sessions: [session(startsAt)],
    });
  const [puppets, dumplings, choir] = await Promise.all([
    part('皮影戏', later(SATURDAY_11, -7_200_000)),
    part('包饺子', SATURDAY_11),
    part('合唱', later(SATURDAY_11, 3 * 3_600_000)),
  ]);
  return { main, puppets, dumplings, choir };
}
const choose = (
  me: Identity,
  { activityId }: { activityId: string },
  parts: { sessionId: string }[],
  more: object = {},
) => {
  const chosen = parts.map(({ sessionId }) => ({ sessionId, party: 1 }));
  return invoke(kinds, saveFestivalChoice, me, {
    params: { activityId },
    body: { party: 2, chosen, answers: {}, ...more },
  });
};
const going = ({ sessions }: { sessions: { title: string; mine: number }[] }) =>
  sessions.flatMap(({ title, mine }) => (mine > 0 ? [title] : []));

test('a part of a festival at the time of my shift asks me once; what I had chosen before, never again', async () => {
  const { shiftId } = await shiftOnSaturday();
  const me = await s.neighbour(3);
  const { main, puppets, dumplings, choir } = await festival();
  expect(going((await choose(me, main, [puppets])).reply)).toEqual(['皮影戏']);
  await sign(me, shiftId, false);
  expect(going((await choose(me, main, [puppets, choir])).reply)).toEqual(['皮影戏', '合唱']);
  const refused = await choose(me, main, [choir, dumplings]);
  expect([refused.status, refused.reply.code, refused.reply.details]).toMatchObject([
    409,
    'PLANS_COLLIDE',
    { title: '义务理发摊', startsAt: '2026-11-28T01:00:00.000Z' },
  ]);
  expect(going((await choose(me, main, [puppets, choir])).reply)).toEqual(['皮影戏', '合唱']);
  const both = await Promise.all([1, 2].map(() => choose(me, main, [choir, dumplings], { anyway: true })));
  for (const { reply } of both) expect(going(reply)).toEqual(['包饺子', '合唱']);
  expect(going((await choose(me, main, [choir, dumplings])).reply)).toEqual(['包饺子', '合唱']);
});
