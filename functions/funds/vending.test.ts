import {
  importStatements,
  listMachines,
  listStatements,
  saveMachine,
  takeBackStatement,
} from '../../shared/funds/income-endpoints';
import { dutyHolder, type FundScene, headOf, newFund, newFundScene } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import type { Identity } from '../platform/identity';
import { handler } from './income-handler';
import { readEntry } from './reads';
import { readStatement } from './statements-store';

const FOUNDED = '2024-01-01T02:00:00.000Z';
const HEADING = '机器编号,月份,销售额,到账金额';
let scene: FundScene;
let wechat: SimulatedWechat;
beforeAll(async () => {
  wechat = await simulatedWechat();
});
afterAll(() => wechat.stop());
beforeEach(async () => {
  scene = await newFundScene(FOUNDED);
  await register('HC-01');
});

const register = (machineNo: string, fundId = scene.fundId, revision = 0, place = '东门口') => {
  const share = { numerator: 1, denominator: 10 };
  const body = { fundId, place, neighbourhood: '柳街社区', share, active: true, revision };
  return invoke(handler, saveMachine, scene.keeper, { params: { machineNo }, body });
};
const file = (...lines: string[]) => `${HEADING}\n${lines.join('\n')}\n`;
const look = async (csv: string, me: Identity = scene.keeper) =>
  (await invoke(handler, importStatements, me, { body: { csv } })).reply;
const commit = (csv: string, planHash: string) =>
  invoke(handler, importStatements, scene.keeper, { body: { csv, planHash } });
const takeOver = async (csv: string) => commit(csv, (await look(csv)).planHash);
const OCTOBER = file('HC-01,2026-10,1234.55,123.46');

test('the keeper looks first, then takes over, and our fund has its tenth', async () => {
  const seen = await look(OCTOBER);
  expect(seen).toMatchObject({ rows: 1, errors: [], known: 0, committed: false });
  expect(seen.fresh).toMatchObject([{ machineNo: 'HC-01', dueFen: 12346, receivedFen: 12346, differenceFen: 0 }]);
  expect((await headOf(scene)).cashFen).toBe(0);
  expect((await commit(OCTOBER, seen.planHash)).reply.committed).toBe(true);
  expect(await headOf(scene)).toMatchObject({ cashFen: 12346, seq: 1 });
  const { reply } = await invoke(handler, listStatements, scene.keeper, { query: { month: '2026-10' } });
  expect(reply.byFund).toEqual([
    { fundId: scene.fundId, machines: 1, dueFen: 12346, receivedFen: 12346, differenceFen: 0 },
  ]);
  const entry = await readEntry(scene.community, scene.fundId, reply.statements[0]?.entryId ?? '');
  expect(entry).toMatchObject({ kind: 'vending', title: '自动售卖机 10月捐款', by: [{ duty: '基金管理' }] });
});

test('the same statements twice, or five times at once, are in the books once', async () => {
  const csv = file('HC-01,2026-10,1000,100', 'HC-01,2026-09,500,', 'HC-01,2026-08,10,1');
  const { planHash } = await look(csv);
  const answers = await Promise.all(Array.from({ length: 5 }, () => commit(csv, planHash)));
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
  expect((await commit(csv, planHash)).reply).toMatchObject({ known: 3, fresh: [], committed: true });
  expect(await headOf(scene)).toMatchObject({ cashFen: 10100, seq: 2 });
});

test('twenty machines of seven communities: the sum over machines is the sum over funds is the ledger', async () => {
  const funds = [
    scene.fundId,
    ...(await Promise.all(Array.from({ length: 6 }, () => newFund(scene.community, FOUNDED)))),
  ];
  const machines = Array.from({ length: 20 }, (_, i) => ({ no: `HC-${i + 10}`, fundId: funds[i % 7] as string }));
  for (const { no, fundId } of machines) await register(no, fundId);
  const sums = machines.map((_, i) => (i + 1) * 1005);
  const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  const csv = file(
    ...machines.map(
      ({ no }, i) => `${no},2026-10,${yuan(sums[i] ?? 0)},${yuan(Math.floor(((sums[i] ?? 0) + 5) / 10))}`,
    ),
  );
  const { reply } = await takeOver(csv);
  expect(reply.byFund).toHaveLength(7);
  const total = (some: { receivedFen: number }[]) => some.reduce((sum, { receivedFen }) => sum + receivedFen, 0);
  expect(total(reply.byFund)).toBe(total(reply.fresh));
  expect(reply.byFund.every(({ differenceFen }) => differenceFen === 0)).toBe(true);
  const heads = await Promise.all(funds.map((fundId) => headOf({ community: scene.community, fundId })));
  expect(heads.map(({ cashFen }) => cashFen)).toEqual(
    funds.map((fundId) => reply.byFund.find((sum) => sum.fundId === fundId)?.receivedFen),
  );
});

test('a file with a bad line is not taken over, and the line is named', async () => {
  const csv = file('HC-01,2026-10,1000,100', 'HC-77,2026-10,1000,100');
  const seen = await look(csv);
  expect(seen.errors).toEqual([{ line: 3, column: '机器编号', reason: '登记的机器里没有这个编号，请核对或先登记' }]);
  expect((await commit(csv, seen.planHash)).reply.code).toBe('IMPORT_HAS_ERRORS');
  expect((await headOf(scene)).seq).toBe(0);
});

test('nobody takes over what they did not see: another file, or another share since', async () => {
  const { planHash } = await look(OCTOBER);
  expect((await commit(OCTOBER.replace('123.46', '123.47'), planHash)).reply.code).toBe('IMPORT_CHANGED');
  const share = { numerator: 1, denominator: 5 };
  const body = { fundId: scene.fundId, place: '东门口', neighbourhood: '柳街社区', share, active: true, revision: 1 };
  await invoke(handler, saveMachine, scene.keeper, { params: { machineNo: 'HC-01' }, body });
  expect((await commit(OCTOBER, planHash)).reply.code).toBe('IMPORT_CHANGED');
});

test('a wrong statement is taken back whole and imported anew; the books show both', async () => {
  await takeOver(OCTOBER);
  const wrong = file('HC-01,2026-10,1234.55,100');
  expect((await look(wrong)).errors[0]?.reason).toContain('先把那一笔冲正');
  const params = { month: '2026-10', machineNo: 'HC-01' };
  const back = () => invoke(handler, takeBackStatement, scene.keeper, { params, body: { because: '到账金额抄错了' } });
  const answers = await Promise.all([back(), back()]);
  expect(answers.map(({ reply }) => reply.code ?? 'OK').sort()).toContain('OK');
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, seq: 2 });
  expect((await back()).reply.code).toBe('NOT_IN_BOOKS');
  expect((await takeOver(wrong)).reply.committed).toBe(true);
  expect(await headOf(scene)).toMatchObject({ cashFen: 10000, seq: 3 });
  expect(await readStatement(scene.community, '2026-10', 'HC-01')).toMatchObject({ round: 1, receivedFen: 10000 });
});

test('why it was taken back stands in the books for good, so bad words never come into them', async () => {
  await takeOver(OCTOBER);
  const params = { month: '2026-10', machineNo: 'HC-01' };
  const back = (because: string) => invoke(handler, takeBackStatement, scene.keeper, { params, body: { because } });
  expect((await back('违禁的话')).reply.code).toBe('TEXT_RISKY');
  expect((await back('待审的话')).reply.code).toBe('TEXT_HELD');
  expect((await headOf(scene)).seq).toBe(1);
  expect((await back('到账金额抄错了')).status).toBe(200);
});

test('two keepers who change a machine at once: one of them is asked to look again', async () => {
  const changes = await Promise.all(['西门口', '南门口'].map((place) => register('HC-01', scene.fundId, 1, place)));
  expect(changes.map(({ reply }) => reply.code ?? 'OK').sort()).toEqual(['MACHINE_CHANGED', 'OK']);
  expect((await register('HC-02', 'x'.repeat(26))).reply.code).toBe('NOT_FOUND');
  const again = await register('HC-03');
  expect((await register('HC-03')).reply).toEqual(again.reply);
});

test('a fund that is still a draft has no books yet', async () => {
  await register('HC-02', await newFund(scene.community, FOUNDED, { state: 'draft' }));
  expect((await takeOver(file('HC-02,2026-10,10,1'))).reply.code).toBe('FUND_NOT_OPEN');
});

test('a neighbour imports nothing, and a keeper of another community finds no machine of ours', async () => {
  const { status } = await invoke(handler, importStatements, scene.neighbour, { body: { csv: OCTOBER } });
  expect(status).toBe(403);
  const other = await newFundScene(FOUNDED);
  expect((await invoke(handler, listMachines, other.keeper)).reply.machines).toEqual([]);
  expect((await look(OCTOBER, other.keeper)).errors).toHaveLength(1);
  const looker = await dutyHolder(scene.community, 'supervisor');
  expect((await invoke(handler, listMachines, looker)).reply.machines).toHaveLength(1);
});
