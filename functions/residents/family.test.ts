import { listFamily } from '../../shared/residents/family';
import { invoke } from '../../tests/invoke';
import { as, newMember, newNeighbourhood, newPerson } from '../../tests/neighbours';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

/** As a session says it, for 15 minutes after it was true. */
const living = (me: Identity, ...homes: string[]): Identity => ({
  ...me,
  homes: homes.map((householdId) => ({ householdId, seat: 1, movedAt: null })),
});
const family = async (me: Identity) => (await invoke(handler, listFamily, me)).reply.family;

test('I see who lives with me by name, and nobody who does not', async () => {
  const { community } = await newNeighbourhood();
  const [me, mother] = [await newMember(community, 'c1.1.1.101'), await newMember(community, 'c1.1.1.101')];
  await newMember(community, 'c1.1.1.102');
  expect(await family(living(me, 'c1.1.1.101'))).toEqual([{ personId: mother.person, displayName: '王阿姨' }]);
});

test('with a home of my own and one with my parents, each of them is there once', async () => {
  const { community } = await newNeighbourhood();
  const me = await newMember(community, 'c1.1.1.101');
  await newMember(community, 'c1.1.1.102', me.person);
  const mother = await newMember(community, 'c1.1.1.102');
  await newMember(community, 'c1.1.1.101', mother.person);
  const found = await family(living(me, 'c1.1.1.101', 'c1.1.1.102'));
  expect(found.map(({ personId }) => personId)).toEqual([mother.person]);
});

test('when I have moved out, an old session tells me nothing of those who stayed', async () => {
  const { community } = await newNeighbourhood();
  await newMember(community, 'c1.1.1.101');
  expect(await family(living(as(await newPerson(), community), 'c1.1.1.101'))).toEqual([]);
});

test('in another community I have no family', async () => {
  const [here, there] = [await newNeighbourhood(), await newNeighbourhood()];
  const me = await newMember(here.community, 'c1.1.1.101');
  await newMember(there.community, 'c1.1.1.101');
  expect(await family(living({ ...me, community: there.community }, 'c1.1.1.101'))).toEqual([]);
});
