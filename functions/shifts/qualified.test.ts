import { setTimeout } from 'node:timers/promises';
import { addDays, weekOf } from '../../shared/http/local-time';
import { listInbox } from '../../shared/notices/endpoints';
import { MAX_AHEAD_DAYS } from '../../shared/shifts/plan';
import { listComingClaims, listQualified, revokeQualification } from '../../shared/shifts/qualified-endpoints';
import { decideQualification, getVolunteer, requestQualification } from '../../shared/shifts/team-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { consumed } from '../../tests/venue-scene';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readQualification, replaceQualification } from './qualifications-store';
import { CHANGED, commit, readSheet } from './store';
import { addTaken, readWeek } from './weeks-store';

jest.setTimeout(60_000);

const NOW = '2026-11-25T01:00:00.000Z';
const ROLES = [{ name: '剪发', note: '', capacity: 1, qualification: '理发师' }];
let s: TeamScene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  setClock(NOW);
  wechat = await simulatedWechat();
  s = await newTeamScene(NOW);
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const ask = (me: Identity) =>
  invoke(handler, requestQualification, me, { body: { teamId: s.team.teamId, name: '理发师', note: '' } });
const decide = (me: Identity, personId: string, confirm: boolean) =>
  invoke(handler, decideQualification, me, { body: { personId, name: '理发师', confirm, expiresOn: null } });
const takeBack = (me: Identity, personId: string, because = '剪伤了人') =>
  invoke(handler, revokeQualification, me, { body: { personId, name: '理发师', because } });
const barber = async (n: number): Promise<Identity> => {
  const me = await s.neighbour(n);
  await ask(me);
  await decide(s.leader, me.person, true);
  return me;
};
const listed = async (as: Identity) =>
  (await invoke(handler, listQualified, as, { params: { teamId: s.team.teamId } })).reply.qualified;
const inbox = async (as: Identity) => (await invoke(notices, listInbox, as)).reply.messages;

test('a leader takes it back with a reason; I read the reason, sign up no more, and keep the shift I had', async () => {
  const me = await barber(1);
  const [had, other] = [
    await planned(s, NOW, { roles: ROLES, title: '义务理发' }),
    await planned(s, NOW, { roles: ROLES, startMinutes: 15 * 60 }),
  ];
  const plain = await planned(s, NOW, { startMinutes: 18 * 60 });
  for (const { shiftId } of [had, plain]) await sign(me, shiftId);
  const query = { personId: me.person, name: '理发师' };
  const before = await invoke(handler, listComingClaims, s.leader, { query });
  expect(before.reply.claims).toMatchObject([
    { shiftId: had.shiftId, title: '义务理发', roleName: '剪发', seated: true },
  ]);
  expect((await listed(s.leader)).map(({ personId }) => personId)).toContain(me.person);
  const { status, reply } = await takeBack(s.leader, me.person);
  expect([status, reply.qualification.state]).toEqual([200, 'taken_back']);
  expect(reply.claims).toEqual(before.reply.claims);
  expect(await listed(s.leader)).not.toContainEqual(expect.objectContaining({ personId: me.person }));
  expect((await sign(me, other.shiftId)).reply.code).toBe('NEEDS_QUALIFICATION');
  expect((await readSheet(s.community, had.shiftId, 'r1', true))?.seated[0]?.personId).toBe(me.person);
  const [message] = await inbox(me);
  expect(message).toMatchObject({ title: '资质收回了' });
  expect(message?.body).toContain('原因：剪伤了人。已经报上的 1 班还在，队长会和您商量。');
  const mine = (await invoke(handler, getVolunteer, me)).reply.qualifications;
  expect(mine).toMatchObject([{ state: 'taken_back', because: '剪伤了人' }]);
});

test('sent twice I hear of it once; with another reason it is somebody else’s decision already', async () => {
  const me = await barber(2);
  const both = await Promise.all([takeBack(s.leader, me.person), takeBack(s.leader, me.person)]);
  expect(both.some(({ status }) => status === 200)).toBe(true);
  expect((await takeBack(s.leader, me.person)).status).toBe(200);
  expect((await inbox(me)).filter(({ title }) => title === '资质收回了')).toHaveLength(1);
  expect((await takeBack(s.scene.committee, me.person, '另一个原因')).reply.code).toBe('ALREADY_DECIDED');
  expect((await decide(s.leader, me.person, true)).reply.code).toBe('ALREADY_DECIDED');
});

test('I may ask again, and be confirmed again', async () => {
  const me = await barber(3);
  await takeBack(s.leader, me.person);
  expect((await ask(me)).reply.state).toBe('requested');
  expect((await decide(s.leader, me.person, true)).reply).not.toHaveProperty('because');
  expect(await listed(s.leader)).toContainEqual(expect.objectContaining({ personId: me.person, expiresOn: null }));
});

test('only who leads the team sees the list or takes anything back, and nobody without a reason', async () => {
  const me = await barber(4);
  const other = await s.neighbour(5);
  const params = { teamId: s.team.teamId };
  const query = { personId: me.person, name: '理发师' };
  for (const as of [me, other]) {
    expect((await takeBack(as, me.person)).reply.code).toBe('FORBIDDEN');
    expect((await invoke(handler, listQualified, as, { params })).reply.code).toBe('FORBIDDEN');
    expect((await invoke(handler, listComingClaims, as, { query })).reply.code).toBe('FORBIDDEN');
  }
  expect((await takeBack(s.leader, me.person, '')).reply.code).toBe('BAD_REQUEST');
  expect((await takeBack(s.leader, me.person, '违禁的话')).reply.code).toBe('TEXT_RISKY');
  expect((await takeBack(s.leader, other.person)).reply.code).toBe('NOT_FOUND');
  expect((await decide(s.leader, me.person, false)).reply.code).toBe('ALREADY_DECIDED');
  const elsewhere = await newTeamScene(NOW);
  expect((await takeBack(elsewhere.leader, me.person)).reply.code).toBe('NOT_FOUND');
  expect(await listed(s.leader)).toContainEqual(expect.objectContaining({ personId: me.person }));
});

test('a seat that asks for a qualification costs four writes, like any other, and a place in its line too', async () => {
  const [first, second] = [await barber(6), await barber(7)];
  const { shiftId } = await planned(s, NOW, { roles: ROLES });
  // The first time begins the volunteer, which was paid when asking for the qualification.
  const seat = await consumed(() => sign(first, shiftId));
  const line = await consumed(() => sign(second, shiftId, true));
  process.stdout.write(`a qualified seat: ${seat.wcu} WCU, ${seat.rcu} RCU · in line: ${line.wcu} WCU\n`);
  expect(seat.wcu).toBeLessThanOrEqual(4);
  expect(line.wcu).toBeLessThanOrEqual(4);
});

test('taken back in the moment I sign up, forty times: a seat I have was there when it was taken back', async () => {
  const me = await barber(8);
  let seats = 0;
  for (let round = 0; round < 40; round++) {
    // Weeks in which nothing was promised before, and weeks in which something was.
    const day = addDays('2026-11-30', Math.floor(round / 2) * 7 + (round % 2));
    const { shiftId } = await planned(s, NOW, { roles: ROLES }, day);
    // Now one begins first, now the other.
    const lead = (round % 20) - 10;
    const [taken, back] = await Promise.all([
      setTimeout(Math.max(0, lead)).then(() => sign(me, shiftId)),
      setTimeout(Math.max(0, -lead)).then(() => takeBack(s.leader, me.person)),
    ]);
    expect(back.status).toBe(200);
    const sheet = await readSheet(s.community, shiftId, 'r1', true);
    const seated = sheet?.seated.some(({ personId }) => personId === me.person) ?? false;
    expect(taken.reply.code).toBe(seated ? undefined : 'NEEDS_QUALIFICATION');
    // What the leader is told is read after the revocation: a seat taken later would be missing there.
    expect(back.reply.claims.some((claim) => claim.shiftId === shiftId)).toBe(seated);
    seats += seated ? 1 : 0;
    await ask(me);
    await decide(s.leader, me.person, true);
  }
  process.stdout.write(`taken back while signing up: seated in ${seats} of 40\n`);
});

test('what I was about to promise in any week of the year is decided anew once it is taken back', async () => {
  const me = await barber(9);
  await sign(me, (await planned(s, NOW, {}, '2026-12-02')).shiftId);
  const days = ['2026-11-25', '2026-12-02', '2027-05-03', addDays('2026-11-25', MAX_AHEAD_DAYS)];
  const before = await Promise.all(days.map((day) => readWeek(s.community, me.person, weekOf(day))));
  const confirmed = await readQualification(s.community, me.person, '理发师');
  if (!confirmed) throw new Error('nothing was confirmed');
  const gone = { ...confirmed, state: 'taken_back', because: '剪伤了人' } as const;
  await replaceQualification(s.community, gone, confirmed, NOW);
  for (const [i, week] of before.entries()) {
    const shift = await planned(s, NOW, { roles: ROLES }, days[i]);
    const { shiftId, title, startsAt, endsAt, revision } = shift;
    const promise = { shiftId, roleId: 'r1', title, startsAt, endsAt, revision, off: false, seated: true };
    await expect(commit([addTaken(s.community, me.person, week, promise)])).rejects.toBe(CHANGED);
  }
  const [, kept] = await Promise.all(days.map((day) => readWeek(s.community, me.person, weekOf(day))));
  expect(kept?.taken).toHaveLength(1);
});
