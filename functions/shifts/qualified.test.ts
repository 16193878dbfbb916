import { listInbox } from '../../shared/notices/endpoints';
import { listComingClaims, listQualified, revokeQualification } from '../../shared/shifts/qualified-endpoints';
import { decideQualification, getVolunteer, requestQualification } from '../../shared/shifts/team-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import { readSheet } from './store';

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
