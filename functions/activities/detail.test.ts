import { getActivity } from '../../shared/activities/endpoints';
import { openActivity } from '../../tests/activity-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { newScene, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { handler } from './handler';

const NOW = '2026-11-25T08:00:00.000Z';
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(4);
});
afterAll(() => jest.useRealTimers());

test('for some households only: each of them sees itself named, a neighbour nobody, the organiser everybody', async () => {
  const householdIds = [0, 1].map((n) => scene.households[n]?.householdId as string);
  const who = { scope: 'households', householdIds } as const;
  const { activityId } = await openActivity(scene, NOW, { audience: { who, ages: null } });
  const seen = async (as: Identity) => (await invoke(handler, getActivity, as, { params: { activityId } })).reply;
  expect((await seen(scene.resident(0))).audience.who).toEqual({ ...who, householdIds: householdIds.slice(0, 1) });
  const neighbour = await seen(scene.resident(2));
  expect(neighbour.audience.who).toEqual({ ...who, householdIds: [] });
  for (const id of householdIds) expect(JSON.stringify(neighbour)).not.toContain(id);
  expect(neighbour.sessions[0]?.openness).toBe('not_for_you');
  expect((await seen(scene.resident(0))).sessions[0]?.openness).toBe('free');
  expect((await seen(scene.committee)).audience.who).toEqual(who);
});
