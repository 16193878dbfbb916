import { listInbox } from '../../shared/notices/endpoints';
import { bindHousehold, getMe, listMembers, renewSession } from '../../shared/residents/endpoints';
import { removeMember } from '../../shared/residents/removal';
import type { Member } from '../../shared/residents/schema';
import { castBallot } from '../../shared/votes/endpoints';
import { invoke } from '../../tests/invoke';
import { as, codeOf, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { must, send } from '../../tests/send';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { newWorld, putGrant } from '../../tests/world';
import { handler as noticesHandler } from '../notices/handler';
import { type CommunityId, type Identity, identify } from '../platform/identity';
import { handler } from './handler';
import { changePerson, commit } from './store';

// A whole community is set up, some of it many times at once.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

const FLAT = 'c1.1.1.101';
const members = async (admin: Identity, householdId = FLAT): Promise<Member[]> =>
  (await invoke(handler, listMembers, admin, { params: { householdId } })).reply.members;
const remove = (by: Identity, who: Pick<Member, 'personId' | 'boundAt'>, because = '租约到期，搬走了') =>
  invoke(handler, removeMember, by, {
    params: { householdId: FLAT, personId: who.personId },
    body: { boundAt: who.boundAt, because },
  });
const worker = async (community: CommunityId, scope: string): Promise<Identity> => {
  const person = await newPerson();
  await putGrant(community, { personId: person, role: 'grid_worker', scope });
  return as(person, community);
};
const only = async (admin: Identity) => (await members(admin))[0] as Member;

test('the tenant moved out: the grid worker takes them off, they are told why, and their seat is free', async () => {
  const { community, admin } = await newNeighbourhood();
  const tenant = await newMember(community, FLAT);
  expect((await remove(await worker(community, 'grid:1-1-1'), await only(admin))).reply).toEqual({ done: true });
  expect(await members(admin)).toEqual([]);
  expect((await invoke(handler, getMe, tenant)).reply).toMatchObject({ homes: [], community: null, unread: 1 });
  const { messages } = (await invoke(noticesHandler, listInbox, tenant)).reply;
  expect(messages).toMatchObject([{ title: '您不再绑定这一户了' }]);
  expect(messages[0]?.body).toContain('租约到期，搬走了');
  await newMember(community, FLAT);
  expect(await members(admin)).toMatchObject([{ seat: 1 }]);
});

test('taken off in the middle of a vote, I vote no more for that household, only for the one I still have', async () => {
  const { community, admin, neighbour, vote } = await newWorld(wechat);
  const { personId, homes } = neighbour.session.me;
  const { householdId, boundAt } = homes[0] as (typeof homes)[number];
  await newMember(community, 'c1.1.1.201', personId);
  await must(removeMember, admin.session.token, {
    params: { householdId, personId },
    body: { boundAt, because: '房子卖了' },
  });
  const { token } = await must(renewSession, undefined, { body: { renewal: neighbour.session.renewal } });
  const cast = (of: string) =>
    send(castBallot, token, { params: { voteId: vote.voteId }, body: { choices: ['o1'], householdId: of } });
  expect((await cast(householdId)).reply.code).toBe('NOT_IN_ROLL');
  expect((await cast('c1.1.1.201')).status).toBe(200);
  const still = (await identify(`Bearer ${token}`, now()))?.homes;
  expect(still).toMatchObject([{ householdId: 'c1.1.1.201', movedAt: expect.any(String) }]);
});

test('sent twice, or by two at once, it happens once and is told once', async () => {
  const { community, admin } = await newNeighbourhood();
  const tenant = await newMember(community, FLAT);
  const stays = await newMember(community, FLAT);
  const who = (await members(admin)).find(({ personId }) => personId === tenant.person) as Member;
  const both = await Promise.all([remove(admin, who), remove(await worker(community, 'grid:1'), who)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await remove(admin, who)).status).toBe(200);
  expect(await members(admin)).toMatchObject([{ personId: stays.person }]);
  expect((await invoke(handler, getMe, tenant)).reply.unread).toBe(1);
});

test('who has come back since is not sent away by an old request', async () => {
  const place = await newNeighbourhood();
  const tenant = await newMember(place.community, FLAT);
  const who = await only(place.admin);
  await remove(place.admin, who);
  await invoke(handler, bindHousehold, tenant, { body: { code: await codeOf(place, FLAT) } });
  expect((await remove(place.admin, who)).status).toBe(200);
  expect(await members(place.admin)).toHaveLength(1);
});

test('nobody takes themselves off this way, nor a neighbour outside their grid or community', async () => {
  const [{ community, admin }, theirs] = [await newNeighbourhood(), await newNeighbourhood()];
  const tenant = await newMember(community, FLAT);
  await putGrant(community, { personId: tenant.person, role: 'grid_worker', scope: 'grid:1' });
  const who = await only(admin);
  expect((await remove(tenant, who)).reply.code).toBe('NOT_YOURSELF');
  expect((await remove(await worker(community, 'grid:2'), who)).reply.code).toBe('FORBIDDEN');
  expect((await remove(as(await newPerson(), community), who)).reply.code).toBe('FORBIDDEN');
  await remove(theirs.admin, who);
  expect(await members(admin)).toHaveLength(1);
});

test('a reason that may not be shown removes nobody, and one is needed', async () => {
  const { community, admin } = await newNeighbourhood();
  await newMember(community, FLAT);
  const who = await only(admin);
  expect((await remove(admin, who, '违禁')).reply.code).toBe('TEXT_RISKY');
  expect((await remove(admin, who, '待审')).reply.code).toBe('TEXT_HELD');
  expect((await remove(admin, who, '')).reply.code).toBe('BAD_REQUEST');
  expect(await members(admin)).toHaveLength(1);
});

test('somebody whose erasing broke off half-way can be taken off, though nobody is left to tell', async () => {
  const { community, admin } = await newNeighbourhood();
  const tenant = await newMember(community, FLAT);
  await commit(changePerson(tenant.person, { erasingAt: now() }));
  expect((await remove(admin, await only(admin))).status).toBe(200);
  expect(await members(admin)).toEqual([]);
});
