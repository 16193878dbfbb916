import type { TeamDraft } from '../../shared/shifts/team';
import {
  createTeam,
  decideQualification,
  getVolunteer,
  joinTeam,
  leaveTeam,
  listQualificationRequests,
  listTeamMembers,
  listTeams,
  requestQualification,
  updateTeam,
  updateVolunteer,
} from '../../shared/shifts/team-endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { draftId, newTeamScene, planned, sign, type TeamScene } from '../../tests/shift-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { newPerson } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
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

const draft = (more: Partial<TeamDraft> = {}): TeamDraft => ({
  name: '580 互助小队',
  kind: 'mutual_aid',
  about: '陪伴孤寡老人和行动不便的邻居',
  scope: 'community',
  contact: { name: '赵队长', phone: '0543-1234567' },
  qualifications: ['电工'],
  weeklyLimit: 5,
  ...more,
});
const create = (me: Identity, more: Partial<TeamDraft> = {}, id = draftId()) =>
  invoke(handler, createTeam, me, { body: { ...draft(more), draftId: id, leadMyself: true } });
const ask = (me: Identity, name = '理发师', teamId = s.team.teamId) =>
  invoke(handler, requestQualification, me, { body: { teamId, name, note: '开过十年理发店' } });
const decide = (me: Identity, personId: string, confirm: boolean, expiresOn: string | null = null) =>
  invoke(handler, decideQualification, me, { body: { personId, name: '理发师', confirm, expiresOn } });

test('a committee member starts a team and leads it; a double tap starts one', async () => {
  const me = s.scene.committee;
  const id = draftId();
  const [one, two] = [await create(me, {}, id), await create(me, {}, id)];
  expect(one.reply).toMatchObject({
    name: '580 互助小队',
    mine: true,
    mayLead: true,
    members: 1,
    leaderNames: ['测试'],
  });
  expect(two.reply.teamId).toBe(one.reply.teamId);
  const { teams } = (await invoke(handler, listTeams, await s.neighbour(1))).reply;
  expect(teams.filter(({ teamId }) => teamId === one.reply.teamId)).toHaveLength(1);
  expect(teams.find(({ teamId }) => teamId === one.reply.teamId)).toMatchObject({ mine: false, mayLead: false });
});

test('a duty for one grid starts teams of that grid and no others; words that may not be shown start none', async () => {
  const person = await newPerson();
  await putGrant(s.community, {
    personId: person,
    role: 'grid_worker',
    scope: 'grid:1',
    fromAt: '2026-01-01T00:00:00.000Z',
  });
  const worker = { person, community: s.community, homes: [] };
  expect((await create(worker)).reply.code).toBe('FORBIDDEN');
  expect((await create(worker, { scope: 'grid:1-2' })).status).toBe(200);
  expect((await create(worker, { scope: 'grid:1', about: '违禁' })).reply.code).toBe('TEXT_RISKY');
});

test('I join a team once, however often I tap, and leave it again', async () => {
  const me = await s.neighbour(2);
  const params = { teamId: s.team.teamId };
  const before = (await invoke(handler, listTeams, me)).reply.teams.find(({ teamId }) => teamId === s.team.teamId);
  const joins = await Promise.all([1, 2, 3].map(() => invoke(handler, joinTeam, me, { params })));
  for (const { reply } of joins) expect(reply).toMatchObject({ mine: true, members: (before?.members ?? 0) + 1 });
  const { members } = (await invoke(handler, listTeamMembers, s.leader, { params })).reply;
  expect(members.map(({ personId }) => personId)).toContain(me.person);
  expect((await invoke(handler, listTeamMembers, me, { params })).reply.code).toBe('FORBIDDEN');
  expect((await invoke(handler, leaveTeam, me, { params })).reply).toMatchObject({
    mine: false,
    members: before?.members,
  });
  expect((await invoke(handler, leaveTeam, me, { params })).reply).toMatchObject({
    mine: false,
    members: before?.members,
  });
  expect((await invoke(handler, joinTeam, me, { params: { teamId: 'z'.repeat(26) } })).reply.code).toBe('NOT_FOUND');
});

test('only a member can be made a leader, and two who edit at once notice each other', async () => {
  const team = (await create(s.scene.committee, { name: '绿色小队' })).reply;
  const params = { teamId: team.teamId };
  const me = await s.neighbour(3);
  const edit = (leaders: string[], revision: number, as: Identity = s.scene.committee) =>
    invoke(handler, updateTeam, as, { params, body: { ...draft({ name: '绿色小队' }), leaders, revision } });
  expect((await edit([me.person], 2)).reply.code).toBe('LEADER_NOT_MEMBER');
  expect((await edit([me.person], 2, me)).reply.code).toBe('FORBIDDEN');
  await invoke(handler, joinTeam, me, { params });
  const answers = await Promise.all([edit([me.person], 2), edit([me.person], 2)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.reply.code).toBe('SHIFT_CHANGED');
  expect((await edit([me.person], 3, me)).status).toBe(200);
  const left = await invoke(handler, leaveTeam, me, { params });
  expect(left.reply).toMatchObject({ leaderNames: [], mayLead: false });
});

test('what I say about myself is mine to change, and others see my name only if I say so', async () => {
  const me = await s.neighbour(4);
  expect((await invoke(handler, getVolunteer, me)).reply).toMatchObject({ skills: [], namePublic: false });
  const body = { skills: ['理发', '电工'], areas: ['c1'], times: ['weekend_morning' as const], namePublic: true };
  expect((await invoke(handler, updateVolunteer, me, { body })).reply).toMatchObject(body);
  expect((await invoke(handler, getVolunteer, me)).reply).toMatchObject(body);
  const risky = await invoke(handler, updateVolunteer, me, { body: { ...body, skills: ['违禁'] } });
  expect(risky.reply.code).toBe('TEXT_RISKY');
});

test('a role for barbers opens to me once a leader has confirmed me, until the day it ends', async () => {
  const roles = [{ name: '理发师', note: '自带工具', capacity: 2, qualification: '理发师' }];
  const shift = await planned(s, NOW, { roles });
  const later = await planned(s, NOW, { roles }, '2026-12-20');
  const me = await s.neighbour(5);
  const refused = await sign(me, shift.shiftId);
  expect(refused.reply).toMatchObject({ code: 'NEEDS_QUALIFICATION', details: { name: '理发师', requested: false } });
  expect((await ask(me)).reply).toMatchObject({ state: 'requested' });
  expect((await sign(me, shift.shiftId)).reply.details).toMatchObject({ requested: true });
  const { requests } = (await invoke(handler, listQualificationRequests, s.leader)).reply;
  expect(requests.filter(({ personId }) => personId === me.person)).toMatchObject([
    { name: '理发师', teamName: '红马甲' },
  ]);
  expect((await decide(s.leader, me.person, true, '2026-12-01')).reply).toMatchObject({ state: 'confirmed' });
  expect((await sign(me, shift.shiftId)).reply.role.mine.state).toBe('mine');
  expect((await sign(me, later.shiftId)).reply.code).toBe('NEEDS_QUALIFICATION');
  expect((await invoke(handler, listQualificationRequests, s.leader)).reply.requests).not.toContainEqual(
    expect.objectContaining({ personId: me.person }),
  );
});

test('asking twice is asking once; two leaders who decide differently at once decide one way', async () => {
  const me = await s.neighbour(6);
  const asked = await Promise.all([ask(me), ask(me)]);
  expect(asked.some(({ status }) => status === 200)).toBe(true);
  expect((await ask(me)).reply).toMatchObject({ state: 'requested' });
  const answers = await Promise.all([decide(s.leader, me.person, true), decide(s.scene.committee, me.person, false)]);
  const lost = answers.filter(({ status }) => status !== 200);
  for (const { reply } of lost) expect(reply.code).toBe('ALREADY_DECIDED');
  expect((await decide(await s.neighbour(7), me.person, true)).reply.code).toBe('FORBIDDEN');
  expect((await decide(s.leader, (await s.neighbour(7)).person, true)).reply.code).toBe('NOT_FOUND');
  expect((await ask(me, '飞行员')).reply.code).toBe('NOT_FOUND');
});
