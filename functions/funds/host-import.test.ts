import { importHostStatement, reconcileFund } from '../../shared/funds/income-endpoints';
import { incomeLines } from '../../shared/funds/lines';
import { addDays, localDay } from '../../shared/http/local-time';
import { localFileStore } from '../../tests/file-store';
import { type FundScene, fundOf, headOf, newFund, newFundScene, paidOrder } from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { putPhoto } from '../../tests/photo';
import { newId } from '../platform/ids';
import { handler } from './income-handler';
import { newestEntries } from './ledger-store';
import { putFund } from './store';
import { postEntry, postGifts } from './writes';

const FOUNDED = '2024-01-01T02:00:00.000Z';
let store: Awaited<ReturnType<typeof localFileStore>>;
let scene: FundScene;
beforeAll(async () => {
  store = await localFileStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  scene = await newFundScene(FOUNDED);
});

const file = (...lines: string[]) => `流水号,日期,金额,捐赠人\n${lines.join('\n')}\n`;
const send = (csv: string, planHash?: string, fundId = scene.fundId, me = scene.keeper) =>
  invoke(handler, importHostStatement, me, { params: { fundId }, body: { csv, ...(planHash && { planHash }) } });
const takeOver = async (csv: string) => send(csv, (await send(csv)).reply.planHash);
const LIST = file('CS0001,2026-10-03,20,某邻居', 'CS0002,2026-10-03,5.50,某邻居', 'CS0003,2026-10-04,100,某邻居');

test("the host charity's list is in our books, an entry a day, and nobody in it is named", async () => {
  const { reply } = await takeOver(LIST);
  expect(reply).toMatchObject({ rows: 3, gifts: 3, sumFen: 12_550, committed: true });
  expect(await headOf(scene)).toMatchObject({ cashFen: 12_550, seq: 2 });
  const entries = await newestEntries(scene.community, scene.fundId, 5);
  expect(entries.map(({ title, detail }) => [title, detail])).toEqual([
    ['慈善会页面捐款 1 笔', '到账 10月4日'],
    ['慈善会页面捐款 2 笔', '到账 10月3日'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('某邻居');
});

test('the same list five times at once, and a longer one after it, count every gift once', async () => {
  const { planHash } = (await send(LIST)).reply;
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(LIST, planHash)));
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
  const longer = `${LIST}CS0004,2026-10-04,1,某邻居\n`;
  expect((await takeOver(longer)).reply).toMatchObject({ gifts: 1, known: 3, sumFen: 100 });
  expect(await headOf(scene)).toMatchObject({ cashFen: 12_650, seq: 3 });
});

test('a busy day of two hundred gifts fits, in entries of eighty', async () => {
  const many = file(...Array.from({ length: 200 }, (_, i) => `BIG${String(i).padStart(4, '0')},2026-10-05,1.00,`));
  expect((await takeOver(many)).status).toBe(200);
  expect(await headOf(scene)).toMatchObject({ cashFen: 20_000, seq: 3 });
});

test('a gift that stands otherwise in the books, or a bad line: nothing is taken over', async () => {
  await takeOver(LIST);
  const changed = LIST.replace('5.50', '6.50');
  const { reply } = await send(changed);
  expect(reply.errors).toMatchObject([{ line: 3, column: '流水号' }]);
  expect((await send(changed, reply.planHash)).reply.code).toBe('IMPORT_HAS_ERRORS');
  expect((await send(LIST.replace('CS0003', 'CS0009'), 'f'.repeat(64))).reply.code).toBe('IMPORT_CHANGED');
});

test('only a fund with a page imports its list, and only our own', async () => {
  const host = { name: '禹安县慈善总会', pageUrl: null };
  const offline = await newFund(scene.community, FOUNDED, { mode: 'offline', host });
  expect((await send(LIST, undefined, offline)).reply.code).toBe('NOT_LINK_OUT');
  const other = await newFundScene(FOUNDED);
  expect((await send(LIST, undefined, scene.fundId, other.keeper)).reply.code).toBe('NOT_FOUND');
  expect((await send(LIST, undefined, scene.fundId, scene.neighbour)).status).toBe(403);
});

test('the list of the last month is imported after the fund has gone over to another way, its page taken down', async () => {
  await takeOver(LIST);
  const fund = await fundOf(scene);
  const changed = { ...fund, mode: 'offline', revision: fund.revision + 1 } as const;
  await putFund(scene.community, changed, fund.revision);
  const late = file('CS0007,2026-10-31,8,');
  expect((await takeOver(late)).reply).toMatchObject({ gifts: 1, sumFen: 800, committed: true });
  const bare = { ...changed, host: { ...fund.host, pageUrl: null }, revision: changed.revision + 1 };
  await putFund(scene.community, bare, changed.revision);
  expect((await takeOver(file('CS0008,2026-10-31,9,'))).reply).toMatchObject({ gifts: 1, committed: true });
});

test('the books are compared with the statement as they stood that day, gifts and entries since left out', async () => {
  const today = localDay(new Date().toISOString());
  const at = (daysAgo: number) => `${addDays(today, -daysAgo)}T04:00:00.000Z`;
  const post = (fen: number, now: string) =>
    postEntry(
      scene.community,
      scene.fundId,
      {
        entryId: newId(now),
        kind: 'offline',
        title: '现金捐款',
        detail: '',
        projectNo: null,
        lines: incomeLines('offline', fen, null),
        evidence: [],
        by: [],
        corrects: null,
      },
      now,
    );
  const give = async (fen: number, now: string) =>
    postGifts(scene.community, scene.fundId, [await paidOrder(scene, now, fen)], now);
  await post(10_000, at(40));
  await give(700, at(40));
  await give(60, at(10));
  await post(5_000, at(5));
  const evidence = await putPhoto(store, scene.keeper);
  const compare = (day: string, hostBalanceFen: number) =>
    invoke(handler, reconcileFund, scene.keeper, {
      params: { fundId: scene.fundId },
      body: { day, hostBalanceFen, evidence },
    });
  const monthAgo = addDays(today, -30);
  expect((await compare(monthAgo, 10_000)).reply).toMatchObject({
    bookFen: 10_700,
    differenceFen: -700,
    reconciledTo: null,
  });
  expect((await compare(monthAgo, 10_700)).reply).toMatchObject({ differenceFen: 0, reconciledTo: monthAgo });
  const yesterday = addDays(today, -1);
  expect((await compare(yesterday, 15_760)).reply).toMatchObject({ differenceFen: 0, reconciledTo: yesterday });
  expect((await compare(monthAgo, 10_700)).reply.reconciledTo).toBe(yesterday);
  expect((await fundOf(scene)).reconciledTo).toBe(yesterday);
  expect((await compare(today, 0)).reply.code).toBe('RECONCILE_DAY');
});
