import type { ByHandForm } from '../../shared/funds/by-hand';
import { decideIncome, listIncome, listIncomeToConfirm, recordIncome } from '../../shared/funds/income-endpoints';
import { localDay } from '../../shared/http/local-time';
import { listInbox } from '../../shared/notices/endpoints';
import { GREY_DOT, localFileStore } from '../../tests/file-store';
import { dutyHolder, type FundScene, fundDraft, fundOf, headOf, newFundScene } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { putPhoto } from '../../tests/photo';
import { inboxTitles, income, newProjectScene, published } from '../../tests/project-scene';
import { later } from '../../tests/vote-scene';
import { handler as notices } from '../notices/handler';
import type { Identity } from '../platform/identity';
import { newId } from '../platform/ids';
import { readProject, saveProject } from '../projects/store';
import { handler } from './income-handler';
import { endNight } from './on-schedule';
import { readEntry } from './reads';
import { putFund } from './store';

const FOUNDED = '2024-01-01T02:00:00.000Z';
let store: Awaited<ReturnType<typeof localFileStore>>;
let scene: FundScene;
let second: Identity;
let photo: string;
beforeAll(async () => {
  store = await localFileStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  scene = await newFundScene(FOUNDED);
  second = await dutyHolder(scene.community, 'fund_keeper');
  photo = await putPhoto(store, scene.keeper);
});

const cash = (more: Partial<ByHandForm> = {}): ByHandForm =>
  ({
    kind: 'cash',
    amountFen: 20_000,
    onDay: '2026-11-20',
    projectNo: null,
    evidence: [photo],
    giver: '一位老邻居',
    ...more,
  }) as ByHandForm;
const draftId = () => newId(new Date().toISOString());
const record = (form: ByHandForm = cash(), id = draftId(), me = scene.keeper) =>
  invoke(handler, recordIncome, me, { params: { fundId: scene.fundId }, body: { draftId: id, form } });
const decide = (me: Identity, recordId: string, confirm = true) =>
  invoke(handler, decideIncome, me, {
    params: { fundId: scene.fundId, recordId },
    body: confirm ? { confirm } : { confirm: false, because: '存款单看不清' },
  });
const waiting = async (me: Identity) => (await invoke(handler, listIncomeToConfirm, me)).reply.records;

test('cash counts once a second person has looked at its slip', async () => {
  const { reply } = await record();
  expect(reply).toMatchObject({ state: 'waiting', mine: true, giver: '一位老邻居' });
  expect((await headOf(scene)).cashFen).toBe(0);
  expect(await waiting(second)).toMatchObject([{ recordId: reply.recordId, mine: false }]);
  const slip = await store.open(reply.evidence[0]?.url ?? '');
  expect(slip.bytes).toEqual(GREY_DOT);
  expect((await decide(second, reply.recordId)).reply).toMatchObject({ state: 'confirmed' });
  expect(await headOf(scene)).toMatchObject({ cashFen: 20_000, seq: 1 });
  const entry = await readEntry(scene.community, scene.fundId, reply.recordId);
  expect(entry?.by).toHaveLength(2);
  expect(entry?.evidence).toMatchObject([{ label: '存入慈善会账户的存款单', ref: photo }]);
  expect(JSON.stringify(entry)).not.toContain('老邻居');
  expect(await waiting(second)).toEqual([]);
});

test('nobody is their own second person, whatever their duties', async () => {
  const { reply } = await record();
  expect((await decide(scene.keeper, reply.recordId)).reply.code).toBe('SECOND_PERSON_NEEDED');
  expect((await decide(scene.neighbour, reply.recordId)).reply.code).toBe('FORBIDDEN');
  expect((await headOf(scene)).seq).toBe(0);
  expect((await decide(scene.keeper, reply.recordId, false)).reply).toMatchObject({ state: 'refused' });
});

test('a manager of the fund confirms without any other duty', async () => {
  const fund = await fundOf(scene);
  const managers = [{ personId: scene.neighbour.person, name: '何静', duty: '主任' }, ...fundDraft().managers.slice(1)];
  await putFund(scene.community, { ...fund, managers, revision: 2 }, 1);
  const { reply } = await record();
  expect(await waiting(scene.neighbour)).toHaveLength(1);
  expect((await decide(scene.neighbour, reply.recordId)).reply.state).toBe('confirmed');
  const entry = await readEntry(scene.community, scene.fundId, reply.recordId);
  expect(entry?.by.map(({ duty }) => duty)).toContain('主任');
});

test('whoever may be the second person is told once, and the first one is not', async () => {
  const [supervisor, admin] = await Promise.all([
    dutyHolder(scene.community, 'supervisor'),
    dutyHolder(scene.community, 'community_admin'),
  ]);
  const committee = await dutyHolder(scene.community, 'committee');
  const fund = await fundOf(scene);
  // A manager with an account, and a keeper who is one of the managers too: told once all the same.
  const named = [scene.neighbour, second].map(({ person }) => ({ personId: person, name: '何静', duty: '委员' }));
  await putFund(scene.community, { ...fund, managers: [...named, ...fundDraft().managers.slice(2)], revision: 2 }, 1);
  const id = draftId();
  await Promise.all([record(cash(), id), record(cash(), id)]);
  await record(cash(), id);
  for (const who of [second, supervisor, admin, scene.neighbour]) {
    expect(await inboxTitles(who)).toEqual(['有一笔登记等您核对']);
    const [message] = (await invoke(notices, listInbox, who)).reply.messages;
    expect(message).toMatchObject({ page: '/packages/committee/fund-confirm/index', read: false });
    expect(JSON.stringify(message)).not.toMatch(/老邻居|200/);
  }
  for (const who of [scene.keeper, committee]) expect(await inboxTitles(who)).toEqual([]);
});

test('a record that was decided before it is sent again tells nobody anew', async () => {
  const id = draftId();
  const { reply } = await record(cash(), id);
  await decide(second, reply.recordId);
  const late = await dutyHolder(scene.community, 'supervisor');
  expect((await record(cash(), id)).reply).toMatchObject({ state: 'confirmed' });
  expect(await inboxTitles(late)).toEqual([]);
});

test('sent twice it is one record; with another sum under its name it is refused', async () => {
  const id = draftId();
  const [first, again] = [await record(cash(), id), await record(cash(), id)];
  expect(again.reply.recordId).toBe(first.reply.recordId);
  expect((await record(cash({ amountFen: 5 }), id)).reply.code).toBe('RECORD_DIFFERS');
  expect(await waiting(second)).toHaveLength(1);
});

test('twenty confirmations at once, and refusals among them: in the books once or not at all', async () => {
  const { reply } = await record();
  const others = await Promise.all(Array.from({ length: 6 }, () => dutyHolder(scene.community, 'supervisor')));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => decide(others[i % 6] as Identity, reply.recordId, i % 5 > 0)),
  );
  const { records } = (await invoke(handler, listIncome, scene.keeper, { params: { fundId: scene.fundId } })).reply;
  expect(records).toHaveLength(1);
  const confirmed = records[0]?.state === 'confirmed';
  expect((await headOf(scene)).cashFen).toBe(confirmed ? 20_000 : 0);
  const done = answers.filter(({ status }) => status === 200).map((answer) => answer.reply.state);
  expect(new Set(done)).toEqual(new Set([records[0]?.state]));
  const refused = answers.filter(({ status }) => status !== 200).map((answer) => answer.reply.code);
  expect(refused.every((code) => code === 'ALREADY_DECIDED')).toBe(true);
});

test('material worth 3,000 yuan from the road office is valued and kept apart from money', async () => {
  const { reply } = await record(
    cash({
      kind: 'in_kind',
      amountFen: 300_000,
      what: '铺路用的砂石和水泥',
      valuedBy: 'invoice',
      giver: '公路段',
    } as never),
  );
  await decide(second, reply.recordId);
  expect(await headOf(scene)).toMatchObject({ cashFen: 0, inKindFen: 300_000 });
  const entry = await readEntry(scene.community, scene.fundId, reply.recordId);
  expect(entry).toMatchObject({ kind: 'in_kind', detail: '铺路用的砂石和水泥，按发票估值' });
});

test('material for the lane is matched to its project, used up in it, and never more than there is', async () => {
  const s = await newProjectScene(new Date().toISOString());
  const project = await published(s);
  const { projectNo } = project;
  jest.useRealTimers();
  const helper = await dutyHolder(s.community, 'fund_keeper');
  const evidence = [await putPhoto(store, s.keeper)];
  const send = async (form: object) => {
    const body = {
      draftId: draftId(),
      form: { onDay: '2026-11-20', evidence, projectNo, amountFen: 300_000, ...form },
    };
    return invoke(handler, recordIncome, s.keeper, { params: { fundId: s.fundId }, body: body as never });
  };
  const confirm = (recordId: string) =>
    invoke(handler, decideIncome, helper, { params: { fundId: s.fundId, recordId }, body: { confirm: true } });
  const used = { kind: 'used', what: '铺了二十米', purpose: 'elderly' };
  expect((await send(used)).reply.code).toBe('PROJECT_UNKNOWN');
  const given = await send({ kind: 'in_kind', what: '砂石和水泥', valuedBy: 'invoice', giver: '公路段' });
  expect((await confirm(given.reply.recordId)).reply).toMatchObject({ state: 'confirmed', projectNo });
  const before = await readProject(s.community, s.fundId, projectNo, { consistent: true });
  if (before) await saveProject(s.community, { ...before, state: 'approved', approvedAt: s.now }, before);
  const [first, again] = [await send(used), await send(used)];
  expect((await confirm(first.reply.recordId)).reply.state).toBe('confirmed');
  expect((await confirm(again.reply.recordId)).reply.code).toBe('FUND_SHORT');
  expect(await headOf(s)).toMatchObject({ cashFen: 3_000_000, inKindFen: 0 });
  const transfer = await send({ kind: 'bank', giver: '', amountFen: 5_000 });
  expect((await confirm(transfer.reply.recordId)).reply.state).toBe('confirmed');
  expect((await headOf(s)).restricted).toMatchObject({ [projectNo]: 5_000 });
});

test('money for a project that ended before it was confirmed goes into the fund', async () => {
  const s = await newProjectScene(new Date().toISOString());
  const { projectNo } = await published(s);
  jest.useRealTimers();
  const helper = await dutyHolder(s.community, 'fund_keeper');
  const evidence = [await putPhoto(store, s.keeper)];
  const form = { kind: 'cash', amountFen: 8_000, onDay: '2026-11-20', projectNo, giver: '', evidence } as const;
  const params = { fundId: s.fundId };
  const { reply } = await invoke(handler, recordIncome, s.keeper, {
    params,
    body: { draftId: draftId(), form: { ...form, evidence } },
  });
  const before = await readProject(s.community, s.fundId, projectNo, { consistent: true });
  if (before) await saveProject(s.community, { ...before, state: 'refused', because: '不办了' }, before);
  const input = { params: { ...params, recordId: reply.recordId }, body: { confirm: true } } as const;
  expect((await invoke(handler, decideIncome, helper, input)).reply.state).toBe('confirmed');
  expect(await headOf(s)).toMatchObject({ cashFen: 3_008_000, restricted: {} });
  // As if the first answer had broken off before it gave back: sent again it does, and nobody asked again, the night.
  const now = new Date().toISOString();
  await income({ ...s, now }, 500, projectNo);
  expect((await invoke(handler, decideIncome, helper, input)).reply.state).toBe('confirmed');
  expect(await headOf(s)).toMatchObject({ cashFen: 3_008_500, restricted: {} });
  await income({ ...s, now }, 700, projectNo);
  const night = { community: s.community, job: { day: localDay(now) }, sk: '', tries: 0 };
  for (let i = 0; i < 2; i++) await endNight(night, later(now, 86_400_000));
  expect(await headOf(s)).toMatchObject({ cashFen: 3_009_200, restricted: {} });
});

test('evidence that never arrived, a day to come, a project nobody knows: refused in words', async () => {
  expect((await record(cash({ evidence: [draftId()] }))).reply.code).toBe('FILE_NOT_ARRIVED');
  expect((await record(cash({ evidence: [] }))).reply.code).toBe('BAD_REQUEST');
  expect((await record(cash({ onDay: '2099-01-01' }))).reply.code).toBe('RECEIVED_LATER');
  expect((await record(cash({ projectNo: '7' }))).reply.code).toBe('PROJECT_UNKNOWN');
  expect((await record(cash(), draftId(), scene.neighbour)).status).toBe(403);
});

test('a keeper of another community neither sees nor confirms ours', async () => {
  const other = await newFundScene(FOUNDED);
  const { reply } = await record();
  expect(await waiting(other.keeper)).toEqual([]);
  expect((await decide(other.keeper, reply.recordId)).reply.code).toBe('NOT_FOUND');
  expect((await record(cash(), draftId(), other.keeper)).reply.code).toBe('NOT_FOUND');
});
