import { audit, NOTHING } from '../../shared/funds/audit';
import { firstLink } from '../../shared/funds/chain';
import type { EntryDraft, HashedEntry } from '../../shared/funds/entry';
import { type Gift, giftDraft } from '../../shared/funds/gift';
import { balanceFen } from '../../shared/funds/head';
import { append } from '../../shared/funds/ledger';
import { incomeLines, reserveLines } from '../../shared/funds/lines';
import { AppError } from '../../shared/http/errors';
import { costOf, type FundScene, headOf, newFundScene, paidOrder } from '../../tests/fund-scene';
import { newCommunity } from '../../tests/world';
import { inBatches } from '../platform/batches';
import { newId, sha256 } from '../platform/ids';
import { type Step, write } from '../platform/table';
import { readOrdered } from './gifts-store';
import { readEntries, readEntry, readYears, writeHead } from './ledger-store';
import { postEntry, postGifts } from './writes';

const NOW = '2026-11-21T02:00:00.000Z';
let scene: FundScene;
beforeEach(async () => {
  scene = await newFundScene(NOW);
});

const entryId = (): string => newId(NOW);
const cash = (fen: number, more: Partial<EntryDraft> = {}): EntryDraft => ({
  entryId: entryId(),
  kind: 'offline',
  title: '现金捐款',
  detail: '',
  projectNo: null,
  lines: incomeLines('offline', fen, null),
  evidence: [{ label: '收款单', sha256: sha256('收款单'), ref: null }],
  by: [{ duty: '基金管理', name: '周敏' }],
  corrects: null,
  ...more,
});
const post = (draft: EntryDraft, now = NOW, alongside: Step[] = []) =>
  postEntry(scene.community, scene.fundId, draft, now, alongside);
const postAll = (gifts: Gift[], now = NOW) => postGifts(scene.community, scene.fundId, gifts, now);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'OK',
    (error) => (error instanceof AppError ? error.code : String(error)),
  );

/** What is busy comes again, as the stream brings it. */
async function untilPosted(gifts: Gift[]): Promise<void> {
  while ((await codeOf(postAll(gifts))) === 'BUSY');
}

/** Everything of the ledger, put together from where it is kept, and recomputed. */
async function recomputed(gifts: Gift[]) {
  const entries = await readEntries(
    scene.community,
    scene.fundId,
    { from: '2026-01-01', to: '2027-12-31' },
    { consistent: true },
  );
  const given = await Promise.all(
    gifts.map(async (gift): Promise<HashedEntry> => {
      const order = await readOrdered(scene.community, scene.fundId, gift.orderNo);
      return { ...giftDraft(gift), seq: order?.seq ?? 0, at: String(order?.postedAt), hash: String(order?.hash) };
    }),
  );
  const all = [...entries, ...given].sort((a, b) => a.seq - b.seq);
  return audit({ ...NOTHING, seq: 0, hash: firstLink(scene.fundId) }, all);
}

test('two hundred neighbours give at the same moment: each is in the ledger once, in one chain', async () => {
  const gifts = await inBatches([...Array(200).keys()], 20, (i) => paidOrder(scene, NOW, 100 + i));
  const total = gifts.reduce((sum, { amountFen }) => sum + amountFen, 0);
  // As a stream hands them over: in batches, some records twice, beside a few single ones.
  const batches = [...Array(10).keys()].map((n) => gifts.slice(n * 20, n * 20 + 24));
  await Promise.all([...batches, ...gifts.slice(0, 5).map((one) => [one])].map(untilPosted));
  const head = await headOf(scene);
  expect([head.seq, balanceFen(head), head.today.gifts['-']]).toEqual([200, total, [200, total]]);
  const { faults, end } = await recomputed(gifts);
  expect(faults).toEqual([]);
  expect(end.hash).toBe(head.hash);
});

test('fifty expenses want the last hundred yuan: it is spent once, not fifty times', async () => {
  await post(cash(10_000));
  await post(cash(1, { kind: 'reserve', projectNo: '7', lines: reserveLines('7', 10_000) }));
  const spend = (): EntryDraft =>
    cash(1, {
      kind: 'expense',
      projectNo: '7',
      lines: [
        { account: 'expense:environment', fen: 6000 },
        { account: 'payable', fen: -6000 },
        ...reserveLines('7', -6000),
      ],
    });
  const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(post(spend()))));
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
  expect(new Set(codes.filter((code) => code !== 'OK'))).toEqual(new Set(['PROJECT_SHORT']));
  expect(await headOf(scene)).toMatchObject({ seq: 3, payableFen: 6000, restricted: { '7': 4000 } });
  expect((await recomputed([])).faults).toEqual([]);
});

test('the same entry sent again and again is one entry; the same id for other money is refused', async () => {
  const draft = cash(5000);
  const codes = await Promise.all(Array.from({ length: 15 }, () => codeOf(post(draft))));
  expect(new Set(codes)).toEqual(new Set(['OK']));
  expect(await headOf(scene)).toMatchObject({ seq: 1, cashFen: 5000 });
  expect(await codeOf(post({ ...draft, lines: incomeLines('offline', 5001, null) }))).toBe('ENTRY_DIFFERS');
  expect(await readEntry(scene.community, scene.fundId, draft.entryId)).toMatchObject({ seq: 1, title: '现金捐款' });
  const reserve = cash(1, { kind: 'reserve', projectNo: '7', lines: reserveLines('7', 5000) });
  await post(reserve);
  // All the money is set aside now: again it would be too much, but it is there already.
  expect(await codeOf(post(reserve))).toBe('OK');
});

test('what is written alongside happens with the entry, or neither happens', async () => {
  const pk = `COMMUNITY#${scene.community}#TEST`;
  const mark = (sk: string): Step => ({
    write: { Put: { Item: { pk, sk }, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: () => new AppError('ALREADY_DECIDED'),
  });
  await post(cash(100), NOW, [mark('a')]);
  expect(await codeOf(post(cash(100), NOW, [mark('a')]))).toBe('ALREADY_DECIDED');
  expect(await headOf(scene)).toMatchObject({ seq: 1, cashFen: 100 });
  await expect(write(mark('a'))).rejects.toThrow('已经有人处理过');
});

test('the function dies between the head and the orders: the next posting tells them, and none is posted twice', async () => {
  const gifts = await Promise.all([1, 2, 3].map((n) => paidOrder(scene, NOW, 1000 * n)));
  const before = await headOf(scene);
  const { head, entries, closed } = append(before, gifts.map(giftDraft), NOW);
  const unwritten = entries.map(({ entryId: orderNo, seq, hash, at }) => ({ orderNo, seq, hash, at }));
  await writeHead(scene.community, scene.fundId, { ...head, unwritten }, before.revision, closed);
  const last = await paidOrder(scene, NOW, 50);
  await Promise.all([postAll([...gifts, last]), postAll(gifts), post(cash(7)), postAll([last])]);
  expect(await headOf(scene)).toMatchObject({ seq: 5, cashFen: 6057 });
  expect((await recomputed([...gifts, last])).faults).toEqual([]);
});

test('a gift after midnight closes the day before; one after New Year opens the year', async () => {
  const first = await paidOrder(scene, NOW, 2000);
  await postAll([first]);
  const second = await paidOrder(scene, '2026-12-31T16:30:00.000Z', 300);
  await postAll([second], '2026-12-31T16:30:00.000Z');
  const years = await readYears(scene.community, scene.fundId);
  expect(years.map(({ year }) => year)).toEqual(['2026', '2027']);
  expect(years[0]?.months.get('2026-11')).toEqual({ inFen: 2000, outFen: 0 });
  expect(years[1]?.opening).toMatchObject({ seq: 1, cashFen: 2000 });
  expect(await headOf(scene)).toMatchObject({ month: { name: '2027-01', inFen: 300 }, year: { inFen: 300 } });
  expect((await recomputed([first, second])).faults).toEqual([]);
});

test('a fund that is not there takes nothing, nor does one of another community', async () => {
  expect(await codeOf(postEntry(scene.community, entryId(), cash(1), NOW))).toBe('NOT_FOUND');
  expect(await codeOf(postEntry(newCommunity(), scene.fundId, cash(1), NOW))).toBe('NOT_FOUND');
});

test('a gift costs two write units in the ledger, twenty-five together little more than one each', async () => {
  const [one, ...many] = await Promise.all(Array.from({ length: 26 }, () => paidOrder(scene, NOW, 2000, '12')));
  const lone = await costOf(() => postAll([one as Gift]));
  const entry = await costOf(() => post(cash(100)));
  const together = await costOf(() => postAll(many));
  console.info(`ledger: a gift ${lone.write} WCU, 25 gifts ${together.write} WCU, an entry ${entry.write} WCU`);
  expect(lone.write).toBeLessThanOrEqual(2);
  expect(together.write).toBeLessThanOrEqual(25 + 5);
  expect(entry.write).toBeLessThanOrEqual(6);
});
