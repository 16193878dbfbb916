import { castBudgetBallot, fileWinner, getPublicBudget } from '../../shared/budgets/endpoints';
import { admitted, fundWith, openedRound, roundDraft } from '../../tests/budget-scene';
import { setClock } from '../../tests/clock';
import { invoke } from '../../tests/invoke';
import { later, newScene, type Scene } from '../../tests/vote-scene';
import type { Identity } from '../platform/identity';
import { newId } from '../platform/ids';
import { readProject } from '../projects/reads';
import { countRound } from './count-round';
import { handler } from './handler';
import type { RoundItem } from './store';

const NOW = '2026-11-25T08:00:00.000Z';
let scene: Scene;
let round: RoundItem;
beforeAll(async () => {
  setClock(NOW);
  scene = await newScene(3);
  const { fundId } = await fundWith(scene.community, 1_000_000, NOW);
  const projects = [
    ['长椅', 400_000],
    ['路灯', 700_000],
  ] as const;
  const opened = await openedRound(scene, roundDraft(fundId, NOW, { mostFen: 1_000_000 }), projects, NOW);
  for (const n of [0, 1, 2])
    await invoke(handler, castBudgetBallot, scene.resident(n), {
      params: { roundId: opened.roundId },
      body: { marks: [{ no: '1', points: 1 }] },
    });
  const at = later(opened.closesAt, 15_000);
  setClock(at);
  round = await countRound(scene.community, opened.roundId, at);
});
afterAll(() => jest.useRealTimers());

const idOf = (no: string) => round.standing.find((one) => one.no === no)?.candidateId ?? '';
const file = (candidateId: string, purpose: 'elderly' | 'culture' = 'elderly', as: Identity = scene.committee) =>
  invoke(handler, fileWinner, as, {
    params: { roundId: round.roundId, candidateId },
    body: { purpose, dueOn: '2027-03-31' },
  });

test('what was chosen becomes a project of the fund, once, whoever presses and how often', async () => {
  expect((await file(idOf('1'), 'culture')).reply.code).toBe('PURPOSE_NOT_OF_FUND');
  const answers = await Promise.all([file(idOf('1')), file(idOf('1')), file(idOf('1'))]);
  const { projectNo } = (await file(idOf('1'))).reply;
  expect(answers.every(({ status, reply }) => status !== 200 || reply.projectNo === projectNo)).toBe(true);
  const project = await readProject(scene.community, round.fundId, projectNo ?? '');
  expect(project).toMatchObject({ title: '长椅', plannedFen: 400_000, state: 'applied' });
  const { reply } = await invoke(handler, getPublicBudget, null, { params: { roundId: round.roundId } });
  expect(reply.candidates.find(({ title }) => title === '长椅')?.projectNo).toBe(projectNo);
});

test('what was not chosen is not, nor what nobody knows', async () => {
  expect((await file(idOf('2'))).reply.code).toBe('NOT_CHOSEN');
  expect((await file(newId(NOW))).reply.code).toBe('NOT_FOUND');
  expect((await file(idOf('1'), 'elderly', scene.resident(0))).reply.code).toBe('FORBIDDEN');
});

test('nothing can be added to a round that is decided', async () => {
  await expect(admitted(scene, round.roundId, [['花池', 100_000]], NOW)).rejects.toThrow('现在不是收项目的时候');
});
