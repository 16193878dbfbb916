import { castBudgetBallot, exportBudget, getBudget, getPublicBudget } from '../../shared/budgets/endpoints';
import type { Mark } from '../../shared/budgets/schema';
import { fundWith, openedRound, roundDraft } from '../../tests/budget-scene';
import { setClock } from '../../tests/clock';
import { dueOf } from '../../tests/due-of';
import { invoke } from '../../tests/invoke';
import { later, newScene, type Scene } from '../../tests/vote-scene';
import { verifyBudget } from '../../tools/verify/budget';
import type { Identity } from '../platform/identity';
import { newPersonId } from '../platform/ids';
import { countRound } from './count-round';
import { BUDGETS_DUE } from './due-store';
import { handler } from './handler';
import { handler as onSchedule } from './on-schedule';

const NOW = '2026-11-25T08:00:00.000Z';
const PROJECTS = [
  ['大门换灯', 500_000],
  ['喷泉', 500_000],
  ['无障碍坡道', 200_000],
  ['图书角', 200_000],
] as const;
let scene: Scene;
let fundId: string;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(10);
  fundId = (await fundWith(scene.community, 1_000_000, NOW)).fundId;
});
beforeEach(() => setClock(NOW));
afterAll(() => jest.useRealTimers());

const open = (more = {}) => openedRound(scene, roundDraft(fundId, NOW, more), PROJECTS, NOW);
const marks = (...list: string[]): Mark[] => list.map((no) => ({ no, points: 1 }));
const cast = (roundId: string, as: Identity, body: Mark[], householdId?: string) =>
  invoke(handler, castBudgetBallot, as, { params: { roundId }, body: { marks: body, householdId } });
const see = async (roundId: string, as: Identity) =>
  (await invoke(handler, getBudget, as, { params: { roundId } })).reply;
const publicly = async (roundId: string) =>
  (await invoke(handler, getPublicBudget, null, { params: { roundId } })).reply;

/** Six want the lamp and the fountain, four the ramp and the books. */
async function sixAndFour(roundId: string) {
  for (let i = 0; i < 10; i++)
    expect((await cast(roundId, scene.resident(i), i < 6 ? marks('1', '2') : marks('3', '4'))).status).toBe(200);
}

test('my household votes once, and may change its ballot until the end', async () => {
  const { roundId } = await open();
  const me = scene.resident(0);
  expect((await cast(roundId, me, marks('1'))).reply).toMatchObject({
    changed: false,
    turnout: { took: 1, heads: 10 },
  });
  expect((await cast(roundId, me, marks('1'))).reply).toMatchObject({ changed: false, turnout: { took: 1 } });
  const spouse = { ...me, person: newPersonId() };
  expect((await cast(roundId, spouse, marks('2', '3'))).reply).toMatchObject({ changed: true, turnout: { took: 1 } });
  expect((await see(roundId, me)).papers).toEqual([expect.objectContaining({ castAt: NOW })]);
});

test('many of one home at once are still one ballot', async () => {
  const { roundId } = await open();
  const home = scene.resident(3);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => cast(roundId, { ...home, person: newPersonId() }, marks(String((i % 4) + 1)))),
  );
  for (const { status, reply } of answers) if (status !== 200) expect(reply.code).toBe('BALLOT_CHANGED_MEANWHILE');
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect((await see(roundId, home)).turnout).toEqual({ took: 1, heads: 10 });
});

test('per adult each registered seat has a paper, and who has just moved in waits for the next round', async () => {
  const { roundId } = await open({ basis: 'adult' });
  expect((await cast(roundId, scene.resident(0, 1), marks('1'))).status).toBe(200);
  expect((await cast(roundId, scene.resident(0, 2), marks('2'))).reply.turnout).toEqual({ took: 2, heads: 20 });
  expect((await cast(roundId, scene.resident(0, null), marks('1'))).reply.code).toBe('NOT_AN_ADULT_SEAT');
  const moved = scene.resident(1, 1, later(NOW, 60_000));
  expect((await cast(roundId, moved, marks('1'))).reply.code).toBe('MOVED_SINCE_OPENING');
});

test.each([
  ['nothing that is on the paper', marks('9')],
  ['the same twice', marks('1', '1')],
  ['two points where marks are made', [{ no: '1', points: 2 }]],
])('a paper with %s is handed back', async (_, body) => {
  const { roundId } = await open();
  expect((await cast(roundId, scene.resident(0), body)).reply.code).toBe('CHOICE_INVALID');
});

test('points: as many as there are, and no more than so many for one project', async () => {
  const { roundId } = await open({ form: { type: 'points', points: 6, most: 4 } });
  const give = (...points: number[]) => points.map((own, i) => ({ no: String(i + 1), points: own }));
  expect((await cast(roundId, scene.resident(0), give(4, 2))).status).toBe(200);
  expect((await cast(roundId, scene.resident(1), give(4, 2, 1))).reply.code).toBe('CHOICE_INVALID');
  expect((await cast(roundId, scene.resident(1), give(5, 1))).reply.code).toBe('CHOICE_INVALID');
});

test('who lives nowhere here, or somewhere else, has no paper', async () => {
  const { roundId } = await open();
  const homeless = { person: newPersonId(), community: scene.community, homes: [] };
  expect((await cast(roundId, homeless, marks('1'))).reply.code).toBe('NOT_A_MEMBER');
  const elsewhere = await newScene(1);
  expect((await cast(roundId, elsewhere.resident(0), marks('1'))).reply.code).toBe('NOT_FOUND');
  expect((await see(roundId, elsewhere.resident(0))).code).toBe('NOT_FOUND');
});

test('while it runs nobody can see which way it leans', async () => {
  const { roundId } = await open();
  await sixAndFour(roundId);
  const mine = await see(roundId, scene.resident(0));
  expect(mine).toMatchObject({ turnout: { took: 10, heads: 10 }, result: null, summary: null });
  expect(JSON.stringify(mine)).not.toContain('votes');
  expect((await invoke(handler, exportBudget, null, { params: { roundId } })).reply.code).toBe('BUDGET_NOT_DECIDED');
});

test('at the end the money is shared out, and anybody can see who paid for what', async () => {
  const { roundId, closesAt } = await open();
  await sixAndFour(roundId);
  setClock(closesAt);
  expect((await cast(roundId, scene.resident(0), marks('4'))).reply.code).toBe('BUDGET_CLOSED');
  expect((await publicly(roundId)).result).toBeNull();
  setClock(later(closesAt, 15_000));
  const { result, state, summary } = await publicly(roundId);
  expect(state).toBe('decided');
  expect(summary).toEqual({ ballots: 10, spentFen: 900_000, winners: ['1', '3', '4'] });
  expect(result).toMatchObject({
    ballots: 10,
    firstShareFen: 100_000,
    shareFen: 166_600,
    greedy: ['1', '2'],
    served: { shares: 10, greedy: 6 },
  });
  expect(result?.bought[0]).toMatchObject({ no: '1', inFull: 6, priceFen: 83_333, price: '250000/3', votes: 6 });
  expect(result?.notBought).toEqual([{ no: '2', votes: 6, backers: 6, leftFen: 499_600, missingFen: 400 }]);
});

test('the file of all ballots comes to the same, and says of no ballot whose it is', async () => {
  const { roundId, closesAt } = await open({ form: { type: 'points', points: 6, most: 4 } });
  for (let i = 0; i < 10; i++)
    await cast(roundId, scene.resident(i), [
      { no: i < 6 ? '1' : '3', points: 4 },
      { no: i < 6 ? '2' : '4', points: 2 },
    ]);
  setClock(later(closesAt, 15_000));
  const { reply } = await invoke(handler, exportBudget, null, { params: { roundId } });
  expect(verifyBudget(reply.text)).toMatchObject({ ok: true });
  expect(reply.fileName).toBe(`budget-${closesAt.slice(0, 10)}.pb`);
  for (const { householdId } of scene.households) expect(reply.text).not.toContain(householdId);
});

test('counted late, twice or by many at once it is decided once', async () => {
  const { roundId, closesAt } = await open();
  await sixAndFour(roundId);
  const at = later(closesAt, 15_000);
  setClock(at);
  expect(await dueOf(BUDGETS_DUE, scene.community, at)).toHaveLength(1 + (await others(roundId, at)));
  await Promise.all(Array.from({ length: 4 }, () => countRound(scene.community, roundId, at).catch(() => undefined)));
  await onSchedule();
  const before = await publicly(roundId);
  expect(before.history.filter(({ event }) => event === 'decided')).toHaveLength(1);
  expect((await countRound(scene.community, roundId, later(at, 60_000))).revision).toBe(before.revision);
});

/** Rounds of the other tests here that close at the same hour. */
const others = async (roundId: string, at: string) =>
  (await dueOf(BUDGETS_DUE, scene.community, at)).filter(({ job }) => job.roundId !== roundId).length;

test('on a warm function a ballot costs one write and no read, however many projects are on it', async () => {
  const { roundId } = await open();
  await cast(roundId, scene.resident(0), marks('1'));
  const seen: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void seen.push(line));
  process.env.LOG = 'on';
  await cast(roundId, scene.resident(1), marks('1', '2', '3', '4'));
  process.env.LOG = 'off';
  log.mockRestore();
  const { wcu, rcu } = JSON.parse(seen[0] as string);
  process.stdout.write(`castBudgetBallot: ${wcu} WCU, ${rcu} RCU\n`);
  expect({ wcu, rcu }).toEqual({ wcu: 1, rcu: 0 });
});
