import { castBallot, getVote } from '../../shared/votes/endpoints';
import type { Choice } from '../../shared/votes/schema';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { announced, later, newScene, opened, type Scene } from '../../tests/vote-scene';
import { householdsPartition } from '../places/reads';
import type { Identity } from '../platform/identity';
import { write } from '../platform/table';
import { readBallot } from './ballots-store';
import { handler } from './handler';

const NOW = '2026-11-25T08:00:00.000Z';
let scene: Scene;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene();
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const cast = (voteId: string, as: Identity, choices: Choice[], householdId?: string) =>
  invoke(handler, castBallot, as, { params: { voteId }, body: { choices, householdId } });

test('my ballot goes into the box with a receipt I can read out', async () => {
  const { voteId } = await opened(scene, NOW);
  const { status, reply } = await cast(voteId, scene.resident(0), ['for']);
  expect(status).toBe(200);
  expect(reply.changed).toBe(false);
  expect(reply.receipt.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(reply.receipt.words).toHaveLength(3);
  expect(reply.turnout).toMatchObject({ took: 1, heads: 12, quorumNeeded: 8, missing: 7 });
});

/** What a request consumed, as its own log line says it. */
async function consumed(run: () => Promise<unknown>): Promise<{ wcu: number; rcu: number }> {
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await run();
  process.env.LOG = 'off';
  log.mockRestore();
  const { wcu, rcu } = JSON.parse(seen[0] as string);
  return { wcu, rcu };
}

test('on a warm function a ballot costs one write and no read', async () => {
  const { voteId } = await opened(scene, NOW);
  await cast(voteId, scene.resident(0), ['for']);
  const { wcu, rcu } = await consumed(() => cast(voteId, scene.resident(1), ['against']));
  process.stdout.write(`castBallot: ${wcu} WCU, ${rcu} RCU\n`);
  expect({ wcu, rcu }).toEqual({ wcu: 1, rcu: 0 });
});

test('a ballot stays below one write unit even at its largest', async () => {
  const options = Array.from({ length: 12 }, (_, i) => ({ optionId: `o${i + 1}`, label: `方案 ${i + 1}` }));
  const { voteId } = await opened(scene, NOW, { form: { type: 'multiple', options, max: 12 } });
  await cast(voteId, scene.resident(0), ['o1']);
  const all = options.map((o) => o.optionId) as Choice[];
  expect(await consumed(() => cast(voteId, scene.resident(1), all))).toEqual({ wcu: 1, rcu: 0 });
  const ballot = await readBallot(scene.community, voteId, scene.households[1]?.householdId as string);
  expect(ballot?.choices).toEqual(all);
});

test('tapping twice gives the same receipt, not a second ballot', async () => {
  const { voteId } = await opened(scene, NOW);
  const me = scene.resident(2);
  const first = await cast(voteId, me, ['for']);
  const again = await cast(voteId, me, ['for']);
  expect(again.status).toBe(200);
  expect(again.reply.receipt).toEqual(first.reply.receipt);
  expect(again.reply.changed).toBe(false);
  expect(again.reply.turnout.took).toBe(1);
});

test('my family may change our ballot while the vote allows it, and it stays one ballot', async () => {
  const { voteId } = await opened(scene, NOW);
  const first = await cast(voteId, scene.resident(3), ['for']);
  const changed = await cast(voteId, scene.resident(3, 2), ['against']);
  expect(changed.reply).toMatchObject({ changed: true, turnout: { took: 1 } });
  expect(changed.reply.receipt.code).not.toBe(first.reply.receipt.code);
  const ballot = await readBallot(scene.community, voteId, scene.households[3]?.householdId as string);
  expect(ballot).toMatchObject({ choices: ['against'], version: 2 });
});

test('where a ballot is final, the second one of my household is refused and told when the first was cast', async () => {
  const { voteId } = await opened(scene, NOW, { mayChange: false });
  const me = scene.resident(4);
  await cast(voteId, me, ['for']);
  setClock(later(NOW, 5000));
  expect((await cast(voteId, me, ['for'])).status).toBe(200);
  const other = await cast(voteId, scene.resident(4, 2), ['for']);
  expect(other).toMatchObject({ status: 409, reply: { code: 'ALREADY_VOTED', details: { castAt: NOW } } });
  expect(await cast(voteId, me, ['against'])).toMatchObject({ reply: { code: 'ALREADY_VOTED' } });
});

test('every refusal says which fact stood in the way', async () => {
  const vote = await opened(scene, NOW, { electorate: { scope: 'buildings', buildingIds: ['c1.1'] } });
  const early = await announced(scene, NOW);
  expect(await cast(vote.voteId, scene.resident(0), ['o1'])).toMatchObject({ reply: { code: 'CHOICE_INVALID' } });
  expect(await cast(vote.voteId, scene.resident(11), ['for'])).toMatchObject({ reply: { code: 'NOT_IN_ROLL' } });
  expect(await cast(early.voteId, scene.resident(0), ['for'])).toMatchObject({ reply: { code: 'VOTE_NOT_OPEN' } });
  expect(await cast('0'.repeat(26), scene.resident(0), ['for'])).toMatchObject({ status: 404 });
  setClock(vote.closesAt);
  expect(await cast(vote.voteId, scene.resident(0), ['for'])).toMatchObject({ reply: { code: 'VOTE_CLOSED' } });
});

test('a resident of another community cannot even address the vote', async () => {
  const { voteId } = await opened(scene, NOW);
  const elsewhere = await newScene(1);
  expect(await cast(voteId, elsewhere.resident(0), ['for'])).toMatchObject({ status: 404 });
  expect(await invoke(handler, getVote, elsewhere.committee, { params: { voteId } })).toMatchObject({ status: 404 });
});

test('per adult, both of us vote, nobody twice, and a helper without a seat not at all', async () => {
  const { voteId } = await opened(scene, NOW, { basis: 'adult', mayChange: false });
  expect((await cast(voteId, scene.resident(0, 1), ['for'])).status).toBe(200);
  expect((await cast(voteId, scene.resident(0, 2), ['for'])).reply.turnout).toMatchObject({ took: 2, heads: 24 });
  expect(await cast(voteId, scene.resident(0, 2), ['for'])).toMatchObject({ reply: { code: 'ALREADY_VOTED' } });
  expect(await cast(voteId, scene.resident(0, null), ['for'])).toMatchObject({ reply: { code: 'NOT_AN_ADULT_SEAT' } });
  expect(await cast(voteId, scene.resident(1, 3), ['for'])).toMatchObject({ reply: { code: 'NOT_AN_ADULT_SEAT' } });
  const moved = await cast(voteId, scene.resident(1, 1, later(NOW, 1000)), ['for']);
  expect(moved).toMatchObject({ reply: { code: 'MOVED_SINCE_OPENING' } });
});

test('per adult, whoever takes the seat of somebody who voted and left neither sees nor changes that ballot', async () => {
  const { voteId } = await opened(scene, NOW, { basis: 'adult' });
  const [left, came] = [scene.resident(0, 1), scene.resident(0, 1)];
  expect((await cast(voteId, left, ['for'])).status).toBe(200);
  expect(await cast(voteId, came, ['against'])).toMatchObject({ status: 409, reply: { code: 'ALREADY_VOTED' } });
  const { reply } = await invoke(handler, getVote, came, { params: { voteId } });
  expect(reply.ballots).toMatchObject([{ receipt: null }]);
  expect((await cast(voteId, left, ['against'])).reply).toMatchObject({ changed: true, turnout: { took: 1 } });
});

test('per person, a child’s opinion counts like mine, and each of us has one', async () => {
  const poll = { kind: 'poll', basis: 'person', quorum: null, pass: null } as const;
  const { voteId } = await opened(scene, NOW, poll);
  const child = scene.resident(0, null);
  expect((await cast(voteId, scene.resident(0), ['for'])).reply.turnout).toMatchObject({ took: 1, heads: 36 });
  expect((await cast(voteId, child, ['for'])).reply.turnout.took).toBe(2);
  expect((await cast(voteId, child, ['against'])).reply).toMatchObject({ changed: true, turnout: { took: 2 } });
});

test('with two homes I say for which one I vote, and may vote for both', async () => {
  const { voteId } = await opened(scene, NOW);
  const me = scene.resident(5);
  const other = scene.resident(6).homes[0] as Identity['homes'][number];
  me.homes.push({ ...other, seat: null });
  expect(await cast(voteId, me, ['for'])).toMatchObject({ status: 400, reply: { code: 'BAD_REQUEST' } });
  expect((await cast(voteId, me, ['for'], other.householdId)).status).toBe(200);
  expect((await cast(voteId, me, ['against'], me.homes[0]?.householdId)).status).toBe(200);
  expect(await cast(voteId, me, ['for'], scene.households[7]?.householdId)).toMatchObject({
    reply: { code: 'NOT_IN_ROLL' },
  });
});

test('the roll is the one of the opening, whatever changes in the households after', async () => {
  const own = await newScene(2);
  const vote = await opened(own, NOW, { basis: 'adult' });
  const [first, second] = own.households as [(typeof own.households)[0], (typeof own.households)[0]];
  const pk = householdsPartition(own.community);
  const refused = () => new Error('refused');
  await write({ write: { Put: { Item: { pk, sk: first.householdId, ...first, adults: 9 } } }, onRefused: refused });
  await write({ write: { Delete: { Key: { pk, sk: second.householdId } } }, onRefused: refused });
  expect(await cast(vote.voteId, own.resident(0, 3), ['for'])).toMatchObject({ reply: { code: 'NOT_AN_ADULT_SEAT' } });
  expect((await cast(vote.voteId, own.resident(1), ['for'])).reply.turnout).toMatchObject({ heads: 4 });
  const { reply } = await invoke(handler, getVote, own.committee, { params: { voteId: vote.voteId } });
  expect(reply.roll).toEqual(vote.roll);
});
