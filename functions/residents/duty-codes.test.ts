import type { Role } from '../../shared/http/roles';
import { issueDutyCode, listDutyCodes, revokeDutyCode } from '../../shared/residents/duty-codes';
import {
  bindHousehold,
  getMe,
  grantRole,
  listRoles,
  renewSession,
  revokeRole,
  switchCommunity,
  updateMe,
} from '../../shared/residents/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { as, codeOf, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { putGrant } from '../../tests/world';
import { type Identity, identify } from '../platform/identity';
import { readRoles } from '../platform/roles';
import { handler } from './handler';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
afterEach(() => jest.useRealTimers());

interface Duty {
  personName: string;
  role: Role;
  scope: string;
  untilAt: string | null;
}
const SUPERVISOR: Duty = { personName: '街道老陈', role: 'supervisor', scope: 'community', untilAt: null };
const issue = (by: Identity, duty: Partial<Duty> = {}) =>
  invoke(handler, issueDutyCode, by, { body: { ...SUPERVISOR, ...duty } });
const codeFor = async (by: Identity, duty: Partial<Duty> = {}) => (await issue(by, duty)).reply.code;
const type = (me: Identity, code: string) => invoke(handler, bindHousehold, me, { body: { code } });
const waiting = async (by: Identity) => (await invoke(handler, listDutyCodes, by)).reply.codes;
const revoke = ({ personName, role, scope }: Duty, by: Identity) =>
  invoke(handler, revokeDutyCode, by, { body: { personName, role, scope } });
const stranger = async () => as(await newPerson());

test('I live elsewhere: with the code I take up my duty and stand in the community, bound to nobody’s flat', async () => {
  const { community, admin } = await newNeighbourhood();
  const code = await codeFor(admin);
  expect(await waiting(admin)).toMatchObject([SUPERVISOR]);
  const me = await stranger();
  const { status, reply } = await type(me, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`);
  expect(status).toBe(200);
  expect(reply.me).toMatchObject({
    displayName: '街道老陈',
    homes: [],
    roles: [{ role: 'supervisor', scope: 'community' }],
    community: { communityId: community },
    communities: [{ communityId: community }],
  });
  expect(await identify(`Bearer ${reply.token}`, now())).toEqual({ person: me.person, community, homes: [] });
  expect(await waiting(admin)).toEqual([]);
  const { grants } = (await invoke(handler, listRoles, admin)).reply;
  expect(grants.find(({ personId }) => personId === me.person)).toMatchObject(SUPERVISOR);
});

test('with duties alone I go on day after day, and from one community to the other', async () => {
  const [here, there] = [await newNeighbourhood(), await newNeighbourhood()];
  const me = await stranger();
  await type(me, await codeFor(here.admin));
  const { reply } = await type(me, await codeFor(there.admin, { role: 'grid_worker', scope: 'grid:1' }));
  const renewed = await invoke(handler, renewSession, null, { body: { renewal: reply.renewal } });
  expect(renewed.reply.me).toMatchObject({ community: { communityId: there.community }, homes: [] });
  const back = await invoke(handler, switchCommunity, as(me.person, there.community), {
    body: { communityId: here.community },
  });
  expect(back.reply.me).toMatchObject({ community: { communityId: here.community }, roles: [{ role: 'supervisor' }] });
});

test('typed again because the answer got lost I am simply in; taken back since, it stays taken back', async () => {
  const { community, admin } = await newNeighbourhood();
  const code = await codeFor(admin);
  const me = await stranger();
  const both = await Promise.all([type(me, code), type(me, code)]);
  expect(both.map(({ status }) => status)).toContain(200);
  expect((await type(me, code)).reply.me.roles).toHaveLength(1);
  const body = { personId: me.person, role: 'supervisor' as const, scope: 'community' };
  await invoke(handler, revokeRole, admin, { body });
  expect((await type(me, code)).reply.me).toMatchObject({ community: null, roles: [] });
  expect(await readRoles(community, me.person, now())).toEqual([]);
});

test('one code in twelve hands at once gives one person the duty', async () => {
  const { community, admin } = await newNeighbourhood();
  const code = await codeFor(admin, { role: 'grid_worker', scope: 'grid:1' });
  const people = await Promise.all(Array.from({ length: 12 }, stranger));
  const answers = await Promise.all(people.map((me) => type(me, code)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ reply }) => reply.code === 'CODE_INVALID')).toHaveLength(11);
  const held = await Promise.all(people.map(({ person }) => readRoles(community, person, now())));
  expect(held.flat()).toHaveLength(1);
});

test('a code made again, revoked, or three days old does nothing', async () => {
  const { admin } = await newNeighbourhood();
  const me = await stranger();
  const [first, second] = [await codeFor(admin), await codeFor(admin)];
  expect((await type(me, first)).reply.code).toBe('CODE_INVALID');
  expect(await waiting(admin)).toHaveLength(1);
  expect((await revoke(SUPERVISOR, admin)).reply).toEqual({ done: true });
  expect((await revoke(SUPERVISOR, admin)).reply).toEqual({ done: true });
  expect((await type(me, second)).reply.code).toBe('CODE_INVALID');
  const [third, short] = [await codeFor(admin), await codeFor(admin, { role: 'committee', untilAt: inHours(1) })];
  setClock(inHours(2));
  expect((await type(me, short)).reply.code).toBe('CODE_EXPIRED');
  setClock(inHours(24 * 3 + 1));
  expect((await type(me, third)).reply.code).toBe('CODE_EXPIRED');
  expect(await waiting(admin)).toEqual([]);
});
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

test('revoked and used in the same moment, it is one or the other', async () => {
  const { community, admin } = await newNeighbourhood();
  const [code, me] = [await codeFor(admin), await stranger()];
  const [taken, revoked] = await Promise.all([type(me, code), revoke(SUPERVISOR, admin)]);
  expect([taken.status, revoked.status].sort()).toEqual([200, 409]);
  if (taken.status === 200) expect(revoked.reply.code).toBe('CODE_USED');
  expect(await readRoles(community, me.person, now())).toHaveLength(taken.status === 200 ? 1 : 0);
});

test('no code goes further than a grant would, and only an admin makes or takes one back', async () => {
  const [{ community, admin }, theirs] = [await newNeighbourhood(), await newNeighbourhood()];
  expect((await issue(admin, { scope: 'grid:77' })).reply.code).toBe('BAD_REQUEST');
  expect((await issue(admin, { role: 'community_admin', scope: 'compound:c1' })).reply.code).toBe('BAD_REQUEST');
  expect((await issue(admin, { untilAt: '2020-01-01T00:00:00.000Z' })).reply.code).toBe('BAD_REQUEST');
  expect((await issue(admin, { personName: '违禁' })).reply.code).toBe('TEXT_RISKY');
  expect((await issue(admin, { personName: '待审' })).reply.code).toBe('TEXT_HELD');
  const watcher = await stranger();
  await putGrant(community, { personId: watcher.person, role: 'supervisor' });
  const supervisor = as(watcher.person, community);
  expect((await issue(supervisor)).reply.code).toBe('FORBIDDEN');
  await issue(admin);
  expect(await waiting(supervisor)).toHaveLength(1);
  expect((await revoke(SUPERVISOR, supervisor)).reply.code).toBe('FORBIDDEN');
  expect((await revoke(SUPERVISOR, theirs.admin)).reply).toEqual({ done: true });
  expect(await waiting(theirs.admin)).toEqual([]);
  expect(await waiting(admin)).toHaveLength(1);
});

test('when the admin who made it is none any more, their code is nothing', async () => {
  const { community, admin } = await newNeighbourhood();
  const second = await newMember(community, 'c1.1.1.101');
  const body = { personId: second.person, role: 'community_admin' as const, scope: 'community' };
  await invoke(handler, grantRole, admin, { body: { ...body, untilAt: null } });
  const code = await codeFor(second);
  await invoke(handler, revokeRole, admin, { body });
  expect((await type(await stranger(), code)).reply.code).toBe('CODE_INVALID');
});

test('a duty I hold already does not use the code up, and my own name and my home stay mine', async () => {
  const { community, admin } = await newNeighbourhood();
  const [code, again] = [await codeFor(admin), await codeFor(admin, { personName: '别人' })];
  const me = await newMember(community, 'c1.1.1.101');
  await invoke(handler, updateMe, me, { body: { displayName: '陈桂芳' } });
  expect((await type(me, code)).reply.me).toMatchObject({ displayName: '陈桂芳', homes: [{ seat: 1 }] });
  expect((await type(me, again)).reply.code).toBe('ALREADY_ON_DUTY');
  expect((await type(await stranger(), again)).status).toBe(200);
});

test('duty codes are guessed no faster than household codes: ten tries an hour, both together', async () => {
  const place = await newNeighbourhood();
  const [code, me] = [await codeFor(place.admin), await stranger()];
  for (let i = 0; i < 10; i++) await type(me, 'ABCDEFGH2345');
  expect((await type(me, code)).reply.code).toBe('TOO_MANY_TRIES');
  expect((await type(me, await codeOf(place, 'c1.1.1.101'))).reply.code).toBe('TOO_MANY_TRIES');
});

test('whoever erases themselves takes their duty along', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await stranger();
  await type(me, await codeFor(admin));
  const { erase } = await import('./erase');
  const { readPerson } = await import('./store');
  await erase(await readPerson(me.person), now());
  expect(await readRoles(community, me.person, now())).toEqual([]);
  expect((await invoke(handler, getMe, me)).reply.code).toBe('UNAUTHENTICATED');
});
