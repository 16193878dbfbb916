import {
  checkInByLeader,
  checkInToShift,
  checkOutByLeader,
  checkOutOfShift,
  getMyAttendance,
  getShiftCode,
  listShiftAttendance,
} from '../../shared/shifts/attendance-endpoints';
import { listMyHours } from '../../shared/shifts/hours-endpoints';
import type { Shift } from '../../shared/shifts/schema';
import { dropOut, signUp } from '../../shared/shifts/sign-up-endpoints';
import { neighbour, newServiceScene, newShift, type ServiceScene } from '../../tests/attendance-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

jest.setTimeout(30_000);

/** Saturday, nine in the morning in China. */
const NINE = '2026-11-28T01:00:00.000Z';
const MINUTE = 60_000;
const minutes = (n: number) => later(NINE, n * MINUTE);

let wechat: SimulatedWechat;
let place: ServiceScene;
let people: Identity[];
let shift: Shift;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
beforeEach(async () => {
  setClock(minutes(-15));
  place = await newServiceScene(NINE);
  people = await Promise.all([1, 2, 3].map((n) => neighbour(place.scene, n)));
  shift = await newShift(place, NINE, people);
});
afterEach(() => jest.useRealTimers());

const me = () => people[0] as Identity;
const show = (as: Identity = place.leader, shiftId = shift.shiftId) =>
  invoke(handler, getShiftCode, as, { params: { shiftId } });
const scan = (as: Identity, code: string, shiftId = shift.shiftId) =>
  invoke(handler, checkInToShift, as, { params: { shiftId }, body: { code } });
const go = (as: Identity) => invoke(handler, checkOutOfShift, as, { params: { shiftId: shift.shiftId } });
const byList = (as: Identity, who: Identity) =>
  invoke(handler, checkInByLeader, as, { params: { shiftId: shift.shiftId, personId: who.person } });
const close = (as: Identity, who: Identity, leftAt: string | null, reason = '') =>
  invoke(handler, checkOutByLeader, as, {
    params: { shiftId: shift.shiftId, personId: who.person },
    body: { leftAt, reason },
  });
const hours = async (as: Identity) => (await invoke(handler, listMyHours, as)).reply;

test('I scan the leader’s code when I come and check out when I go: my minutes stand in my ledger', async () => {
  const { code, page } = (await show()).reply;
  expect(page).toBe(`/packages/shifts/check-in/index?shiftId=${shift.shiftId}&code=${code}`);
  expect((await scan(me(), code)).reply.attendance).toMatchObject({ state: 'in', inAt: minutes(-15), minutes: 0 });
  setClock(minutes(120));
  expect((await go(me())).reply.attendance).toMatchObject({ state: 'out', minutes: 135 });
  const { rows, minutes: sum } = await hours(me());
  expect(sum).toBe(135);
  expect(rows).toMatchObject([
    { kind: 'service', title: '义务理发摊', teamName: '红马甲', day: '2026-11-28', minutes: 135, recordedByName: null },
  ]);
});

test('a code is worth nothing once its minute is over, and nothing at another shift', async () => {
  const { code, endsAt } = (await show()).reply;
  const other = await newShift(place, NINE, people);
  await show(place.leader, other.shiftId);
  expect((await scan(me(), code, other.shiftId)).reply.code).toBe('CHECK_IN_CODE_WRONG');
  setClock(endsAt);
  expect((await scan(me(), code)).reply.code).toBe('CHECK_IN_CODE_WRONG');
  const next = (await show()).reply.code;
  expect(next).not.toBe(code);
  expect((await scan(me(), next)).status).toBe(200);
});

test('nobody checks in before the window, nor after the end, with any code', async () => {
  setClock(minutes(-31));
  expect((await show()).reply.code).toBe('CHECK_IN_CLOSED');
  expect((await scan(me(), 'AAAAAAAA')).reply).toMatchObject({
    code: 'CHECK_IN_CLOSED',
    details: { opensAt: minutes(-30), closesAt: minutes(120) },
  });
  setClock(minutes(-30));
  expect((await scan(me(), (await show()).reply.code)).status).toBe(200);
  setClock(later(minutes(120), 1));
  expect((await scan(people[1] as Identity, 'AAAAAAAA')).reply.code).toBe('CHECK_IN_CLOSED');
  expect((await byList(place.leader, people[1] as Identity)).reply.code).toBe('CHECK_IN_CLOSED');
});

test('tapping many times is coming once, and going once', async () => {
  const { code } = (await show()).reply;
  const came = await Promise.all([1, 2, 3, 4, 5].map(() => scan(me(), code)));
  expect(came.map(({ status }) => status)).toEqual(Array(5).fill(200));
  expect(new Set(came.map(({ reply }) => JSON.stringify(reply))).size).toBe(1);
  setClock(minutes(60));
  const went = await Promise.all([1, 2, 3, 4, 5].map(() => go(me())));
  expect(went.map(({ status }) => status)).toEqual(Array(5).fill(200));
  expect((await hours(me())).rows).toHaveLength(1);
  expect((await scan(me(), code)).reply.attendance.state).toBe('out');
});

test('everybody of a full shift comes in the same moment, and everybody is there', async () => {
  const crowd = await Promise.all(Array.from({ length: 20 }, (_, n) => neighbour(place.scene, n % 12)));
  shift = await newShift(place, NINE, crowd);
  const { code } = (await show()).reply;
  const came = await Promise.all(crowd.map((one) => scan(one, code)));
  expect(came.map(({ status }) => status)).toEqual(Array(20).fill(200));
});

test('whoever has no seat cannot check in, also who has just dropped out, and guessing is limited', async () => {
  const { code } = (await show()).reply;
  const stranger = await neighbour(place.scene, 5);
  expect((await scan(stranger, code)).reply.code).toBe('NOT_SIGNED_UP');
  expect((await byList(place.leader, stranger)).reply.code).toBe('NOT_SIGNED_UP');
  const left = await neighbour(place.scene, 6);
  const params = { shiftId: shift.shiftId, roleId: 'r1' };
  expect((await invoke(handler, signUp, left, { params, body: { orWait: false } })).status).toBe(200);
  expect((await invoke(handler, dropOut, left, { params, body: { late: true } })).status).toBe(200);
  expect((await scan(left, code)).reply.code).toBe('NOT_SIGNED_UP');
  for (let n = 0; n < 10; n++) expect((await scan(me(), 'AAAAAAAA')).reply.code).toBe('CHECK_IN_CODE_WRONG');
  expect((await scan(me(), code)).reply.code).toBe('TOO_MANY_TRIES');
});

test('without a phone I am on the leader’s list, and it says who noted it', async () => {
  expect((await byList(me(), me())).reply.code).toBe('FORBIDDEN');
  const { attendance } = (await byList(place.leader, me())).reply;
  expect(attendance.arrived).toEqual({ at: minutes(-15), how: 'list', by: place.leader.person });
  setClock(minutes(90));
  expect((await close(place.leader, me(), null)).reply.attendance).toMatchObject({ state: 'out', minutes: 105 });
  expect((await hours(me())).rows[0]?.recordedByName).toBe('测试');
  const { lines } = (await invoke(handler, listShiftAttendance, place.leader, { params: { shiftId: shift.shiftId } }))
    .reply;
  expect(lines.map((line) => [line.name, line.seated, line.attendance?.state ?? null])).toEqual([
    ['测试', true, 'out'],
    ['测试', true, null],
    ['测试', true, null],
  ]);
});

test('a check-out I forgot is closed by the leader with the time and the reason, never by me, never longer than it was', async () => {
  await scan(me(), (await show()).reply.code);
  setClock(minutes(151));
  expect((await go(me())).reply.code).toBe('CHECK_OUT_LATE');
  expect((await close(place.leader, me(), minutes(100))).reply.code).toBe('LEAVING_REASON_MISSING');
  expect((await close(place.leader, me(), minutes(151), '忘了签退')).reply.code).toBe('LEFT_AT_INVALID');
  expect((await close(place.leader, me(), minutes(-20), '忘了签退')).reply.code).toBe('LEFT_AT_INVALID');
  const closed = await close(place.leader, me(), minutes(100), '忘了签退');
  expect(closed.reply.attendance).toMatchObject({ minutes: 115, reason: '忘了签退' });
  expect((await hours(me())).rows).toMatchObject([{ minutes: 115, reason: '忘了签退' }]);
});

test('a leader who serves along does not write their own hours afterwards', async () => {
  shift = await newShift(place, NINE, [place.leader]);
  await byList(place.leader, place.leader);
  setClock(minutes(200));
  expect((await close(place.leader, place.leader, minutes(120), '忘了')).reply.code).toBe('OWN_HOURS');
  expect((await close(place.scene.committee, place.leader, minutes(120), '忘了')).status).toBe(200);
});

test('who never came cannot go, and I see when I may check in', async () => {
  expect((await go(me())).reply.code).toBe('NOT_CHECKED_IN_HERE');
  const { reply } = await invoke(handler, getMyAttendance, me(), { params: { shiftId: shift.shiftId } });
  expect(reply).toEqual({
    attendance: null,
    opensAt: minutes(-30),
    closesAt: minutes(120),
    countsUntil: minutes(150),
  });
});

test('codes and lists are the leader’s; another community does not know the shift', async () => {
  const params = { shiftId: shift.shiftId };
  expect((await show(me())).reply.code).toBe('FORBIDDEN');
  expect((await invoke(handler, listShiftAttendance, me(), { params })).reply.code).toBe('FORBIDDEN');
  expect((await show(place.scene.committee)).status).toBe(200);
  const elsewhere = await newServiceScene(NINE);
  for (const stranger of [elsewhere.leader, elsewhere.scene.committee])
    expect((await show(stranger)).reply.code).toBe('NOT_FOUND');
});

test('checking in and out each cost at most four writes', async () => {
  const { code } = (await show()).reply;
  const cost = async (run: () => Promise<unknown>): Promise<number> => {
    const seen: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
    process.env.LOG = 'on';
    await run();
    process.env.LOG = 'off';
    log.mockRestore();
    expect(seen.join()).not.toContain(me().person);
    return JSON.parse(seen[0] as string).wcu;
  };
  const arriving = await cost(() => scan(me(), code));
  setClock(minutes(60));
  const leaving = await cost(() => go(me()));
  process.stdout.write(
    `checkInToShift: ${arriving} WCU (1 of them the limit of tries), checkOutOfShift: ${leaving} WCU\n`,
  );
  expect(arriving).toBeLessThanOrEqual(5);
  expect(leaving).toBeLessThanOrEqual(4);
});
