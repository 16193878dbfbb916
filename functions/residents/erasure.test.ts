import { bookSession, getActivity } from '../../shared/activities/endpoints';
import { addDays, localDay } from '../../shared/http/local-time';
import {
  deleteMe,
  exportMyData,
  getMe,
  grantRole,
  listMembers,
  listRoles,
  requestBinding,
} from '../../shared/residents/endpoints';
import { signUp } from '../../shared/shifts/sign-up-endpoints';
import { getReservation } from '../../shared/venues/endpoints';
import { openActivity } from '../../tests/activity-scene';
import { newServiceScene, newShift } from '../../tests/attendance-scene';
import { invoke } from '../../tests/invoke';
import { as, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { newOpenid, type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { openVenue, reserveAs } from '../../tests/venue-scene';
import { later } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import { handler as activities } from '../activities/handler';
import { notify } from '../notices/notify';
import { list } from '../platform/table';
import { handler as shifts } from '../shifts/handler';
import { readShiftParticipants } from '../shifts/reads';
import { handler as venues } from '../venues/handler';
import { handler } from './handler';
import { personOf } from './person-of';
import { renew, startSession } from './session';
import { changePerson, commit } from './store';

// Many at once on a busy machine: slow is not wrong.
jest.setTimeout(30_000);

let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());

const kept = async (person: string) => (await list({ pk: `PERSON#${person}` })).items.map((item) => item.sk);

async function lifeOf(openid: string) {
  const place = await newNeighbourhood();
  const person = await personOf(openid, now());
  const me = await newMember(place.community, 'c1.1.1.101', person);
  const body = { personId: person, role: 'grid_worker', scope: 'community', untilAt: null } as const;
  await invoke(handler, grantRole, place.admin, { body });
  const flat = { compound: '机械厂家属院', building: '2', unit: '1', room: '101', displayName: '我', note: '' };
  await invoke(handler, requestBinding, me, { body: { communityId: place.community, ...flat } });
  await notify(person, { messageId: 'm1', sentAt: now(), title: '题', body: '文', page: '/pages/me/index' });
  return { ...place, me };
}

test('I can take along everything that is kept about me', async () => {
  const openid = newOpenid();
  const { me } = await lifeOf(openid);
  const { reply } = await invoke(handler, exportMyData, me);
  const text = JSON.stringify(reply);
  for (const mine of [openid, 'c1.1.1.101', 'grid_worker', '机械厂家属院 2 号楼 1 单元 101', '题'])
    expect(text).toContain(mine);
});

test('when I delete myself nothing of me is left, my seat is free, and my sessions are over', async () => {
  const openid = newOpenid();
  const { me, admin, community } = await lifeOf(openid);
  const session = await startSession(me.person, null, now());
  expect((await invoke(handler, deleteMe, me)).reply).toEqual({ done: true });
  expect(await kept(me.person)).toEqual([]);
  await expect(renew(session.renewal, now())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await invoke(handler, getMe, me)).reply.code).toBe('UNAUTHENTICATED');
  expect((await invoke(handler, listRoles, admin)).reply.grants).toHaveLength(1);
  const next = await newMember(community, 'c1.1.1.101');
  const { reply } = await invoke(handler, listMembers, admin, { params: { householdId: 'c1.1.1.101' } });
  expect(reply.members).toMatchObject([{ personId: next.person, seat: 1 }]);
  expect(await personOf(openid, now())).not.toBe(me.person);
  await notify(me.person, { messageId: 'm2', sentAt: now(), title: '题', body: '文', page: '/' });
  expect(await kept(me.person)).toEqual([]);
});

test('an erasure that broke off is finished when I come back', async () => {
  const openid = newOpenid();
  const { me } = await lifeOf(openid);
  await commit(changePerson(me.person, { erasingAt: now() }));
  const again = await personOf(openid, now());
  expect(again).not.toBe(me.person);
  expect(await kept(me.person)).toEqual([]);
});

test('while I am being erased nothing new can be tied to me', async () => {
  const { community } = await newNeighbourhood();
  const person = await newPerson();
  await commit(changePerson(person, { erasingAt: now() }));
  const step = changePerson(person, { currentCommunity: community });
  await expect(commit(step)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(startSession(person, null, now())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('tapping delete twice deletes once, and nothing breaks', async () => {
  const { me } = await lifeOf(newOpenid());
  const both = await Promise.all([invoke(handler, deleteMe, me), invoke(handler, deleteMe, me)]);
  expect(both.map(({ status }) => status).every((status) => status === 200 || status === 401)).toBe(true);
  expect(await kept(me.person)).toEqual([]);
});

test('the last admin finds a successor first, and loses nothing until then', async () => {
  const { admin, community } = await newNeighbourhood();
  expect((await invoke(handler, deleteMe, admin)).reply.code).toBe('LAST_ADMIN');
  expect((await invoke(handler, getMe, as(admin.person, community))).reply.roles).toHaveLength(1);
});

test('whoever signed up for a shift takes that along, and is off its list when they go', async () => {
  const service = await newServiceScene(now());
  const householdId = service.scene.households[0]?.householdId as string;
  const [me, next] = [await newMember(service.community, householdId), await newMember(service.community, householdId)];
  const shift = await newShift(service, later(now(), 3 * 86_400_000), []);
  const body = { orWait: true };
  const home = { homes: [{ householdId, seat: 1, movedAt: null }] };
  for (const one of [me, next])
    await invoke(shifts, signUp, { ...one, ...home }, { params: { shiftId: shift.shiftId, roleId: 'r1' }, body });
  const venue = await openVenue(service.scene);
  const booked = await reserveAs({ ...me, ...home }, venue, { day: addDays(localDay(now()), 2) });
  expect(booked.status).toBe(200);
  const { reply } = await invoke(handler, exportMyData, me);
  for (const id of [shift.shiftId, booked.reply.reservationId]) expect(JSON.stringify(reply.items)).toContain(id);
  expect((await invoke(handler, deleteMe, me)).status).toBe(200);
  const left = await list({ pk: `COMMUNITY#${service.community}#PERSON#${me.person}` });
  expect(left.items).toEqual([]);
  const people = await readShiftParticipants(service.community, shift.shiftId);
  expect(people.map(({ personId, commitment }) => [personId, commitment.state])).toEqual([[next.person, 'confirmed']]);
});

test('what a grid worker booked for me stays mine when they go, and their name is in it no more', async () => {
  const service = await newServiceScene(now());
  const [home, theirs] = service.scene.households.map(({ householdId }) => householdId) as [string, string];
  const me = { ...(await newMember(service.community, home)), homes: [{ householdId: home, seat: 1, movedAt: null }] };
  const worker = await newMember(service.community, theirs);
  await putGrant(service.community, { personId: worker.person, role: 'grid_worker' });
  const onBehalf = { householdId: home, personName: '李奶奶', consent: 'in_person' } as const;
  const venue = await openVenue(service.scene);
  const booked = await reserveAs(worker, venue, { day: addDays(localDay(now()), 2), onBehalf });
  const { params } = await openActivity(service.scene, now());
  const body = { party: 1, answers: {}, onBehalf };
  expect((await invoke(activities, bookSession, worker, { params, body })).reply.entry.proxy?.byName).toBe('新邻居');
  const look = { params: { reservationId: booked.reply.reservationId } };
  expect((await invoke(venues, getReservation, me, look)).reply.proxy?.byName).toBe('新邻居');
  expect((await invoke(handler, deleteMe, worker)).status).toBe(200);
  const { proxy, state } = (await invoke(venues, getReservation, me, look)).reply;
  expect([state, proxy?.byName, proxy?.personName]).toEqual(['confirmed', null, '李奶奶']);
  const activity = await invoke(activities, getActivity, me, { params: { activityId: params.activityId } });
  expect(activity.reply.sessions[0]?.mine).toMatchObject([{ state: 'booked', proxy: { byName: null } }]);
});
