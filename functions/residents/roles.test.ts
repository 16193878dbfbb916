import { getMe, grantRole, listRoles, revokeRole, updateMe } from '../../shared/residents/endpoints';
import { invoke } from '../../tests/invoke';
import { as, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { readRoles } from '../platform/roles';
import { handler } from './handler';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

type Duty = { role: 'grid_worker' | 'committee' | 'fund_keeper' | 'community_admin'; scope: string };
const WORKER: Duty = { role: 'grid_worker', scope: 'grid:1' };
const ADMIN: Duty = { role: 'community_admin', scope: 'community' };
const grant = (by: Identity, personId: string, duty: Duty, untilAt: string | null = null) =>
  invoke(handler, grantRole, by, { body: { personId, ...duty, untilAt } });
const revoke = (by: Identity, personId: string, duty: Duty) =>
  invoke(handler, revokeRole, by, { body: { personId, ...duty } });
const codes = (answers: { reply: { code?: string } }[]) => answers.map(({ reply }) => reply.code ?? 'OK').sort();

test('a neighbour is given a duty, holds it, and gives it back', async () => {
  const { community, admin } = await newNeighbourhood();
  const { person } = await newMember(community, 'c1.1.1.101');
  expect((await grant(admin, person, WORKER)).reply).toMatchObject({ personId: person, ...WORKER, untilAt: null });
  expect((await invoke(handler, getMe, as(person, community))).reply.roles).toMatchObject([WORKER]);
  expect((await grant(admin, person, WORKER)).reply.code).toBe('ROLE_ALREADY_GRANTED');
  const ended = await revoke(admin, person, WORKER);
  expect(ended.reply.untilAt).not.toBeNull();
  expect(await readRoles(community, person, now())).toEqual([]);
  expect((await revoke(admin, person, WORKER)).reply).toEqual(ended.reply);
});

test('a duty held before, and held again, is in the books twice', async () => {
  const { community, admin } = await newNeighbourhood();
  const { person } = await newMember(community, 'c1.1.1.101');
  await grant(admin, person, WORKER);
  await revoke(admin, person, WORKER);
  expect((await grant(admin, person, WORKER)).status).toBe(200);
  const { reply } = await invoke(handler, listRoles, admin);
  const mine = reply.grants.filter((one) => one.personId === person);
  expect(mine.map(({ untilAt }) => untilAt === null)).toEqual([true, false]);
});

test('the same duty granted by two admins at once is granted once', async () => {
  const { community, admin } = await newNeighbourhood();
  const { person } = await newMember(community, 'c1.1.1.101');
  const answers = await Promise.all([grant(admin, person, WORKER), grant(admin, person, WORKER)]);
  expect(codes(answers)).toEqual(['OK', 'ROLE_ALREADY_GRANTED']);
});

test('only a neighbour gets a duty, only for a place that exists, only up to a day ahead', async () => {
  const { community, admin } = await newNeighbourhood();
  const { person } = await newMember(community, 'c1.1.1.101');
  expect((await grant(admin, await newPerson(), WORKER)).reply.code).toBe('NOT_FOUND');
  expect((await grant(admin, person, { ...WORKER, scope: 'grid:77' })).reply.code).toBe('BAD_REQUEST');
  expect((await grant(admin, person, { ...ADMIN, scope: 'compound:c1' })).reply.code).toBe('BAD_REQUEST');
  expect((await grant(admin, person, WORKER, '2020-01-01T00:00:00.000Z')).reply.code).toBe('BAD_REQUEST');
  expect((await revoke(admin, person, WORKER)).reply.code).toBe('NOT_FOUND');
});

test('a fund keeper keeps the whole community’s money, and one granted for less keeps none', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await newMember(community, 'c1.1.1.101');
  const keeper = (scope: string): Duty => ({ role: 'fund_keeper', scope });
  const narrow = await grant(admin, me.person, keeper('compound:c1'));
  expect(narrow.reply).toMatchObject({
    code: 'BAD_REQUEST',
    details: [{ path: 'scope', message: '基金管理管的是整个社区的事，请选全社区' }],
  });
  await putGrant(community, { personId: me.person, ...keeper('compound:c1') });
  expect(await readRoles(community, me.person, now())).toEqual([]);
  expect((await invoke(handler, getMe, me)).reply.roles).toEqual([]);
  expect((await grant(admin, me.person, keeper('community'))).status).toBe(200);
  expect((await invoke(handler, getMe, me)).reply.roles).toMatchObject([keeper('community')]);
  expect((await revoke(admin, me.person, keeper('compound:c1'))).reply.untilAt).not.toBeNull();
});

test('the admin of another community gives and takes nothing here', async () => {
  const [ours, theirs] = [await newNeighbourhood(), await newNeighbourhood()];
  const { person } = await newMember(ours.community, 'c1.1.1.101');
  expect((await grant(theirs.admin, person, WORKER)).reply.code).toBe('NOT_FOUND');
  expect((await revoke(theirs.admin, ours.admin.person, ADMIN)).reply.code).toBe('NOT_FOUND');
  expect((await grant(as(theirs.admin.person, ours.community), person, WORKER)).reply.code).toBe('FORBIDDEN');
});

test('the last admin stays, and of two who go at once one stays', async () => {
  const { community, admin } = await newNeighbourhood();
  expect((await revoke(admin, admin.person, ADMIN)).reply.code).toBe('LAST_ADMIN');
  const second = await newMember(community, 'c1.1.1.101');
  expect((await grant(admin, second.person, ADMIN)).status).toBe(200);
  const both = [revoke(admin, admin.person, ADMIN), revoke(second, second.person, ADMIN)];
  expect(codes(await Promise.all(both))).toEqual(['LAST_ADMIN', 'OK']);
});

test('an admin for a while does not keep a community: the lasting one may not go', async () => {
  const { community, admin } = await newNeighbourhood();
  const second = await newMember(community, 'c1.1.1.101');
  await grant(admin, second.person, ADMIN, '2099-01-01T00:00:00.000Z');
  expect((await revoke(admin, admin.person, ADMIN)).reply.code).toBe('LAST_ADMIN');
  expect((await revoke(admin, second.person, ADMIN)).status).toBe(200);
});

test('my new name stands wherever neighbours read it, unless it may not be shown', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await newMember(community, 'c1.1.1.101');
  await grant(admin, me.person, WORKER);
  const rename = (displayName: string) => invoke(handler, updateMe, me, { body: { displayName } });
  expect((await rename('桂芳')).reply.displayName).toBe('桂芳');
  expect((await rename('桂芳')).status).toBe(200);
  expect((await rename('违禁')).reply.code).toBe('TEXT_RISKY');
  expect((await rename('待审')).reply.code).toBe('TEXT_HELD');
  const { reply } = await invoke(handler, listRoles, admin);
  expect(reply.grants.find((one) => one.personId === me.person)?.personName).toBe('桂芳');
});
