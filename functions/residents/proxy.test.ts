import { as, newMember, newNeighbourhood, newPerson, now } from '../../tests/neighbours';
import { putGrant } from '../../tests/world';
import type { CommunityId } from '../platform/identity';
import { readRoles } from '../platform/roles';
import { readProxy, readProxyForPerson } from './reads';

/** The part of a caller that acts: as a session of theirs would. */
const actor = (community: CommunityId, person: string, homes: string[] = []) => {
  const at = now();
  return {
    now: at,
    person,
    community,
    homes: homes.map((householdId) => ({ householdId })),
    roles: () => readRoles(community, person, at),
  };
};
const gridWorker = async (community: CommunityId, scope: string) => {
  const person = await newPerson();
  await putGrant(community, { personId: person, role: 'grid_worker', scope });
  return actor(community, person);
};
const forGrandma = (householdId: string) => ({ householdId, personName: '李奶奶', consent: 'in_person' }) as const;

test('I book for grandma, with whom I live, and it says so', async () => {
  const { community } = await newNeighbourhood();
  const { person } = await newMember(community, 'c1.1.1.101');
  const me = actor(community, person, ['c1.1.1.101']);
  expect(await readProxy(me, forGrandma('c1.1.1.101'))).toEqual({
    by: person,
    as: 'family',
    personName: '李奶奶',
    consent: 'in_person',
    at: me.now,
  });
  await expect(readProxy(me, forGrandma('c1.1.1.102'))).rejects.toMatchObject({ code: 'NOT_THEIR_PROXY' });
});

test('a grid worker books for a neighbour of the grid, not of the next one, and not for a house that is none', async () => {
  const { community } = await newNeighbourhood();
  const worker = await gridWorker(community, 'grid:1-1-1');
  expect(await readProxy(worker, forGrandma('c1.1.1.101'))).toMatchObject({ as: 'grid_worker' });
  await expect(readProxy(worker, forGrandma('c1.1.2.201'))).rejects.toMatchObject({ code: 'NOT_THEIR_PROXY' });
  await expect(readProxy(worker, forGrandma('c1.9.1.101'))).rejects.toMatchObject({ code: 'HOUSEHOLD_UNKNOWN' });
});

test('a duty in another community counts for nothing here', async () => {
  const [here, there] = [await newNeighbourhood(), await newNeighbourhood()];
  const worker = await gridWorker(there.community, 'community');
  const stranger = actor(here.community, worker.person);
  await expect(readProxy(stranger, forGrandma('c1.1.1.101'))).rejects.toMatchObject({ code: 'NOT_THEIR_PROXY' });
});

test('I sign up my wife, who has an account; nobody signs up a stranger', async () => {
  const { community } = await newNeighbourhood();
  const wife = await newMember(community, 'c1.1.1.101');
  const me = actor(community, (await newMember(community, 'c1.1.1.101')).person, ['c1.1.1.101']);
  expect(await readProxyForPerson(me, wife.person, 'by_phone')).toMatchObject({ as: 'family', consent: 'by_phone' });
  const worker = await gridWorker(community, 'grid:1-1-1');
  expect(await readProxyForPerson(worker, wife.person, 'by_phone')).toMatchObject({ as: 'grid_worker' });
  const far = await gridWorker(community, 'grid:2');
  for (const other of [far, actor(community, as(await newPerson()).person)])
    await expect(readProxyForPerson(other, wife.person, 'by_phone')).rejects.toMatchObject({ code: 'NOT_THEIR_PROXY' });
  await expect(readProxyForPerson(worker, await newPerson(), 'by_phone')).rejects.toMatchObject({
    code: 'NOT_THEIR_PROXY',
  });
});
