import { bindHousehold, getMe, issueBindingCodes, leaveHousehold, listMembers } from '../../shared/residents/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { as, codeOf, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { putGrant } from '../../tests/world';
import { type CommunityId, type Identity, identify } from '../platform/identity';
import { handler } from './handler';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

afterEach(() => jest.useRealTimers());

const bind = (me: Identity, code: string) => invoke(handler, bindHousehold, me, { body: { code } });
const members = async (admin: Identity, householdId: string) =>
  (await invoke(handler, listMembers, admin, { params: { householdId } })).reply.members;
const leave = (me: Identity, communityId: CommunityId, householdId: string) =>
  invoke(handler, leaveHousehold, me, { params: { communityId, householdId } });
const stranger = async () => as(await newPerson());

test('with the printed code I move into my household, and stand in my community', async () => {
  const place = await newNeighbourhood();
  const code = await codeOf(place, 'c1.1.1.101');
  const me = await stranger();
  const { status, reply } = await bind(me, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`);
  expect(status).toBe(200);
  expect(reply.me.homes).toMatchObject([{ householdId: 'c1.1.1.101', seat: 1 }]);
  expect(await identify(`Bearer ${reply.token}`, now())).toEqual({
    person: me.person,
    community: place.community,
    homes: [{ householdId: 'c1.1.1.101', seat: 1, movedAt: null }],
  });
  expect(await members(place.admin, 'c1.1.1.101')).toMatchObject([{ personId: me.person, seat: 1 }]);
});

test('when the answer got lost and I type the code again, I am simply in', async () => {
  const place = await newNeighbourhood();
  const code = await codeOf(place, 'c1.1.1.101');
  const me = await stranger();
  const twice = await Promise.all([bind(me, code), bind(me, code)]);
  expect(twice.map(({ status }) => status)).toContain(200);
  expect((await bind(me, code)).status).toBe(200);
  expect(await members(place.admin, 'c1.1.1.101')).toHaveLength(1);
});

test('one code in twenty hands at once lets exactly one in', async () => {
  const place = await newNeighbourhood();
  const code = await codeOf(place, 'c1.1.1.101');
  const people = await Promise.all(Array.from({ length: 20 }, stranger));
  const answers = await Promise.all(people.map((me) => bind(me, code)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ reply }) => reply.code === 'CODE_INVALID')).toHaveLength(19);
  expect(await members(place.admin, 'c1.1.1.101')).toHaveLength(1);
});

test('five people of a household of two adults come at once: two have seats, all are in', async () => {
  const { community, admin } = await newNeighbourhood();
  await Promise.all(Array.from({ length: 5 }, () => newMember(community, 'c1.1.1.101')));
  const seats = (await members(admin, 'c1.1.1.101')).map(({ seat }) => seat).sort();
  expect(seats).toEqual([1, 2, null, null, null]);
});

test('a household takes in its people and four more, and then it is full', async () => {
  const place = await newNeighbourhood();
  const joining = await Promise.allSettled(Array.from({ length: 9 }, () => newMember(place.community, 'c1.1.1.102')));
  expect(joining.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  const late = await bind(await stranger(), await codeOf(place, 'c1.1.1.102'));
  expect(late.reply.code).toBe('HOUSEHOLD_FULL');
});

test('of my two flats in one community only one gives me a seat, also when I bind both at once', async () => {
  const { community, admin } = await newNeighbourhood();
  const person = await newPerson();
  await Promise.all(['c1.1.1.101', 'c1.2.1.101'].map((householdId) => newMember(community, householdId, person)));
  const { reply } = await invoke(handler, getMe, as(person, community));
  expect(reply.homes.map(({ seat }) => seat).sort()).toEqual([1, null]);
  expect(await members(admin, 'c1.2.1.101')).toHaveLength(1);
});

test('a code typed wrongly, an old one, or the one before the last does not work', async () => {
  const place = await newNeighbourhood();
  const me = await stranger();
  expect((await bind(me, 'ABCDEFGH2345')).reply.code).toBe('CODE_INVALID');
  expect((await bind(me, 'ABC')).reply.code).toBe('BAD_REQUEST');
  const first = await codeOf(place, 'c1.1.1.101');
  const second = await codeOf(place, 'c1.1.1.101');
  expect((await bind(me, first)).reply.code).toBe('CODE_INVALID');
  setClock(new Date(Date.now() + 31 * 86_400_000).toISOString());
  expect((await bind(me, second)).reply.code).toBe('CODE_EXPIRED');
});

test('whoever guesses codes is stopped after ten tries, however fast they are', async () => {
  const me = await stranger();
  const answers = await Promise.all(Array.from({ length: 30 }, () => bind(me, 'ABCDEFGH2345')));
  expect(answers.filter(({ reply }) => reply.code === 'CODE_INVALID')).toHaveLength(10);
  expect(answers.filter(({ reply }) => reply.code === 'TOO_MANY_TRIES')).toHaveLength(20);
});

test('a second code for a household I am in already is not wasted on me', async () => {
  const place = await newNeighbourhood();
  const me = await newMember(place.community, 'c1.1.1.101');
  const code = await codeOf(place, 'c1.1.1.101');
  expect((await bind(me, code)).reply.code).toBe('ALREADY_MEMBER');
  expect((await bind(await stranger(), code)).status).toBe(200);
});

test('when I move away my seat is free for the next one, and my moving is remembered', async () => {
  const { community, admin } = await newNeighbourhood();
  const me = await newMember(community, 'c1.1.1.102');
  const left = await leave(me, community, 'c1.1.1.102');
  expect(left.reply.me).toMatchObject({ homes: [], community: null });
  const next = await newMember(community, 'c1.1.1.102');
  expect(await members(admin, 'c1.1.1.102')).toMatchObject([{ personId: next.person, seat: 1 }]);
  const again = await newMember(community, 'c1.2.1.101', me.person);
  const { reply } = await invoke(handler, getMe, again);
  expect(reply.homes).toMatchObject([{ householdId: 'c1.2.1.101', seat: 1 }]);
  const { startSession } = await import('./session');
  const { token } = await startSession(me.person, community, now());
  expect((await identify(`Bearer ${token}`, now()))?.homes[0]?.movedAt).not.toBeNull();
});

test('leaving twice, or a household that is not mine, changes nothing', async () => {
  const { community, admin } = await newNeighbourhood();
  const [me, other] = [await newMember(community, 'c1.1.1.101'), await newMember(community, 'c1.1.1.101')];
  const both = await Promise.all([leave(me, community, 'c1.1.1.101'), leave(me, community, 'c1.1.1.101')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await leave(me, community, 'c1.1.1.101')).reply.code).toBe('NOT_A_MEMBER');
  expect((await leave(other, community, 'c1.2.1.101')).reply.code).toBe('NOT_A_MEMBER');
  expect(await members(admin, 'c1.1.1.101')).toMatchObject([{ personId: other.person, seat: 2 }]);
});

test('a grid worker prints codes and sees members in their own grid only', async () => {
  const { community, admin } = await newNeighbourhood();
  const worker = await newMember(community, 'c1.1.1.101');
  await putGrant(community, { personId: worker.person, role: 'grid_worker', scope: 'grid:1-1-1' });
  const issue = (body: { buildingId: string } | { householdId: string }) =>
    invoke(handler, issueBindingCodes, worker, { body });
  const { reply } = await issue({ buildingId: 'c1.1' });
  expect(reply.codes.map(({ address }) => address)).toEqual([
    '机械厂家属院 1 号楼 1 单元 101',
    '机械厂家属院 1 号楼 1 单元 102',
  ]);
  expect(new Set(reply.codes.map(({ code }) => code)).size).toBe(2);
  expect((await issue({ buildingId: 'c1.2' })).reply.code).toBe('FORBIDDEN');
  expect((await issue({ householdId: 'c1.1.2.201' })).reply.code).toBe('FORBIDDEN');
  expect((await issue({ householdId: 'c1.1.9.999' })).reply.code).toBe('NOT_FOUND');
  expect((await issue({ buildingId: 'c9.9' })).reply.code).toBe('NOT_FOUND');
  const look = await invoke(handler, listMembers, worker, { params: { householdId: 'c1.2.1.101' } });
  expect(look.reply.code).toBe('FORBIDDEN');
  expect((await issueAs(admin)).reply.codes).toHaveLength(3);
});
const issueAs = (admin: Identity) => invoke(handler, issueBindingCodes, admin, { body: { buildingId: 'c1.1' } });

test('two who print the codes of a building at once leave one working code per household', async () => {
  const place = await newNeighbourhood();
  const sheets = await Promise.all([issueAs(place.admin), issueAs(place.admin), issueAs(place.admin)]);
  expect(sheets.map(({ status }) => status)).toEqual([200, 200, 200]);
  const codes = sheets.flatMap(({ reply }) => reply.codes ?? []).filter((c) => c.householdId === 'c1.1.2.201');
  const tries = await Promise.all(codes.map(async ({ code }) => bind(await stranger(), code)));
  expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('the admin of another community finds nothing of ours', async () => {
  const [ours, theirs] = [
    await newNeighbourhood(),
    await newNeighbourhood(`小区,楼栋,单元,房号,专有面积,网格,成年人数\n院,9,1,901,60,1,2\n`),
  ];
  await newMember(ours.community, 'c1.1.1.101');
  const look = await invoke(handler, listMembers, theirs.admin, { params: { householdId: 'c1.1.1.101' } });
  expect(look.reply.code).toBe('NOT_FOUND');
  const codes = await invoke(handler, issueBindingCodes, theirs.admin, { body: { householdId: 'c1.1.1.101' } });
  expect(codes.reply.code).toBe('NOT_FOUND');
});
