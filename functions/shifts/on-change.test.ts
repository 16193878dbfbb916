import type { DynamoDBStreamEvent } from 'aws-lambda';
import { listInbox } from '../../shared/notices/endpoints';
import { cancelShift, changeShift } from '../../shared/shifts/endpoints';
import type { Shift } from '../../shared/shifts/schema';
import { offerShift, signUp, takeOffer } from '../../shared/shifts/sign-up-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newMember } from '../../tests/neighbours';
import { drop, newTeamScene, planned, shiftPlan, sign, type TeamScene } from '../../tests/shift-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later } from '../../tests/vote-scene';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { handler as onChange } from './on-change';
import { sheetKey, shiftKey } from './store';
import { readWeek } from './weeks-store';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
const WEEK = '2026-11-23';
let wechat: SimulatedWechat;
let s: TeamScene;
beforeAll(async () => {
  wechat = await simulatedWechat();
  s = await newTeamScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const record = ({ pk, sk }: { pk: string; sk: string }) => ({
  eventName: 'MODIFY' as const,
  dynamodb: { SequenceNumber: '1', Keys: { pk: { S: pk }, sk: { S: sk } } },
});
/** The stream hands a change over, at least once: here always twice. */
async function happened(...keys: { pk: string; sk: string }[]): Promise<void> {
  const event: DynamoDBStreamEvent = { Records: [...keys, ...keys].map(record) };
  expect(await onChange(event)).toEqual({ batchItemFailures: [] });
}
const changed = ({ shiftId }: Shift) => happened(shiftKey(s.community, shiftId));
const moved = ({ shiftId }: Shift) => happened(sheetKey(s.community, shiftId, 'r1'));
const inbox = async (me: Identity) => (await invoke(notices, listInbox, me)).reply.messages.map(({ title }) => title);
const body = (shift: Shift, more: object) => ({
  ...shiftPlan(s.team.teamId),
  day: '2026-11-28',
  revision: shift.revision,
  ...more,
});

test('I hear once that I moved up from the waiting list', async () => {
  const shift = await planned(s, NOW, { roles: [{ name: '引导员', note: '', capacity: 1, qualification: null }] });
  const [a, b, c] = [await s.neighbour(1), await s.neighbour(2), await s.neighbour(3)];
  for (const me of [a, b, c]) await sign(me, shift.shiftId, true);
  await moved(shift);
  expect(await inbox(b)).toEqual([]);
  setClock(later(NOW, 1000));
  await drop(a, shift.shiftId);
  await moved(shift);
  expect([await inbox(a), await inbox(b), await inbox(c)]).toEqual([[], ['候补补上了'], []]);
});

test('a shift that moves takes my week along, and I hear of it once', async () => {
  const shift = await planned(s, NOW, { startMinutes: 14 * 60 });
  const [me, late] = [await s.neighbour(4), await s.neighbour(5)];
  await sign(me, shift.shiftId);
  setClock(later(NOW, 1000));
  await invoke(handler, changeShift, s.leader, {
    params: { shiftId: shift.shiftId },
    body: body(shift, { day: '2026-11-29', startMinutes: 16 * 60, title: '理发摊（改期）' }),
  });
  setClock(later(NOW, 120_000));
  await sign(late, shift.shiftId);
  await changed(shift);
  expect(await inbox(me)).toEqual(['“理发摊（改期）”有变动']);
  expect(await inbox(late)).toEqual([]);
  const [promise] = (await readWeek(s.community, me.person, WEEK)).taken;
  expect(promise).toMatchObject({
    title: '理发摊（改期）',
    startsAt: '2026-11-29T08:00:00.000Z',
    seated: true,
    revision: 2,
  });
  const old = await planned(s, NOW, { startMinutes: 14 * 60 });
  const clash = await planned(s, NOW, { startMinutes: 17 * 60 }, '2026-11-29');
  expect((await sign(me, old.shiftId)).status).toBe(200);
  expect((await sign(me, clash.shiftId)).reply.code).toBe('SHIFT_COLLIDES');
});

test('a cancelled shift reaches everybody in it and frees their time', async () => {
  const shift = await planned(s, NOW, { startMinutes: 8 * 60 });
  const people = await Promise.all([6, 7, 8].map((n) => s.neighbour(n)));
  for (const me of people) await sign(me, shift.shiftId, true);
  setClock(later(NOW, 1000));
  const params = { shiftId: shift.shiftId };
  await invoke(handler, cancelShift, s.leader, { params, body: { because: '下大雪', rest: false } });
  await changed(shift);
  for (const me of people) expect(await inbox(me)).toEqual(['“义务理发摊”取消了']);
  const instead = await planned(s, NOW, { startMinutes: 8 * 60, title: '扫雪' });
  expect((await sign(people[0] as Identity, instead.shiftId)).status).toBe(200);
});

test('whoever was relieved hears that somebody took over', async () => {
  const shift = await planned(s, NOW, { startMinutes: 19 * 60 });
  const [a, b] = [await s.neighbour(9), await s.neighbour(10)];
  const params = { shiftId: shift.shiftId, roleId: 'r1' };
  await sign(a, shift.shiftId);
  await invoke(handler, offerShift, a, { params });
  await invoke(handler, takeOffer, b, { params });
  await moved(shift);
  expect([await inbox(a), await inbox(b)]).toEqual([['有人接班了'], []]);
});

test('my daughter signs me up, I hear of it and may drop out myself; a stranger cannot', async () => {
  const { householdId } = (await s.neighbour(0)).homes[0] as { householdId: string };
  const elder = await newMember(s.community, householdId);
  const daughter = await newMember(s.community, householdId);
  const home = [{ householdId, seat: 1, movedAt: null }];
  const shift = await planned(s, NOW, { startMinutes: 10 * 60 });
  const forElder = (me: Identity) =>
    invoke(handler, signUp, me, {
      params: { shiftId: shift.shiftId, roleId: 'r1' },
      body: { orWait: false, forPerson: { personId: elder.person, consent: 'in_person' } },
    });
  expect((await forElder(await s.neighbour(1))).reply.code).toBe('NOT_THEIR_PROXY');
  expect((await forElder({ ...daughter, homes: home })).reply.role.mine.state).toBe('mine');
  await moved(shift);
  expect(await inbox(elder)).toEqual(['有人替您报了名']);
  expect((await drop({ ...elder, homes: home }, shift.shiftId)).status).toBe(200);
  await forElder({ ...daughter, homes: home });
  expect((await drop({ ...daughter, homes: home }, shift.shiftId, { personId: elder.person })).status).toBe(200);
});
