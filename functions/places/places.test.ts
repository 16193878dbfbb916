import { checkGrids, getPlaces, listCommunities, listHouseholds } from '../../shared/places/endpoints';
import { invoke } from '../../tests/invoke';
import { as, newNeighbourhood, newPerson } from '../../tests/neighbours';
import { newCommunity, putGrant } from '../../tests/world';
import { handler } from './handler';
import { readHouseholds } from './reads';
import { CHANGED, putCommunity, putHouseholds } from './store';

test('my community is in the list before I have signed in', async () => {
  const { community } = await newNeighbourhood();
  const { reply } = await invoke(handler, listCommunities, null);
  expect(reply.communities).toContainEqual({
    communityId: community,
    name: '鬲津社区',
    street: '苏祠街道',
    demo: true,
  });
});

test('a community without a roll has places, all of them empty', async () => {
  const community = newCommunity();
  const me = as(await newPerson(), community);
  expect((await invoke(handler, getPlaces, me)).reply.code).toBe('NOT_FOUND');
  await putCommunity({ communityId: community, name: '新社区', street: '新街道', demo: false });
  expect((await invoke(handler, getPlaces, me)).reply).toMatchObject({ households: 0, compounds: [], grids: [] });
});

test('grids too small and households in no grid are listed, not hidden', async () => {
  const { admin } = await newNeighbourhood();
  const { reply } = await invoke(handler, checkGrids, admin);
  expect(reply.households).toBe(4);
  expect(reply.violations.map(({ kind, where }) => `${kind} ${where}`)).toEqual([
    'too_small 1',
    'too_small 1-1',
    'too_small 1-1-1',
    'too_small 1-1-2',
    'too_small 2',
    'gap c1.2.1.101',
    'gap c1.2.1.101',
  ]);
});

test('whoever has a duty sees the roll as far as it reaches', async () => {
  const { community, admin } = await newNeighbourhood();
  const worker = as(await newPerson(), community);
  await putGrant(community, { personId: worker.person, role: 'grid_worker', scope: 'grid:1-1-2' });
  const rooms = async (me: typeof worker) =>
    (await invoke(handler, listHouseholds, me, { params: { buildingId: 'c1.1' } })).reply.households.map((h) => h.room);
  expect(await rooms(worker)).toEqual(['201']);
  expect(await rooms(admin)).toEqual(['101', '102', '201']);
  const neighbour = await invoke(handler, listHouseholds, as(await newPerson(), community), {
    params: { buildingId: 'c1.1' },
  });
  expect(neighbour.reply.code).toBe('FORBIDDEN');
});

test('two clerks who change the same flat from the same paper: the second one looks again', async () => {
  const { community } = await newNeighbourhood();
  const flat = (await readHouseholds(community))[3];
  if (!flat) throw new Error('no roll');
  const writes = [1, 2, 3].map((n) =>
    putHouseholds(community, [{ after: { ...flat, gridId: null, adults: n }, before: flat }]),
  );
  const settled = await Promise.allSettled(writes);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(settled.filter((one) => one.status === 'rejected' && one.reason === CHANGED)).toHaveLength(2);
  const now = (await readHouseholds(community))[3];
  if (now) await putHouseholds(community, [{ after: flat, before: now }]);
  expect((await readHouseholds(community))[3]).toEqual(flat);
});
