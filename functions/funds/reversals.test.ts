import type { ByHandForm } from '../../shared/funds/by-hand';
import {
  askReversal,
  decideIncome,
  decideReversal,
  importHostStatement,
  listIncome,
  listReversalsToConfirm,
  recordIncome,
} from '../../shared/funds/income-endpoints';
import { exportLedger } from '../../shared/funds/public-endpoints';
import { localFileStore } from '../../tests/file-store';
import { dutyHolder, type FundScene, fundDraft, fundOf, headOf, newFundScene } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { putPhoto } from '../../tests/photo';
import { inboxTitles } from '../../tests/project-scene';
import { type SimulatedWechat, simulatedWechat } from '../../tests/simulated-wechat';
import { verifyLedger } from '../../tools/verify/ledger';
import type { Identity } from '../platform/identity';
import { newId } from '../platform/ids';
import { handler as funds } from './handler';
import { handler } from './income-handler';
import { newestEntries } from './ledger-store';
import { readEntry } from './reads';
import { correctionIdOf } from './reversals-store';
import { putFund } from './store';
import { postEntry } from './writes';

const FOUNDED = '2024-01-01T02:00:00.000Z';
let store: Awaited<ReturnType<typeof localFileStore>>;
let wechat: SimulatedWechat;
let scene: FundScene;
let second: Identity;
let photo: string;
beforeAll(async () => {
  [store, wechat] = await Promise.all([localFileStore(), simulatedWechat()]);
});
afterAll(() => Promise.all([store.stop(), wechat.stop()]));
beforeEach(async () => {
  scene = await newFundScene(FOUNDED);
  second = await dutyHolder(scene.community, 'fund_keeper');
  photo = await putPhoto(store, scene.keeper);
});

const now = () => new Date().toISOString();
const CASH = { kind: 'cash', amountFen: 20_000, onDay: '2026-11-20', projectNo: null, giver: '一位老邻居' };
/** What one person wrote down and another confirmed. */
async function inTheBooks(form: object = CASH): Promise<string> {
  const params = { fundId: scene.fundId };
  const body = { draftId: newId(now()), form: { ...form, evidence: [photo] } as ByHandForm };
  const { recordId } = (await invoke(handler, recordIncome, scene.keeper, { params, body })).reply;
  await invoke(handler, decideIncome, second, { params: { ...params, recordId }, body: { confirm: true } });
  return recordId;
}
const REASON = '金额多写了一个零';
const ask = (entryId: string, me = scene.keeper, because = REASON) =>
  invoke(handler, askReversal, me, { params: { fundId: scene.fundId, entryId }, body: { because } });
const decide = (entryId: string, me = second, confirm = true) =>
  invoke(handler, decideReversal, me, {
    params: { fundId: scene.fundId, entryId },
    body: confirm ? { confirm } : { confirm: false, because: '存款单上就是这个数' },
  });
const waiting = async (me: Identity) => (await invoke(handler, listReversalsToConfirm, me)).reply.reversals;
const exported = async () =>
  (await invoke(funds, exportLedger, null, { params: { fundId: scene.fundId } })).reply as unknown as string;

test('cash written down wrong is taken back by a second person, and the two stand side by side', async () => {
  const entryId = await inTheBooks();
  expect((await ask(entryId)).reply).toMatchObject({ state: 'waiting', mine: true, row: { fen: 20_000 } });
  expect((await headOf(scene)).cashFen).toBe(20_000);
  expect(await waiting(second)).toMatchObject([{ entryId, because: REASON, mine: false, row: { title: '现金捐款' } }]);
  expect((await decide(entryId)).reply).toMatchObject({ state: 'confirmed' });
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, seq: 2, total: { inFen: 0, outFen: 0 } });
  const correction = await readEntry(scene.community, scene.fundId, correctionIdOf(entryId));
  expect(correction).toMatchObject({ kind: 'correction', title: '冲正：现金捐款', detail: REASON, corrects: entryId });
  expect(correction?.by).toHaveLength(2);
  expect(verifyLedger(await exported())).toMatchObject({ ok: true });
  expect(await waiting(second)).toEqual([]);
  const { records } = (await invoke(handler, listIncome, second, { params: { fundId: scene.fundId } })).reply;
  expect(records).toMatchObject([{ recordId: entryId, state: 'reversed' }]);
});

test('whoever asked cannot confirm it, and a neighbour without a duty neither asks nor confirms', async () => {
  const entryId = await inTheBooks();
  expect((await ask(entryId, scene.neighbour)).status).toBe(403);
  await ask(entryId);
  expect((await decide(entryId, scene.keeper)).reply.code).toBe('SECOND_PERSON_NEEDED');
  expect((await decide(entryId, scene.neighbour)).reply.code).toBe('FORBIDDEN');
  expect((await headOf(scene)).seq).toBe(1);
});

test('ten confirm at once: taken back once, and never again', async () => {
  const entryId = await inTheBooks();
  await ask(entryId);
  const others = await Promise.all(Array.from({ length: 5 }, () => dutyHolder(scene.community, 'supervisor')));
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => decide(entryId, others[i % 5] as Identity)));
  const refusals = answers.filter(({ status }) => status !== 200).map(({ reply }) => reply.code);
  expect(refusals.every((code) => code === 'ALREADY_DECIDED')).toBe(true);
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, seq: 2 });
  expect((await ask(entryId)).reply.code).toBe('ALREADY_REVERSED');
  expect((await decide(entryId)).reply.code).toBe('ALREADY_DECIDED');
  expect((await headOf(scene)).seq).toBe(2);
});

test('things given are taken back only while they are there; their use is taken back too', async () => {
  const thing = { ...CASH, what: '砂石和水泥', valuedBy: 'invoice' };
  const given = await inTheBooks({ ...thing, kind: 'in_kind' });
  const usedId = newId(now());
  await postEntry(
    scene.community,
    scene.fundId,
    {
      entryId: usedId,
      kind: 'in_kind_used',
      title: '实物用在项目上',
      detail: '铺了二十米',
      projectNo: null,
      lines: [
        { account: 'expense:environment', fen: 20_000 },
        { account: 'in_kind', fen: -20_000 },
      ],
      evidence: [],
      by: [],
      corrects: null,
    },
    now(),
  );
  await ask(given);
  expect((await decide(given)).reply.code).toBe('REVERSAL_SHORT');
  expect(await waiting(second)).toHaveLength(1);
  await ask(usedId);
  expect((await decide(usedId)).reply.state).toBe('confirmed');
  expect((await headOf(scene)).inKindFen).toBe(20_000);
  expect((await decide(given)).reply.state).toBe('confirmed');
  expect((await headOf(scene)).inKindFen).toBe(0);
  expect(verifyLedger(await exported())).toMatchObject({ ok: true });
});

test('a list of the host charity imported wrong is taken back, and imported as it really was', async () => {
  const send = (csv: string, planHash?: string) =>
    invoke(handler, importHostStatement, scene.keeper, {
      params: { fundId: scene.fundId },
      body: { csv, ...(planHash && { planHash }) },
    });
  const takeOver = async (csv: string) => (await send(csv, (await send(csv)).reply.planHash)).reply;
  const list = '流水号,日期,金额\nCS0001,2026-10-03,200\nCS0002,2026-10-03,5.50\n';
  await takeOver(list);
  const [entry] = await newestEntries(scene.community, scene.fundId, 1);
  await ask(entry?.entryId ?? '');
  await decide(entry?.entryId ?? '');
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, seq: 2 });
  expect(await takeOver(list.replace('200', '20'))).toMatchObject({ gifts: 2, known: 0, sumFen: 2550 });
  expect(await takeOver(list.replace('200', '20'))).toMatchObject({ gifts: 0, known: 2 });
  expect(await headOf(scene)).toMatchObject({ cashFen: 2550, seq: 3 });
  expect(verifyLedger(await exported())).toMatchObject({ ok: true });
});

test('asked twice it is one asking, told once; another one waits until it is decided', async () => {
  const entryId = await inTheBooks();
  const supervisor = await dutyHolder(scene.community, 'supervisor');
  await Promise.all([ask(entryId), ask(entryId)]);
  await ask(entryId);
  expect(await inboxTitles(supervisor)).toEqual(['有一笔更正等您核对']);
  expect(await waiting(second)).toHaveLength(1);
  expect((await ask(entryId, second, '我也觉得不对')).reply.code).toBe('REVERSAL_WAITS');
  expect((await decide(entryId, second, false)).reply).toMatchObject({ state: 'refused' });
  expect(await inboxTitles(scene.keeper)).toContain('更正没有通过');
  expect((await ask(entryId, second, '我也觉得不对')).reply).toMatchObject({ state: 'waiting' });
});

test('a manager of the fund may be the second person; what is no income by hand is not taken back here', async () => {
  const fund = await fundOf(scene);
  const managers = [{ personId: scene.neighbour.person, name: '何静', duty: '主任' }, ...fundDraft().managers.slice(1)];
  await putFund(scene.community, { ...fund, managers, revision: 2 }, 1);
  const entryId = await inTheBooks();
  await ask(entryId);
  expect((await decide(entryId, scene.neighbour)).reply.state).toBe('confirmed');
  expect((await ask(correctionIdOf(entryId))).reply.code).toBe('NOT_REVERSIBLE');
  expect((await ask(newId(now()))).reply.code).toBe('NOT_FOUND');
  const other = await newFundScene(FOUNDED);
  expect((await ask(entryId, other.keeper)).reply.code).toBe('NOT_FOUND');
});

test('a reason nobody should read is not put into the books', async () => {
  const entryId = await inTheBooks();
  expect((await ask(entryId, scene.keeper, '违禁')).reply.code).toBe('TEXT_RISKY');
  expect(await waiting(second)).toEqual([]);
});
