import { castBallot, getBuildingTurnout } from '../../shared/votes/endpoints';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { household, newPerson, newScene, opened, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import { readPlaces } from '../places/reads';
import { putHouseholds, putPlaces } from '../places/store';
import type { Identity } from '../platform/identity';
import { handler } from './handler';
import type { VoteItem } from './store';

const NOW = '2026-11-25T08:00:00.000Z';
const ONE = { buildingId: 'c1.1', name: '1 号楼', took: 2, heads: 10 };
const TWO = { buildingId: 'c1.2', name: '2 号楼', took: 1, heads: 2 };
let scene: Scene;
let vote: VoteItem;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene();
  // Building 2: one household of grid 1-1-2, one of no grid at all.
  for (const [i, gridId] of [[10, '1-1-2'] as const, [11, null] as const])
    await putHouseholds(scene.community, [{ after: { ...household(i), gridId }, before: household(i) }]);
  vote = await opened(scene, NOW);
  const { voteId } = vote;
  for (const n of [0, 1, 11])
    await invoke(handler, castBallot, scene.resident(n), { params: { voteId }, body: { choices: ['against'] } });
});
afterAll(() => jest.useRealTimers());

const look = (as: Identity) => invoke(handler, getBuildingTurnout, as, { params: { voteId: vote.voteId } });
async function holderOf(role: 'grid_worker' | 'committee', scope: string): Promise<Identity> {
  const person = await newPerson();
  await putGrant(scene.community, { personId: person, role, scope });
  return { person, community: scene.community, homes: [] };
}

test('the committee sees turnout by building, residents do not, and nobody the direction', async () => {
  const { reply } = await look(scene.committee);
  expect(reply.buildings).toEqual([ONE, TWO]);
  expect(JSON.stringify(reply)).not.toContain('against');
  expect(await look(scene.resident(0))).toMatchObject({ status: 403 });
});

test('a grid worker sees the buildings of their own grid and no other', async () => {
  const seenBy = async (scope: string) => (await look(await holderOf('grid_worker', scope))).reply.buildings;
  expect(await seenBy('grid:1-1-1')).toEqual([ONE]);
  expect(await seenBy('grid:1-1-2')).toEqual([TWO]);
  expect(await seenBy('grid:1')).toEqual([ONE, TWO]);
  expect(await seenBy('compound:c1')).toEqual([ONE, TWO]);
  expect(await seenBy('community')).toEqual([ONE, TWO]);
  expect(await seenBy('grid:11')).toEqual([]);
  expect(await seenBy('compound:c2')).toEqual([]);
});

test('a committee that may not run the vote is refused, unless one of them is the grid worker too', async () => {
  const elsewhere = await holderOf('committee', 'compound:c1');
  expect(await look(elsewhere)).toMatchObject({ status: 403, reply: { code: 'FORBIDDEN' } });
  await putGrant(scene.community, { personId: elsewhere.person, role: 'grid_worker', scope: 'grid:1-1-2' });
  expect((await look(elsewhere)).reply.buildings).toEqual([TWO]);
});

test('where two compounds vote together, each building is named with its own compound', async () => {
  const wide = await newScene();
  const other = { ...household(0), householdId: 'c2.1.1.101', compoundId: 'c2', buildingId: 'c2.1' };
  await putHouseholds(wide.community, [{ after: other, before: undefined }]);
  const known = await readPlaces(wide.community);
  await putPlaces(wide.community, {
    ...known,
    compounds: [...known.compounds, { compoundId: 'c2', name: '书院巷 5 号院', households: 1 }],
    buildings: [...known.buildings, { buildingId: 'c2.1', compoundId: 'c2', name: '1 号楼', households: 1 }],
  });
  const { voteId } = await opened(wide, NOW);
  const { reply } = await invoke(handler, getBuildingTurnout, wide.committee, { params: { voteId } });
  expect(reply.buildings.map(({ name }) => name)).toEqual([
    '机械厂家属院 1 号楼',
    '机械厂家属院 2 号楼',
    '书院巷 5 号院 1 号楼',
  ]);
});

test('where a whole family answers a poll, no building shows more voices than people', async () => {
  const poll = await opened(scene, NOW, { kind: 'poll', basis: 'person', quorum: null, pass: null });
  const params = { voteId: poll.voteId };
  // Building 2 has six people registered; seven are bound to its households.
  const voices = Array.from({ length: 7 }, (_, i) => scene.resident(10 + (i % 2), null));
  const casts = [];
  for (const voice of voices)
    casts.push(await invoke(handler, castBallot, voice, { params, body: { choices: ['for'] } }));
  expect(casts.every(({ status }) => status === 200)).toBe(true);
  const { reply } = await invoke(handler, getBuildingTurnout, scene.committee, { params });
  expect(reply.buildings).toMatchObject([
    { took: 0, heads: 30 },
    { took: 7, heads: 7 },
  ]);
});
