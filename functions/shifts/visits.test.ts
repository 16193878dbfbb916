import {
  checkInByLeader,
  checkInToShift,
  checkOutOfShift,
  getShiftCode,
} from '../../shared/shifts/attendance-endpoints';
import { getShift, leaveHandover, listShifts } from '../../shared/shifts/endpoints';
import { listMyHours } from '../../shared/shifts/hours-endpoints';
import type { Shift } from '../../shared/shifts/schema';
import { signUp } from '../../shared/shifts/sign-up-endpoints';
import type { VisitPreparation } from '../../shared/shifts/visits';
import { getVisit, listVisitDoors, prepareVisit, writeVisitNote } from '../../shared/shifts/visits-endpoints';
import { gridWorker, neighbour, newServiceScene, newShift, type ServiceScene } from '../../tests/attendance-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { newId } from '../platform/ids';
import { handler } from './handler';
import { putTeam } from './teams-store';

jest.setTimeout(30_000);

const NINE = '2026-11-28T01:00:00.000Z';
const HOUR = 3_600_000;
const BEFORE = later(NINE, -30 * HOUR);
const ADDRESS = '机械厂家属院 1 号楼 1 单元 108';

let wechat: SimulatedWechat;
let place: ServiceScene;
let first: Identity;
let second: Identity;
let worker: Identity;
let shift: Shift;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
beforeEach(async () => {
  setClock(BEFORE);
  place = await newServiceScene(BEFORE);
  [first, second] = [await neighbour(place.scene, 1), await neighbour(place.scene, 2)];
  worker = await gridWorker(place.community);
  shift = await newShift(place, NINE, [], 'home_visit');
});
afterEach(() => jest.useRealTimers());

const params = () => ({ shiftId: shift.shiftId });
const preparation: VisitPreparation = {
  householdId: 'c1.1.1.108',
  visitedName: '李奶奶',
  hint: '敲门要大声些',
  consent: { givenBy: '李奶奶本人', givenOn: '2026-11-26', way: 'in_person' },
};
const prepare = (as: Identity, more: Partial<VisitPreparation> = {}) =>
  invoke(handler, prepareVisit, as, { params: params(), body: { ...preparation, ...more } });
const claim = (as: Identity) =>
  invoke(handler, signUp, as, { params: { ...params(), roleId: 'r1' }, body: { orWait: false } });
const look = (as: Identity) => invoke(handler, getVisit, as, { params: params() });
const show = (as: Identity) => invoke(handler, getShiftCode, as, { params: params() });
const scan = (as: Identity, code: string) => invoke(handler, checkInToShift, as, { params: params(), body: { code } });
const note = (as: Identity, text: string) => invoke(handler, writeVisitNote, as, { params: params(), body: { text } });

async function confirmed(): Promise<void> {
  await prepare(worker);
  expect((await claim(first)).status).toBe(200);
  expect((await claim(second)).status).toBe(200);
}

test('nobody can sign up before the person visited has agreed', async () => {
  expect((await claim(first)).reply.code).toBe('SHIFT_NOT_YET');
  const { reply } = await prepare(worker);
  expect(reply.consent).toMatchObject({ givenBy: '李奶奶本人', way: 'in_person', recordedByName: '测试' });
  expect((await claim(first)).status).toBe(200);
});

test('a visit is on when two different people go; a third cannot join', async () => {
  await prepare(worker);
  await claim(first);
  await claim(first);
  expect((await look(first)).reply).toMatchObject({ confirmed: false, visitors: [{ here: false }] });
  await claim(second);
  expect((await look(first)).reply.confirmed).toBe(true);
  expect((await claim(await neighbour(place.scene, 3))).reply.code).toBe('SHIFT_FULL');
});

test('the address is for the two who go, both confirmed, and only on that day', async () => {
  await prepare(worker);
  await claim(first);
  setClock(later(NINE, -HOUR));
  expect((await look(first)).reply.address).toBeNull();
  await claim(second);
  for (const visitor of [first, second])
    expect((await look(visitor)).reply.address).toMatchObject({ address: ADDRESS, visitedName: '李奶奶' });
  setClock('2026-11-27T15:59:59.999Z');
  expect((await look(first)).reply.address).toBeNull();
  setClock('2026-11-27T16:00:00.000Z');
  expect((await look(first)).reply.address).not.toBeNull();
  setClock('2026-11-28T16:00:00.000Z');
  expect((await look(first)).reply.address).toBeNull();
});

test('whoever prepared it sees the visit without its address; another grid and a neighbour see nothing', async () => {
  expect((await prepare(worker)).reply).toMatchObject({ address: null, mayPrepare: true });
  await confirmed();
  setClock(NINE);
  for (const person of [worker, place.scene.committee, place.leader])
    expect((await look(person)).reply).toMatchObject({ address: null, confirmed: true, mayPrepare: true });
  expect((await look(await gridWorker(place.community, 'grid:2'))).reply.code).toBe('NOT_FOUND');
  expect((await look(await neighbour(place.scene, 3))).reply.code).toBe('NOT_FOUND');
});

test('no list, no shift’s page and no log line carries the address or the name', async () => {
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await confirmed();
  setClock(NINE);
  await look(first);
  const whole = await invoke(handler, getShift, place.leader, { params: params() });
  const day = await invoke(handler, listShifts, first, { query: { from: '2026-11-28', days: 1 } });
  process.env.LOG = 'off';
  log.mockRestore();
  for (const text of [JSON.stringify(whole.reply), JSON.stringify(day.reply), seen.join()]) {
    expect(text).not.toContain('108');
    expect(text).not.toContain('李奶奶');
  }
});

test('alone I wait at the door: my time starts when the second is there, and each shows their code to the other', async () => {
  await confirmed();
  setClock(NINE);
  const codes = await Promise.all([show(first), show(second)]);
  const [mine, theirs] = codes.map(({ reply }) => reply.code) as [string, string];
  expect((await scan(first, mine)).reply.code).toBe('CHECK_IN_CODE_WRONG');
  expect((await scan(first, theirs)).reply.attendance).toMatchObject({ state: 'pending', inAt: null });
  const leave = () => invoke(handler, checkOutOfShift, first, { params: params() });
  expect((await leave()).reply.code).toBe('WAITS_FOR_PARTNER');
  setClock(later(NINE, 10_000));
  expect((await scan(second, mine)).reply.attendance).toMatchObject({ state: 'in', inAt: later(NINE, 10_000) });
  setClock(later(NINE, HOUR + 10_000));
  expect((await leave()).reply.attendance).toMatchObject({ state: 'out', inAt: later(NINE, 10_000), minutes: 60 });
  expect((await invoke(handler, listMyHours, first)).reply.minutes).toBe(60);
});

test('both arrive in the same moment: both are there, nobody is left waiting', async () => {
  for (let round = 0; round < 5; round++) {
    setClock(BEFORE);
    shift = await newShift(place, later(NINE, round * 3 * HOUR), [first, second], 'home_visit');
    await prepare(worker);
    setClock(shift.startsAt);
    const list = (who: Identity) =>
      invoke(handler, checkInByLeader, place.leader, { params: { ...params(), personId: who.person } });
    await Promise.all([list(first), list(second), list(first)]);
    for (const who of [first, second]) expect((await list(who)).reply.attendance.state).toBe('in');
  }
});

test('each of the two writes what they found, for the two, the leader and the grid worker only', async () => {
  await confirmed();
  expect((await note(first, '老人精神很好')).reply.code).toBe('VISIT_NOTE_CLOSED');
  setClock(later(NINE, HOUR));
  await note(first, '老人精神很好');
  await note(first, '老人精神很好，灯泡要换');
  expect((await note(second, '违禁')).reply.code).toBe('TEXT_RISKY');
  expect((await note(worker, '我来写')).reply.code).toBe('NOT_SIGNED_UP');
  for (const reader of [first, second, place.leader, worker])
    expect((await look(reader)).reply.notes).toMatchObject([{ text: '老人精神很好，灯泡要换', byName: '测试' }]);
  expect((await look(await neighbour(place.scene, 3))).reply.code).toBe('NOT_FOUND');
  setClock(later(NINE, 7 * 24 * HOUR));
  expect((await note(first, '补一句')).reply.code).toBe('VISIT_NOTE_CLOSED');
});

test('what we saw behind the door is never left as a word for the next ones, which everybody reads', async () => {
  await confirmed();
  setClock(NINE);
  const body = { text: '老人摔了一跤，要常来' };
  const left = await invoke(handler, leaveHandover, first, { params: params(), body });
  expect(left.reply.code).toBe('VISIT_HAS_NOTES');
  expect((await invoke(handler, getShift, place.leader, { params: params() })).reply.handover).toBeNull();
});

test('consent is recorded by who knows the household, for one that exists, and never ahead of its day', async () => {
  expect((await prepare(first)).reply.code).toBe('FORBIDDEN');
  expect((await prepare(await gridWorker(place.community, 'grid:2'))).reply.code).toBe('FORBIDDEN');
  expect((await prepare(worker, { householdId: 'c1.9.1.101' })).reply.code).toBe('HOUSEHOLD_UNKNOWN');
  const consent = { ...preparation.consent, givenOn: '2026-11-28' };
  expect((await prepare(worker, { consent })).reply.code).toBe('CONSENT_INVALID');
  expect((await prepare(place.leader)).status).toBe(200);
  expect((await prepare(worker, { hint: '改从北门进' })).status).toBe(200);
  const both = await Promise.all([prepare(worker), prepare(worker)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const elsewhere = await newServiceScene(BEFORE);
  expect((await prepare(elsewhere.scene.committee)).reply.code).toBe('NOT_FOUND');
  shift = await newShift(place, NINE, []);
  expect((await prepare(worker)).reply.code).toBe('NOT_A_HOME_VISIT');
});

test('a leader without a duty chooses the door: numbers of doors the team serves, and not a word more', async () => {
  const doors = (as: Identity, buildingId = 'c1.1') =>
    invoke(handler, listVisitDoors, as, { params: params(), query: { buildingId } });
  const { reply } = await doors(place.leader);
  expect(reply.doors).toHaveLength(10);
  expect(reply.doors).toContainEqual({ householdId: 'c1.1.1.108', door: '1 单元 108' });
  expect((await doors(place.leader, 'c1.9')).reply.doors).toEqual([]);
  expect((await doors(worker)).reply.doors).toHaveLength(10);
  expect((await doors(await gridWorker(place.community, 'grid:2'))).reply.doors).toEqual([]);
  expect((await doors(first)).reply.code).toBe('FORBIDDEN');
  expect((await prepare(place.leader)).status).toBe(200);
  setClock(NINE);
  expect((await doors(place.leader)).reply.code).toBe('SHIFT_OVER');
  const elsewhere = await newServiceScene(BEFORE);
  expect((await doors(elsewhere.leader)).reply.code).toBe('NOT_FOUND');
  shift = await newShift(place, NINE, []);
  expect((await doors(place.leader)).reply.code).toBe('NOT_A_HOME_VISIT');
});

test('a team of another part of the community visits nobody here', async () => {
  const far = { ...place.team, teamId: newId(BEFORE), scope: 'grid:2', leaders: [first.person] };
  const team = await putTeam(place.community, far);
  shift = await newShift({ ...place, team }, NINE, [], 'home_visit');
  const query = { buildingId: 'c1.1' };
  expect((await invoke(handler, listVisitDoors, first, { params: params(), query })).reply.doors).toEqual([]);
  expect((await prepare(first)).reply.code).toBe('FORBIDDEN');
});
