import { newScene, opened } from '../../tests/vote-scene';
import { doc } from '../platform/table';
import { readBuildingRoll, rollChunks } from './rolls-store';

const NOW = '2026-11-25T01:00:00.000Z';

test('a roll just written is read as it was written: a warm function would keep a lagging answer all day', async () => {
  const scene = await newScene(12);
  const vote = await opened(scene, NOW);
  const send = jest.spyOn(doc(), 'send');
  const rollHash = vote.roll?.rollHash as string;
  expect((await readBuildingRoll(scene.community, vote.voteId, rollHash, 'c1.1')).size).toBeGreaterThan(0);
  for await (const chunk of rollChunks(scene.community, vote.voteId, rollHash))
    expect(chunk.rows.length).toBeGreaterThan(0);
  const asked = send.mock.calls.map(([command]) => command.input);
  expect(asked.length).toBeGreaterThan(1);
  for (const input of asked) expect(input).toMatchObject({ ConsistentRead: true });
  send.mockRestore();
});
