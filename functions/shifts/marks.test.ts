import { appealMark, decideAppeal, listAppeals, listMyMarks, markNoShow } from '../../shared/shifts/mark-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { drop, newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newPerson } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { handler } from './handler';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
let wechat: SimulatedWechat;
let s: TeamScene;
beforeAll(async () => {
  wechat = await simulatedWechat();
  s = await newTeamScene(NOW);
  await newPerson(s.scene.committee.person);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const mark = (me: Identity, shiftId: string, personId: string) =>
  invoke(handler, markNoShow, me, { params: { shiftId }, body: { personId } });
const marksOf = async (me: Identity) => (await invoke(handler, listMyMarks, me)).reply.marks;
const appeal = (me: Identity, markId: string, text = '我那天来了，是帮着搬桌子的') =>
  invoke(handler, appealMark, me, { params: { markId }, body: { text } });
const decide = (me: Identity, personId: string, markId: string, clear: boolean) =>
  invoke(handler, decideAppeal, me, { body: { personId, markId, clear } });

/** Somebody with a seat in a shift that began a minute ago. */
async function absent(n: number): Promise<{ me: Identity; shiftId: string; markId: string }> {
  setClock(NOW);
  const shift = await planned(s, NOW);
  const me = await s.neighbour(n);
  await sign(me, shift.shiftId);
  setClock(later(shift.startsAt, 60_000));
  return { me, shiftId: shift.shiftId, markId: `${shift.shiftId}.no_show` };
}

test('that I did not come is noted once, with who noted it, and only I and my leaders see it', async () => {
  const { me, shiftId } = await absent(1);
  expect((await mark(await s.neighbour(2), shiftId, me.person)).reply.code).toBe('FORBIDDEN');
  const both = await Promise.all([mark(s.leader, shiftId, me.person), mark(s.scene.committee, shiftId, me.person)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const marks = await marksOf(me);
  expect(marks).toMatchObject([{ kind: 'no_show', shiftId, recordedByName: '测试', appeal: null }]);
  expect(await marksOf(await s.neighbour(2))).toEqual([]);
});

test('nobody is noted who had no seat, nor before the shift begins', async () => {
  const { shiftId } = await absent(3);
  expect((await mark(s.leader, shiftId, (await s.neighbour(4)).person)).reply.code).toBe('NOT_SIGNED_UP');
  setClock(NOW);
  const next = await planned(s, NOW);
  expect((await mark(s.leader, next.shiftId, (await s.neighbour(4)).person)).reply.code).toBe('SHIFT_NOT_STARTED');
});

test('I appeal, and somebody other than who noted it clears it', async () => {
  const { me, shiftId, markId } = await absent(5);
  await mark(s.leader, shiftId, me.person);
  expect((await appeal(me, markId, '违禁违禁')).reply.code).toBe('TEXT_RISKY');
  expect((await appeal(me, markId)).reply.appeal).toMatchObject({ state: 'open' });
  expect((await appeal(me, markId)).reply.appeal).toMatchObject({ state: 'open' });
  expect((await appeal(me, markId, '换一个说法')).reply.code).toBe('ALREADY_DECIDED');
  const mine = (await invoke(handler, listAppeals, s.leader)).reply.appeals;
  expect(mine.filter(({ personId }) => personId === me.person)).toEqual([]);
  const theirs = (await invoke(handler, listAppeals, s.scene.committee)).reply.appeals;
  expect(theirs.filter(({ personId }) => personId === me.person)).toHaveLength(1);
  expect((await decide(s.leader, me.person, markId, false)).reply.code).toBe('FORBIDDEN');
  const cleared = await decide(s.scene.committee, me.person, markId, true);
  expect(cleared.reply.appeal).toMatchObject({ state: 'cleared' });
  expect((await decide(s.scene.committee, me.person, markId, false)).reply.code).toBe('ALREADY_DECIDED');
  expect((await marksOf(me))[0]?.appeal?.state).toBe('cleared');
});

test('a late drop-out stands once however often I come and go, and forgets itself after a year', async () => {
  const shift = await planned(s, NOW);
  const me = await s.neighbour(6);
  await sign(me, shift.shiftId);
  setClock(later(shift.dropOutUntilAt, 1));
  await drop(me, shift.shiftId, { late: true });
  await sign(me, shift.shiftId);
  expect((await drop(me, shift.shiftId, { late: true })).status).toBe(200);
  expect(await marksOf(me)).toHaveLength(1);
  setClock(later(shift.startsAt, 366 * 86_400_000));
  expect(await marksOf(me)).toEqual([]);
});

test('who came up from the waiting list after the hour for changing one’s mind may still say no, and nothing is noted', async () => {
  const shift = await planned(s, NOW, { roles: [{ name: '引导员', note: '', capacity: 1, qualification: null }] });
  const [first, next] = [await s.neighbour(8), await s.neighbour(9)];
  await sign(first, shift.shiftId);
  await sign(next, shift.shiftId, true);
  setClock(later(shift.dropOutUntilAt, 60_000));
  expect((await drop(first, shift.shiftId)).reply.code).toBe('LATE_DROP_OUT');
  await drop(first, shift.shiftId, { late: true });
  setClock(later(shift.dropOutUntilAt, 120_000));
  expect((await drop(next, shift.shiftId)).status).toBe(200);
  expect(await marksOf(next)).toEqual([]);
  expect(await marksOf(first)).toHaveLength(1);
});

test('whoever has checked in was there, and is not noted as absent', async () => {
  const { me, shiftId } = await absent(7);
  const taken = { at: NOW, how: 'list', by: s.leader.person };
  const Item = { pk: `COMMUNITY#${s.community}#SHIFT#${shiftId}`, sk: `ATTENDANCE#${me.person}`, arrived: taken };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
  expect((await mark(s.leader, shiftId, me.person)).reply.code).toBe('SHIFT_CHECKED_IN');
  expect(await marksOf(me)).toEqual([]);
});
