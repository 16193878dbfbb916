import {
  cancelShift,
  changeShift,
  createShift,
  createShiftSeries,
  getRoster,
  getShift,
  leaveHandover,
  listShifts,
  previewSeries,
  setRoleCapacity,
} from '../../shared/shifts/endpoints';
import type { ShiftDetail, ShiftPlan } from '../../shared/shifts/schema';
import { updateVolunteer } from '../../shared/shifts/team-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newTeamScene, planned, shiftPlan, sign, type TeamScene } from '../../tests/shift-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readSheet } from './store';
import { readWeek } from './weeks-store';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
let wechat: SimulatedWechat;
let s: TeamScene;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
beforeEach(async () => {
  setClock(NOW);
  s = await newTeamScene(NOW);
});
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const plan = (more: Partial<ShiftPlan> = {}) => shiftPlan(s.team.teamId, more);
const create = (body: ShiftPlan & { day: string }, me: Identity = s.leader) =>
  invoke(handler, createShift, me, { body });
const list = async (me: Identity, from: string, days = 1) =>
  (await invoke(handler, listShifts, me, { query: { from, days } })).reply.shifts;
const TUESDAYS = { from: '2026-12-01', rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=6', exdates: ['2026-12-15'] };
const series = (body: ShiftPlan, more = {}) =>
  invoke(handler, createShiftSeries, s.leader, { body: { ...body, ...TUESDAYS, ...more } });
const change = (shift: ShiftDetail, more: object, me: Identity = s.leader) => {
  const { shiftId, revision } = shift;
  const terms = { ...plan(), ...more };
  return invoke(handler, changeShift, me, { params: { shiftId }, body: { day: '2026-11-28', revision, ...terms } });
};

test('a leader plans a shift; a double tap plans one, and my neighbours find it on its day', async () => {
  const body = { ...plan(), day: '2026-11-28' };
  const [one, two] = await Promise.all([create(body), create(body)]);
  expect(one.status).toBe(200);
  expect(two.reply.shiftId).toBe(one.reply.shiftId);
  expect(one.reply).toMatchObject({
    startsAt: '2026-11-28T01:00:00.000Z',
    endsAt: '2026-11-28T03:30:00.000Z',
    gatherAt: '2026-11-28T00:45:00.000Z',
    dropOutUntilAt: '2026-11-27T12:00:00.000Z',
    teamName: '红马甲',
    mayLead: true,
    roster: [],
  });
  const me = await s.neighbour(1);
  expect(await list(me, '2026-11-28')).toMatchObject([
    { title: '义务理发摊', roles: [{ mine: { state: 'free', left: 2 } }] },
  ]);
  expect(await list(me, '2026-11-27')).toEqual([]);
  expect(await list(me, '2026-11-25', 7)).toHaveLength(1);
});

test('who leads nothing plans nothing, and neither yesterday nor bad words are planned', async () => {
  expect((await create({ ...plan(), day: '2026-11-28' }, await s.neighbour(1))).reply.code).toBe('FORBIDDEN');
  expect((await create({ ...plan(), day: '2026-11-24' })).reply.code).toBe('SHIFT_PERIOD_INVALID');
  expect((await create({ ...plan({ title: '违禁活动' }), day: '2026-11-28' })).reply.code).toBe('TEXT_RISKY');
  expect((await create({ ...plan({ kind: 'home_visit' }), day: '2026-11-28' })).status).toBe(200);
  const three = [{ name: '看望', note: '', capacity: 3, qualification: null }];
  expect((await create({ ...plan({ kind: 'home_visit', roles: three }), day: '2026-11-28' })).reply.code).toBe(
    'BAD_REQUEST',
  );
});

test('a series is planned on every date but those left out, and sending it again plans nothing twice', async () => {
  const preview = await invoke(handler, previewSeries, s.leader, {
    body: { from: '2026-09-29', rule: 'FREQ=DAILY;COUNT=4', exdates: [] },
  });
  expect(preview.reply.sentence).toBe('每天，共 4 次');
  expect(preview.reply.dates.map(({ holiday }) => holiday)).toEqual([null, null, '国庆节', '国庆节']);
  const body = plan();
  const first = await series(body);
  expect(first.reply.dates.map(({ day }) => day)).toEqual([
    '2026-12-01',
    '2026-12-08',
    '2026-12-22',
    '2026-12-29',
    '2027-01-05',
  ]);
  const again = await series(body);
  expect(again.reply).toEqual(first.reply);
  const me = await s.neighbour(1);
  for (const day of ['2026-12-01', '2026-12-22']) expect(await list(me, day)).toHaveLength(1);
  expect(await list(me, '2026-12-15')).toEqual([]);
});

test('moving, cancelling and editing one date of a series leaves all others as they were', async () => {
  const { shiftIds } = (await series(plan())).reply;
  const all = async () =>
    Promise.all(
      shiftIds.map(async (shiftId) => (await invoke(handler, getShift, s.leader, { params: { shiftId } })).reply),
    );
  const before: ShiftDetail[] = await all();
  const [first, second, third] = before as [ShiftDetail, ShiftDetail, ShiftDetail];
  const moved = await change(second, { day: '2026-12-10', startMinutes: 14 * 60, place: '党群服务中心二楼' });
  expect(moved.reply).toMatchObject({ startsAt: '2026-12-10T06:00:00.000Z', place: '党群服务中心二楼', revision: 2 });
  const gone = await invoke(handler, cancelShift, s.leader, {
    params: { shiftId: third.shiftId },
    body: { because: '下大雪', rest: false },
  });
  expect(gone.reply).toMatchObject({ cancelled: 1, shift: { state: 'cancelled', cancelledBecause: '下大雪' } });
  await change(first, { day: '2026-12-01', note: '带一把伞' });
  const after = await all();
  for (const i of [3, 4]) expect(after[i]).toEqual(before[i]);
  const me = await s.neighbour(1);
  expect(await list(me, '2026-12-08')).toEqual([]);
  expect((await list(me, '2026-12-10')).map(({ shiftId }) => shiftId)).toEqual([second.shiftId]);
  expect((await list(me, '2026-12-07', 7)).map(({ shiftId }) => shiftId)).toEqual([second.shiftId]);
  const back = await change(moved.reply, { day: '2026-12-08' });
  expect(back.status).toBe(200);
  expect(await list(me, '2026-12-10')).toEqual([]);
  expect(await list(me, '2026-12-08')).toHaveLength(1);
});

test('the rest of a series is called off from one date on', async () => {
  const { shiftIds } = (await series(plan())).reply;
  const cancel = () =>
    invoke(handler, cancelShift, s.leader, {
      params: { shiftId: shiftIds[2] as string },
      body: { because: '小队放假', rest: true },
    });
  expect((await cancel()).reply.cancelled).toBe(3);
  expect((await cancel()).reply.cancelled).toBe(0);
  const states = await Promise.all(
    shiftIds.map(async (shiftId) => (await invoke(handler, getShift, s.leader, { params: { shiftId } })).reply.state),
  );
  expect(states).toEqual(['open', 'open', 'cancelled', 'cancelled', 'cancelled']);
  expect((await sign(await s.neighbour(1), shiftIds[2] as string)).reply.code).toBe('SHIFT_CANCELLED');
});

test('a date stays within its week, and two who change it at once notice each other', async () => {
  const shift = (await create({ ...plan(), day: '2026-11-28' })).reply;
  expect((await change(shift, { day: '2026-11-30' })).reply.code).toBe('SHIFT_MOVED_TOO_FAR');
  expect((await change(shift, { day: '2026-11-24' })).reply.code).toBe('SHIFT_PERIOD_INVALID');
  expect((await change(shift, { title: '理发' }, await s.neighbour(1))).reply.code).toBe('FORBIDDEN');
  const both = await Promise.all([change(shift, { title: '理发摊' }), change(shift, { title: '便民理发' })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.reply.code).toBe('SHIFT_CHANGED');
});

test('nobody signs up for times that no longer are', async () => {
  for (let round = 0; round < 5; round++) {
    const shift = (await create({ ...plan({ startMinutes: (8 + round) * 60 }), day: '2026-11-29' })).reply;
    const busy = await planned(s, NOW, { startMinutes: 18 * 60 }, '2026-11-29');
    const me = await s.neighbour(20 + round);
    await sign(me, busy.shiftId);
    const move = () => change(shift, { day: '2026-11-29', startMinutes: 18 * 60, durationMinutes: 60 });
    const [moved, signed] = await Promise.all([move(), sign(me, shift.shiftId)]);
    const sheet = await readSheet(s.community, shift.shiftId, 'r1', true);
    expect(sheet?.shiftRevision).toBe(moved.status === 200 ? 2 : 1);
    // Either the seat was taken before the shift moved, or the collision was seen.
    const { taken } = await readWeek(s.community, me.person, '2026-11-23');
    const promise = taken.find(({ shiftId }) => shiftId === shift.shiftId);
    if (signed.status === 200) expect(promise?.revision).toBe(1);
    else expect([signed.reply.code, promise]).toEqual(['SHIFT_COLLIDES', undefined]);
  }
});

test('more seats go to those who wait in the same write, and nobody is pushed out by fewer', async () => {
  const { shiftId } = await planned(s, NOW);
  const people = await Promise.all([1, 2, 3, 4, 5].map((n) => s.neighbour(n)));
  for (const me of people) await sign(me, shiftId, true);
  const set = (capacity: number, me = s.leader) =>
    invoke(handler, setRoleCapacity, me, { params: { shiftId, roleId: 'r1' }, body: { capacity } });
  expect((await set(4, people[0])).reply.code).toBe('FORBIDDEN');
  expect((await set(4)).reply.role).toMatchObject({ capacity: 4, taken: 4, waiting: 1 });
  expect((await set(2)).reply.code).toBe('CAPACITY_BELOW_SEATED');
  const sheet = await readSheet(s.community, shiftId, 'r1', true);
  expect(sheet?.seated.map(({ personId }) => personId)).toEqual(people.slice(0, 4).map(({ person }) => person));
});

test('names are shown of those who agreed, the others are counted, and a leader sees everybody', async () => {
  const { shiftId } = await planned(s, NOW);
  const [a, b, c] = (await Promise.all([1, 2, 3].map((n) => s.neighbour(n)))) as [Identity, Identity, Identity];
  await invoke(handler, updateVolunteer, a, { body: { skills: [], areas: [], times: [], namePublic: true } });
  for (const me of [a, b, c]) await sign(me, shiftId, true);
  const seen = (await invoke(handler, getShift, c, { params: { shiftId } })).reply;
  expect(seen).toMatchObject({ people: { names: ['测试'], unnamed: 1 }, roster: null, mayLead: false });
  const led = (await invoke(handler, getShift, s.leader, { params: { shiftId } })).reply;
  expect(led.roster?.map(({ personId, place }) => [personId, place])).toEqual([
    [a.person, null],
    [b.person, null],
    [c.person, 1],
  ]);
  const elsewhere = await newTeamScene(NOW);
  expect((await invoke(handler, getShift, elsewhere.leader, { params: { shiftId } })).reply.code).toBe('NOT_FOUND');
});

test('the roster shows the gaps of the weeks ahead and what was handed over', async () => {
  const first = await planned(s, NOW, { project: '共享红次方' });
  await planned(s, NOW, { project: '共享红次方' }, '2026-12-01');
  await planned(s, NOW, { project: '别的' }, '2026-12-02');
  const me = await s.neighbour(1);
  await sign(me, first.shiftId);
  const note = (as: Identity) =>
    invoke(handler, leaveHandover, as, {
      params: { shiftId: first.shiftId },
      body: { text: '钥匙在门卫室，二楼灯坏了' },
    });
  expect((await note(await s.neighbour(2))).reply.code).toBe('FORBIDDEN');
  expect((await note(me)).status).toBe(200);
  const ask = (as: Identity, query: object) =>
    invoke(handler, getRoster, as, { query: { from: '2026-11-25', weeks: 2, ...query } });
  const { reply } = await ask(await s.neighbour(2), { project: '共享红次方' });
  expect(reply.gaps).toBe(3);
  expect(reply.shifts).toMatchObject([
    { handover: { text: '钥匙在门卫室，二楼灯坏了' }, seats: [{ names: [], unnamed: 1, gaps: 1 }] },
    { handover: null, seats: [{ gaps: 2 }] },
  ]);
  const led = await ask(s.leader, { teamId: s.team.teamId });
  expect(led.reply.shifts.map(({ seats }) => seats[0]?.names)).toEqual([['测试'], [], []]);
  expect((await ask(me, {})).reply.code).toBe('BAD_REQUEST');
});
