import * as budgets from '../../shared/budgets/endpoints';
import type { CandidateDraft, RoundDraft } from '../../shared/budgets/schema';
import { admitted, collecting, fundWith, roundDraft } from '../../tests/budget-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { later, newDraftId, newPerson, newScene, type Scene } from '../../tests/vote-scene';
import { putGrant } from '../../tests/world';
import type { Identity } from '../platform/identity';
import { newId } from '../platform/ids';
import { handler } from './handler';

const NOW = '2026-11-25T08:00:00.000Z';
const TWO = [
  ['长椅', 200_000],
  ['路灯', 300_000],
] as const;
let scene: Scene;
let wechat: SimulatedWechat;
let fundId: string;
beforeAll(async () => {
  setClock(NOW);
  [scene, wechat] = await Promise.all([newScene(4), simulatedWechat()]);
  fundId = (await fundWith(scene.community, 1_000_000, NOW)).fundId;
});
beforeEach(() => setClock(NOW));
afterAll(async () => {
  jest.useRealTimers();
  await wechat.stop();
});

const draft = (more: Partial<RoundDraft> = {}) => roundDraft(fundId, NOW, more);
const create = (more: Partial<RoundDraft> = {}, as = scene.committee) =>
  invoke(handler, budgets.createBudget, as, { body: { ...draft(more), draftId: newDraftId() } });
const update = (roundId: string, revision: number, more: Partial<RoundDraft>) =>
  invoke(handler, budgets.updateBudget, scene.committee, { params: { roundId }, body: { ...draft(more), revision } });
const announce = (roundId: string, as = scene.committee) =>
  invoke(handler, budgets.announceBudget, as, { params: { roundId } });
const open = (roundId: string, closesAt?: string) =>
  invoke(handler, budgets.openBudget, scene.committee, { params: { roundId }, body: { closesAt } });
const withdraw = (roundId: string, as = scene.committee, because = '钱要先用来修水管') =>
  invoke(handler, budgets.withdrawBudget, as, { params: { roundId }, body: { because } });
const bench = (more: Partial<CandidateDraft> = {}) => ({
  candidateId: newId(NOW),
  title: '长椅',
  story: '楼下给老人歇脚用，两把就够',
  place: '2 号楼前',
  costFen: 200_000,
  ...more,
});
const propose = (roundId: string, as: Identity, body = bench()) =>
  invoke(handler, budgets.proposeCandidate, as, { params: { roundId }, body });
type Decision = { admit: true; costFen: number } | { admit: false; because: string };
const decide = (roundId: string, candidateId: string, body: Decision, as = scene.committee) =>
  invoke(handler, budgets.decideCandidate, as, { params: { roundId, candidateId }, body });
const see = async (roundId: string, as: Identity) =>
  (await invoke(handler, budgets.getBudget, as, { params: { roundId } })).reply;
const listed = async (filter: 'live' | 'done' | 'drafts', as: Identity) =>
  (await invoke(handler, budgets.listBudgets, as, { query: { filter } })).reply.budgets?.map(({ roundId }) => roundId);

async function resident(n: number): Promise<Identity> {
  const identity = scene.resident(n);
  await newPerson(identity.person);
  return identity;
}
async function colleague(role: 'committee' | 'fund_keeper' = 'fund_keeper'): Promise<Identity> {
  const person = await newPerson();
  await putGrant(scene.community, { personId: person, role });
  return { person, community: scene.community, homes: [] };
}

test('a round goes from draft to collecting to the ballot, and each list shows it in its time', async () => {
  const neighbour = await resident(0);
  const { roundId } = (await create()).reply;
  expect(await listed('drafts', scene.committee)).toContain(roundId);
  expect((await see(roundId, neighbour)).code).toBe('NOT_FOUND');
  expect((await invoke(handler, budgets.getPublicBudget, null, { params: { roundId } })).reply.code).toBe('NOT_FOUND');
  expect((await announce(roundId)).reply.state).toBe('collecting');
  expect((await announce(roundId)).status).toBe(200);
  expect(await listed('live', neighbour)).toContain(roundId);
  await admitted(scene, roundId, TWO, NOW);
  const { reply } = await open(roundId);
  expect(reply.standing.map(({ no, title }) => [no, title])).toEqual([
    ['1', '长椅'],
    ['2', '路灯'],
  ]);
  expect((await open(roundId)).status).toBe(200);
  expect((await withdraw(roundId)).reply).toMatchObject({ state: 'withdrawn', withdrawnBecause: '钱要先用来修水管' });
  expect(await listed('done', neighbour)).toContain(roundId);
});

test('I press save again because no answer came, twenty times at once: it is still one draft', async () => {
  const body = { ...draft({ title: '明年春天的微项目大家选' }), draftId: newDraftId() };
  const send = () => invoke(handler, budgets.createBudget, scene.committee, { body });
  const before = (await listed('drafts', scene.committee))?.length ?? 0;
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  expect(new Set(answers.map(({ status, reply }) => `${status} ${reply.roundId}`)).size).toBe(1);
  expect((await send()).reply).toEqual(answers[0]?.reply);
  expect(await listed('drafts', scene.committee)).toHaveLength(before + 1);
  const other = { ...body, totalFen: body.totalFen + 100 };
  expect(await invoke(handler, budgets.createBudget, scene.committee, { body: other })).toMatchObject({
    status: 409,
    reply: { code: 'DRAFT_SAVED_BEFORE', details: { roundId: answers[0]?.reply.roundId } },
  });
});

test('a draft is changed on the revision it was read at, once', async () => {
  const { roundId, revision } = (await create()).reply;
  expect((await update(roundId, revision, { totalFen: 800_000 })).reply).toMatchObject({ totalFen: 800_000 });
  expect((await update(roundId, revision, { totalFen: 800_000 })).status).toBe(200);
  expect((await update(roundId, revision, { totalFen: 700_000 })).reply.code).toBe('BUDGET_CHANGED');
  await announce(roundId);
  expect((await update(roundId, revision + 2, {})).reply.code).toBe('BUDGET_NOT_DRAFT');
});

test.each([
  ['a fund nobody knows', () => ({ fundId: newId(NOW) }), 'NOT_FOUND'],
  ['an end in ten minutes', () => ({ closesAt: later(NOW, 600_000) }), 'BUDGET_PERIOD_INVALID'],
  ['a project dearer than everything', () => ({ mostFen: 2_000_000 }), 'BAD_REQUEST'],
])('a draft with %s is refused', async (_, more, code) => {
  expect((await create(more())).reply.code).toBe(code);
});

test('a duty for one compound does not run the community’s money', async () => {
  const person = await newPerson();
  await putGrant(scene.community, { personId: person, role: 'committee', scope: 'compound:c1' });
  expect((await create({}, { person, community: scene.community, homes: [] })).reply.code).toBe('FORBIDDEN');
});

test('my proposal waits unseen until somebody has looked into what it costs', async () => {
  const { roundId } = await collecting(scene, draft(), NOW);
  const [me, neighbour] = [await resident(1), await resident(2)];
  const body = bench();
  expect((await propose(roundId, me, body)).reply).toMatchObject({ state: 'proposed', by: 'resident' });
  expect((await propose(roundId, me, body)).status).toBe(200);
  expect((await see(roundId, neighbour)).candidates).toEqual([]);
  expect((await see(roundId, me)).mine).toEqual([body.candidateId]);
  expect((await decide(roundId, body.candidateId, { admit: true, costFen: 180_000 })).reply.costFen).toBe(180_000);
  expect((await see(roundId, neighbour)).candidates).toEqual([
    expect.objectContaining({ title: '长椅', state: 'admitted', costFen: 180_000 }),
  ]);
  const again = await decide(roundId, body.candidateId, { admit: false, because: '和别的重复了' }, await colleague());
  expect(again.reply.code).toBe('ALREADY_DECIDED');
});

test('a proposal that is refused comes back with the reason, and stands on no paper', async () => {
  const { roundId } = await collecting(scene, draft(), NOW);
  const me = await resident(1);
  const { candidateId } = (await propose(roundId, me)).reply;
  await decide(roundId, candidateId, { admit: false, because: '那里马上要施工' });
  expect((await see(roundId, me)).candidates).toEqual([expect.objectContaining({ because: '那里马上要施工' })]);
  expect((await open(roundId)).reply.code).toBe('BUDGET_TOO_FEW');
});

test('too dear, too late, or to a round of somewhere else: not proposed', async () => {
  const { roundId } = await collecting(scene, draft(), NOW);
  const me = await resident(1);
  expect((await propose(roundId, me, bench({ costFen: 600_000 }))).reply.code).toBe('COST_TOO_HIGH');
  const elsewhere = await newScene(1);
  const stranger = elsewhere.resident(0);
  expect((await propose(roundId, stranger)).reply.code).toBe('NOT_FOUND');
  await admitted(scene, roundId, TWO, NOW);
  await open(roundId);
  expect((await propose(roundId, me)).reply.code).toBe('BUDGET_NOT_COLLECTING');
});

test('what is decided on while the list is being frozen is on it, or comes too late, and never in between', async () => {
  const { roundId } = await collecting(scene, draft(), NOW);
  await admitted(scene, roundId, TWO, NOW);
  const { candidateId } = (await propose(roundId, await resident(1))).reply;
  const [opened, decided] = await Promise.all([
    open(roundId),
    decide(roundId, candidateId, { admit: true, costFen: 100_000 }),
  ]);
  const standing = opened.reply.standing ?? (await see(roundId, scene.committee)).standing;
  const isOn = standing.some((one) => one.candidateId === candidateId);
  expect(isOn).toBe(decided.status === 200);
  if (!isOn) expect(['BUDGET_NOT_COLLECTING', 'BUSY']).toContain(decided.reply.code);
});

test('more than the fund has free is not put to the vote', async () => {
  const { roundId } = await collecting(scene, draft({ totalFen: 1_000_001 }), NOW);
  await admitted(scene, roundId, TWO, NOW);
  const { reply } = await open(roundId);
  expect(reply).toMatchObject({ code: 'FUND_SHORT', details: { shortFen: 1 } });
});

test('collecting took longer: the end is moved when the voting opens', async () => {
  const { roundId, closesAt } = await collecting(scene, draft(), NOW);
  await admitted(scene, roundId, TWO, NOW);
  setClock(later(closesAt, 60_000));
  expect((await open(roundId)).reply.code).toBe('BUDGET_PERIOD_INVALID');
  const end = later(closesAt, 7 * 86_400_000);
  expect((await open(roundId, end)).reply).toMatchObject({ state: 'open', closesAt: end });
});

test('words the content check is not sure of need a second pair of eyes', async () => {
  const { roundId } = (await create({ about: '待审：这段话拿不准' })).reply;
  expect((await announce(roundId)).reply.code).toBe('TEXT_HELD');
  expect((await announce(roundId, await colleague())).reply.state).toBe('collecting');
});

test('from its end on a round cannot be taken back', async () => {
  const { roundId, closesAt } = await collecting(scene, draft(), NOW);
  await admitted(scene, roundId, TWO, NOW);
  await open(roundId);
  setClock(closesAt);
  expect((await withdraw(roundId)).reply.code).toBe('BUDGET_CLOSED');
});
