import { castBallot, createVote, updateVote } from '../../shared/votes/endpoints';
import type { Choice } from '../../shared/votes/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type LossyLine, lossyLine } from '../../tests/lossy-line';
import { newDraftId, newScene, opened, type Scene, voteDraft } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { countBallots, readBallot } from './ballots-store';
import { handler } from './handler';
import { readVote, saveVote, type VoteItem } from './store';

const NOW = '2026-11-25T08:00:00.000Z';
let line: LossyLine;
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  line = await lossyLine(process.env.DYNAMODB_ENDPOINT as string);
  process.env.DYNAMODB_ENDPOINT = line.endpoint;
  scene = await newScene();
});
afterAll(() => {
  jest.useRealTimers();
  line.stop();
});

const cast = (voteId: string, as: Identity, choices: Choice[]) =>
  invoke(handler, castBallot, as, { params: { voteId }, body: { choices } });
const kept = (voteId: string, n: number) =>
  readBallot(scene.community, voteId, scene.households[n]?.householdId as string, { consistent: true });

test('my ballot went in but the answer got lost: the second try finds it as mine', async () => {
  const { voteId } = await opened(scene, NOW, { mayChange: false });
  await cast(voteId, scene.resident(0), ['for']); // warm: from here a ballot is one write and no read
  const before = line.lost();
  line.lose(1);
  const { status, reply } = await cast(voteId, scene.resident(1), ['against']);
  expect(line.lost()).toBe(before + 1);
  expect(status).toBe(200);
  expect(reply).toMatchObject({ changed: false, turnout: { took: 2 } });
  expect(await kept(voteId, 1)).toMatchObject({ version: 1, choices: ['against'], castAt: reply.receipt.castAt });
  expect(await countBallots(scene.community, voteId)).toBe(2);
}, 15_000);

test('the same for a changed mind: it is one change, and it is said to be one', async () => {
  const { voteId } = await opened(scene, NOW);
  const me = scene.resident(2);
  await cast(voteId, me, ['for']);
  const before = line.lost();
  // The first write is refused by my earlier ballot; the answer to the second, which replaces it, gets lost.
  line.lose(1, 1);
  const changed = await cast(voteId, me, ['against']);
  expect(line.lost()).toBe(before + 1);
  expect(changed).toMatchObject({ status: 200, reply: { changed: true, turnout: { took: 1 } } });
  expect(await kept(voteId, 2)).toMatchObject({ version: 2, choices: ['against'] });
}, 15_000);

test('when no answer comes at all I am told to try again, before the function dies', async () => {
  const { voteId } = await opened(scene, NOW);
  await cast(voteId, scene.resident(0), ['for']);
  const me = scene.resident(3);
  line.lose(3);
  const started = performance.now();
  const answer = await cast(voteId, me, ['for']);
  expect(answer).toMatchObject({ status: 503, reply: { code: 'BUSY' } });
  expect(performance.now() - started).toBeLessThan(9500);
  // It did arrive: pressing again brings its receipt.
  expect(await cast(voteId, me, ['for'])).toMatchObject({ status: 200, reply: { changed: false } });
  expect(await kept(voteId, 3)).toMatchObject({ version: 1 });
}, 180_000);

test('a draft saved on a bad line is saved once, and is not taken for somebody else’s edit', async () => {
  const { reply: draft } = await invoke(handler, createVote, scene.committee, {
    body: { ...voteDraft(NOW), draftId: newDraftId() },
  });
  const { voteId } = draft;
  const before = (await readVote(scene.community, voteId, { consistent: true })) as VoteItem;
  line.lose(1);
  const saved = await saveVote(scene.community, { ...before, help: '找楼长' }, before);
  expect(saved).toMatchObject({ revision: 2, help: '找楼长' });
  expect(await readVote(scene.community, voteId, { consistent: true })).toEqual(saved);
  const body = { ...voteDraft(NOW, { help: '找王主任' }), revision: 1 };
  expect(await invoke(handler, updateVote, scene.committee, { params: { voteId }, body })).toMatchObject({
    reply: { code: 'DRAFT_CHANGED' },
  });
}, 15_000);
