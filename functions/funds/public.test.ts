import { closeFund, openFund, updateFund } from '../../shared/funds/endpoints';
import type { EntryDraft } from '../../shared/funds/entry';
import { ExportHeader, jsonLines } from '../../shared/funds/export-file';
import { incomeLines, reserveLines } from '../../shared/funds/lines';
import * as open from '../../shared/funds/public-endpoints';
import { listInbox, listNotices } from '../../shared/notices/endpoints';
import { setClock } from '../../tests/clock';
import {
  costOf,
  dutyHolder,
  type FundScene,
  fundDraft,
  fundOf,
  headOf,
  newFund,
  newFundScene,
  paidOrder,
} from '../../tests/fund-scene';
import { invoke } from '../../tests/invoke';
import { simulatedWechat } from '../../tests/simulated-wechat';
import { verifyLedger } from '../../tools/verify/ledger';
import { handler as board } from '../notices/handler';
import { newId, sha256 } from '../platform/ids';
import type { Caller } from '../platform/serve';
import { listProjectsHandler } from '../projects/list-projects';
import { getPublicFundHandler } from './get-public-fund';
import { handler } from './handler';
import { ledgerPart } from './ledger-part';
import { endNight } from './on-schedule';
import { openDoor } from './public-door';
import { readFundItem } from './store';
import { postEntry, postGifts } from './writes';

const FOUNDED = '2023-11-20T02:00:00.000Z';
const NOW = '2026-11-21T02:00:00.000Z';
let scene: FundScene;
let stopWechat: () => unknown;
beforeAll(async () => {
  setClock(NOW);
  const wechat = await simulatedWechat();
  stopWechat = () => wechat.stop();
});
beforeEach(async () => {
  scene = await newFundScene(FOUNDED);
});
afterAll(async () => {
  jest.useRealTimers();
  await stopWechat();
});

const own = () => ({ params: { fundId: scene.fundId } });
const draft = (more: Partial<EntryDraft> & Pick<EntryDraft, 'kind' | 'lines'>, at: string): EntryDraft => ({
  entryId: newId(at),
  title: '一笔',
  detail: '',
  projectNo: null,
  evidence: [{ label: '发票', sha256: sha256('发票'), ref: null }],
  by: [{ duty: '管委会', name: '赵春梅' }],
  corrects: null,
  ...more,
});
const post = (more: Partial<EntryDraft> & Pick<EntryDraft, 'kind' | 'lines'>, at: string) =>
  postEntry(scene.community, scene.fundId, draft(more, at), at);
async function give(at: string, amountFen: number, projectNo: string | null = null) {
  const gift = await paidOrder(scene, at, amountFen, projectNo);
  await postGifts(scene.community, scene.fundId, [gift], at);
  return gift;
}
const spend = (fen: number, projectNo: string, at: string) =>
  post(
    {
      kind: 'expense',
      title: '路灯材料',
      detail: '赵春梅、陈立新两人批准',
      projectNo,
      lines: [
        { account: 'expense:environment', fen },
        { account: 'payable', fen: -fen },
        ...reserveLines(projectNo, -fen),
      ],
    },
    at,
  );
const at = (day: string, hour = 2): string => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Three autumns of a small fund. */
async function lived() {
  await give(at('2024-10-01'), 5000);
  await post({ kind: 'vending', title: '售卖机分成', lines: incomeLines('vending', 38_640, null) }, at('2024-12-05'));
  await give(at('2025-10-01'), 7000, '12');
  await spend(3000, '12', at('2025-10-20'));
  await give(at('2026-11-20'), 2000, '12');
  await give(at('2026-11-20', 3), 1000, '12');
  await give(at('2026-11-20', 4), 500);
  await give(at('2026-11-21'), 800);
}

test('anybody sees where the money is, without an account', async () => {
  await lived();
  const { status, reply } = await invoke(handler, open.getPublicFund, null, own());
  expect(status).toBe(200);
  expect(reply).toMatchObject({
    communityName: '为民巷社区',
    balanceFen: 51_940,
    raisedFen: 54_940,
    payableFen: 3000,
    cashFen: 54_940,
    keptFen: 7000,
    freeFen: 44_940,
    year: { name: '2026', inFen: 4300, outFen: 0 },
    seq: 8,
  });
  expect(reply.months).toHaveLength(12);
  expect(reply.months.at(-1)).toEqual({ month: '2026-11', inFen: 4300, outFen: 0 });
  expect(reply.months.at(0)).toEqual({ month: '2025-12', inFen: 0, outFen: 0 });
  expect(reply.rows.map(({ day, title, fen }) => `${day} ${title} ${fen}`)).toEqual([
    '2026-11-21 邻居捐款 1 笔 800',
    '2026-11-20 邻居捐款 2 笔 3000',
    '2026-11-20 邻居捐款 1 笔 500',
    '2025-10-20 路灯材料 3000',
    '2025-10-01 邻居捐款 1 笔 7000',
    '2024-12-05 售卖机分成 38640',
    '2024-10-01 邻居捐款 1 笔 5000',
  ]);
  expect(JSON.stringify(reply)).not.toContain('DEMO');
  expect(JSON.stringify(reply)).not.toContain('personId');
});

test('I leaf through the ledger month by month, and by what came, what went, and what for', async () => {
  await lived();
  const months: string[] = [];
  let month: string | undefined;
  do {
    const { reply } = await invoke(handler, open.listPublicEntries, null, { ...own(), query: month ? { month } : {} });
    months.push(`${reply.month}: ${reply.rows.length}`);
    month = reply.earlier ?? undefined;
  } while (month);
  expect(months).toEqual(['2026-11: 3', '2025-10: 2', '2024-12: 1', '2024-10: 1']);
  const asked = async (query: object) =>
    (await invoke(handler, open.listPublicEntries, null, { ...own(), query })).reply.rows.map(({ fen }) => fen);
  expect(await asked({ month: '2025-10', flow: 'out' })).toEqual([3000]);
  expect(await asked({ month: '2026-11', projectNo: '12' })).toEqual([3000]);
  expect(await asked({ month: '2022-01' })).toEqual([]);
});

test('a day’s gifts unfold, each with its number in the ledger, and no name', async () => {
  await lived();
  const params = { ...own().params, day: '2026-11-20' };
  const { gifts } = (await invoke(handler, open.listPublicGifts, null, { params })).reply;
  expect(gifts.map(({ seq, amountFen, projectNo }) => [seq, amountFen, projectNo])).toEqual([
    [7, 500, null],
    [6, 1000, '12'],
    [5, 2000, '12'],
  ]);
});

test('whoever downloads the ledger can recompute it, whole or a year of it', async () => {
  await lived();
  const asked = async (query: object) => {
    const answer = await invoke(handler, open.exportLedger, null, { ...own(), query });
    expect(answer.status).toBe(200);
    return answer.reply as unknown as string;
  };
  const whole = await asked({});
  expect(verifyLedger(whole)).toMatchObject({ ok: true });
  expect(whole.trim().split('\n')).toHaveLength(1 + 8);
  const headers = await Promise.all(
    ['2023', '2024', '2025', '2026', '2027'].map(async (year) => {
      const file = await asked({ year });
      expect(verifyLedger(file)).toMatchObject({ ok: true });
      return ExportHeader.parse(JSON.parse(file.split('\n')[0] as string));
    }),
  );
  expect(headers.map(({ from, to }) => [from.seq, to.seq])).toEqual([
    [0, 0],
    [0, 2],
    [2, 4],
    [4, 8],
    [8, 8],
  ]);
  expect(verifyLedger(whole.replace('38640', '38641')).ok).toBe(false);
  expect(await asked({ format: 'csv' })).toContain('售卖机分成,,,慈善组织账户,386.40,发票,管委会赵春梅');
  const books = await asked({ format: 'beancount', year: '2026' });
  expect(books).toContain('2026-11-20 open Assets:Host CNY');
  expect(books).toContain('  Equity:Project:P12  -40.00 CNY');
});

test('a ledger too long for one file is downloaded in parts that join, each of which can be recomputed', async () => {
  await lived();
  const { fund } = await openDoor(scene.fundId);
  const whole = (await invoke(handler, open.exportLedger, null, own())).reply as unknown as string;
  const last = ExportHeader.parse(JSON.parse(whole.split('\n')[0] as string)).to;
  for (const most of [1, 2, 3, 5, 8]) {
    const lines: string[] = [];
    let before: object | undefined;
    for (let after = 0; after < 8; after += most) {
      const file = await ledgerPart(scene.community, '为民巷社区', fund, after, most);
      expect(verifyLedger(jsonLines(file))).toMatchObject({ ok: true });
      if (before) expect(file.header.from).toEqual(before);
      before = file.header.to;
      lines.push(...jsonLines(file).trim().split('\n').slice(1));
    }
    expect(before).toEqual(last);
    expect(lines).toEqual(whole.trim().split('\n').slice(1));
  }
});

test('anybody asks for the next entries after a number; after the last there are none', async () => {
  await lived();
  const after = async (n: string) =>
    (await invoke(handler, open.exportLedger, null, { ...own(), query: { after: n } })).reply as unknown as string;
  expect(verifyLedger(await after('6')).lines[0]).toBe('为民巷社区 邻里微基金，第 7 到第 8 笔，2 笔');
  expect(verifyLedger(await after('99'))).toMatchObject({ ok: true });
});

test('a gift that is posted but not yet on its order is in the download all the same', async () => {
  await lived();
  const gifts = await Promise.all([1, 2, 3].map((n) => paidOrder(scene, NOW, n)));
  const posting = postGifts(scene.community, scene.fundId, gifts, NOW);
  const during = invoke(handler, open.exportLedger, null, own());
  await posting;
  for (const answer of [await during, await invoke(handler, open.exportLedger, null, own())])
    expect(verifyLedger(answer.reply as unknown as string)).toMatchObject({ ok: true });
});

test('the night publishes where the ledger stands, once, and notes the next one', async () => {
  await lived();
  const quiet = await newFund(scene.community, FOUNDED, { name: '没有动静的基金' });
  const { community } = scene;
  const due = { community, job: { day: '2026-11-21' }, sk: '', tries: 0 };
  await endNight(due, '2026-11-21T16:10:05.000Z');
  await endNight(due, '2026-11-21T16:11:05.000Z');
  const { notices } = (await invoke(board, listNotices, scene.neighbour)).reply;
  const { hash } = await headOf(scene);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({ title: '2026年11月21日的基金账', postedBy: '基金账本' });
  expect(notices[0]?.body).toContain(`邻里微基金：余额 519.40 元，记到第 8 笔，指纹 ${hash.slice(0, 16)}`);
  expect(notices[0]?.body).not.toContain('没有动静');
  expect((await readFundItem(community, quiet))?.revision).toBe(1);
  expect((await headOf(scene)).today).toEqual({ day: '2026-11-22', gifts: {} });
  // A day without any entry has nothing to publish.
  await endNight({ ...due, job: { day: '2026-11-22' } }, '2026-11-22T16:10:05.000Z');
  expect((await invoke(board, listNotices, scene.neighbour)).reply.notices).toHaveLength(1);
});

test('in a community with 22 funds the night publishes the head of every one, in as many notices as it takes', async () => {
  const { community } = scene;
  const fundIds = await Promise.all(
    Array.from({ length: 22 }, (_, i) => newFund(community, FOUNDED, { name: `第 ${i + 1} 号微基金` })),
  );
  const entry = (fen: number) => draft({ kind: 'vending', lines: incomeLines('vending', fen, null) }, NOW);
  await Promise.all(fundIds.map((fundId, i) => postEntry(community, fundId, entry(100 + i), NOW)));
  const due = { community, job: { day: '2026-11-21' }, sk: '', tries: 0 };
  await endNight(due, '2026-11-21T16:10:05.000Z');
  await endNight(due, '2026-11-21T16:11:05.000Z');
  const { notices } = (await invoke(board, listNotices, scene.neighbour)).reply;
  expect(notices.map(({ title }) => title).sort()).toEqual([
    '2026年11月21日的基金账（1/2）',
    '2026年11月21日的基金账（2/2）',
  ]);
  const said = notices.map(({ body }) => body).join('\n');
  const heads = await Promise.all(fundIds.map((fundId) => headOf({ community, fundId })));
  expect(heads.every(({ hash }) => said.includes(hash.slice(0, 16)))).toBe(true);
  expect(notices.every(({ body }) => body.length <= 1000)).toBe(true);
});

test('the keeper is reminded before a disclosure is due, and every week when it is late', async () => {
  const late = await newFundScene(NOW, {
    openedOn: '2026-08-25',
    campaign: { startsOn: '2026-08-25', endsOn: null, goalFen: null },
  });
  const { community } = late;
  const night = (day: string) => endNight({ community, job: { day }, sk: '', tries: 0 }, `${day}T16:10:00.000Z`);
  await night('2026-11-20');
  await night('2026-11-21'); // three days before
  await night('2026-11-21');
  await night('2026-12-01'); // a week late
  const { messages } = (await invoke(board, listInbox, late.keeper)).reply;
  expect(messages.map(({ body }) => body)).toEqual([
    '邻里微基金应在2026年11月25日前公开收支，已经晚了 7 天，请尽快公布。',
    '邻里微基金要在2026年11月25日前公开一次收支，还有 3 天。',
  ]);
});

test('a quarter is disclosed once it is over: figures that add up, frozen, and a notice', async () => {
  await lived();
  const publish = (period: string, as = scene.keeper) =>
    invoke(handler, open.publishReport, as, { ...own(), body: { period, note: '秋天换了路灯。', name: '周敏' } });
  expect((await publish('2026Q4')).reply.code).toBe('PERIOD_NOT_OVER');
  for (const none of ['campaign', 'final', '2001Q1', '2023Q3', 'campaign-20240101-20241231'])
    expect((await publish(none)).reply.code).toBe('PERIOD_UNKNOWN');
  expect((await publish('2025Q4', scene.neighbour)).status).toBe(403);
  const tries = await Promise.all([publish('2025Q4'), publish('2025Q4')]);
  expect(tries.map(({ status }) => status).sort()).toEqual([200, 409]);
  const report = async (period: string) =>
    (await invoke(handler, open.getReport, null, { params: { ...own().params, period } })).reply;
  const { figures, rows, published } = await report('2025Q4');
  expect(figures).toMatchObject({
    from: '2025-10-01',
    to: '2025-12-31',
    openingFen: 43_640,
    inFen: 7000,
    outFen: 3000,
    closingFen: 47_640,
    gifts: 1,
    income: [{ source: 'gift', fen: 7000 }],
    spending: [{ purpose: 'environment', fen: 3000 }],
    projects: [{ projectNo: '12', inFen: 7000, outFen: 3000 }],
    seq: 4,
  });
  expect([rows.length, published]).toEqual([
    1,
    { note: '秋天换了路灯。', publishedAt: NOW, by: { duty: '基金管理', name: '周敏' } },
  ]);
  expect(await report('2026Q4')).toMatchObject({
    figures: { openingFen: 47_640, inFen: 4300, closingFen: 51_940 },
    published: null,
  });
  expect((await report('2024Q1')).figures).toMatchObject({ openingFen: 0, inFen: 0, closingFen: 0, seq: 0 });
  expect((await invoke(handler, open.listDisclosures, null, own())).reply).toMatchObject({
    disclosures: [{ period: '2025Q4' }],
    // What a fund had a year ago does not say where it stands: it is still late.
    nextDisclosureOn: '2026-06-30',
  });
  const { notices } = (await invoke(board, listNotices, scene.neighbour)).reply;
  expect(notices.map(({ title }) => title)).toEqual(['邻里微基金公开了2025年第 4 季度收支']);
});

test('a second campaign has its own last report, and a fund that ends after it one more', async () => {
  await lived();
  const publish = (period: string) =>
    invoke(handler, open.publishReport, scene.keeper, { ...own(), body: { period, note: '', name: '周敏' } });
  const next = async () => (await invoke(handler, open.listDisclosures, null, own())).reply.nextDisclosureOn;
  const during = async (startsOn: string, endsOn: string) => {
    const { revision } = await fundOf(scene);
    const body = { ...fundDraft({ campaign: { startsOn, endsOn, goalFen: null } }), revision };
    await invoke(handler, updateFund, scene.keeper, { ...own(), body });
  };
  await during('2026-01-01', '2026-06-30');
  expect((await publish('campaign-20260101-20260630')).status).toBe(200);
  await during('2026-08-01', '2026-10-31');
  expect(await fundOf(scene)).toMatchObject({ campaignDisclosed: false });
  expect((await publish('campaign-20260101-20260630')).reply.code).toBe('PERIOD_UNKNOWN');
  expect((await publish('campaign-20260801-20261031')).status).toBe(200);
  await during('2026-01-01', '2026-06-30');
  expect(await fundOf(scene)).toMatchObject({ campaignDisclosed: true });
  await invoke(handler, closeFund, scene.keeper, { ...own(), body: { because: '项目都办完了' } });
  expect((await publish('final')).reply.code).toBe('PERIOD_NOT_OVER');
  expect(await next()).toBe('2027-02-21');
  setClock('2026-11-22T02:00:00.000Z');
  const { reply } = await publish('final');
  setClock(NOW);
  expect(reply).toMatchObject({ figures: { from: '2023-11-20', to: '2026-11-21', closingFen: 51_940, seq: 8 } });
  expect(await next()).toBeNull();
  expect((await invoke(handler, openFund, scene.keeper, own())).reply.code).toBe('FUND_NOT_OPEN');
});

test('reports are for everybody, but nobody takes more than thirty from one place in ten minutes', async () => {
  const params = { ...own().params, period: 'campaign' };
  setClock('2026-11-21T03:00:00.000Z'); // a window nobody has asked in yet
  const asked = Array.from({ length: 31 }, () => invoke(handler, open.getReport, null, { params }));
  const refused = (await Promise.all(asked)).filter(({ status }) => status !== 200);
  setClock(NOW);
  expect(refused.map(({ reply }) => reply.code)).toEqual(['TOO_MANY_TRIES']);
});

test('a fund that does not exist is not found, by any door', async () => {
  const params = { fundId: newId(NOW) };
  for (const endpoint of [open.getPublicFund, open.listPublicEntries, open.exportLedger, open.listDisclosures])
    expect((await invoke(handler, endpoint as typeof open.getPublicFund, null, { params })).status).toBe(404);
  const supervisor = await dutyHolder(scene.community, 'supervisor');
  expect(
    (
      await invoke(handler, open.publishReport, supervisor, {
        params,
        body: { period: '2025Q4', note: '', name: '周敏' },
      })
    ).status,
  ).toBe(403);
});

test('after three years of gifts and spending every other day, the page costs four read units at most', async () => {
  const { fundId } = scene;
  for (let n = 0; n < 36; n++) {
    const day = new Date(Date.parse('2023-12-01T02:00:00.000Z') + n * 30 * 86_400_000).toISOString();
    await give(day, 20_000);
    await give(day, 8000, '12');
    await spend(4000, '12', day);
    await post({ kind: 'reserve', projectNo: '3', lines: reserveLines('3', 100) }, day);
  }
  // Twelve quarters of reports, as they were published.
  for (let q = 0; q < 11; q++) {
    const period = `${2024 + Math.floor(q / 4)}Q${(q % 4) + 1}`;
    const body = { period, note: '这一季换了路灯，添了桌椅。', name: '周敏' };
    expect((await invoke(handler, open.publishReport, scene.keeper, { ...own(), body })).status).toBe(200);
  }
  const page = async () => {
    const caller = { now: NOW } as Caller;
    const fund = await getPublicFundHandler({ params: { fundId }, query: {}, body: undefined } as never, caller);
    await listProjectsHandler({ params: { fundId }, query: { group: 'running' } } as never, caller);
    return fund;
  };
  // The doors and the community's name stay in memory.
  const { papers } = await page();
  expect(papers.map(({ period }) => period)).toEqual(['2026Q3', '2026Q2', '2026Q1', '2025Q4']);
  const { read } = await costOf(page);
  console.info(`a fund's page: ${read} RCU after three years, with its reports and running projects`);
  expect(read).toBeLessThanOrEqual(4);
  const older = (await invoke(handler, open.listDisclosures, null, own())).reply;
  expect([older.disclosures.length, older.cursor]).toEqual([11, null]);
});
