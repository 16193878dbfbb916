import { noteNight } from '../../functions/funds/due-store';
import { readHead } from '../../functions/funds/reads';
import { inBatches } from '../../functions/platform/batches';
import { type CommunityId, storedCommunity } from '../../functions/platform/identity';
import { Purpose } from '../../shared/funds/entry';
import { addDays, localDay } from '../../shared/http/local-time';
import { dayAt } from './clock';
import { inOrder } from './demo-event';
import { type DemoEntry, type DemoFund, entryEvent, foundDemoFund } from './demo-fund';
import { NEIGHBOURHOODS } from './fund-income';
import { madeUpName } from './names';
import { putVending } from './put-fund-income';
import { seededRandom } from './random';

// 洪雅's twenty-two micro-funds: begun on 8 August 2022, 320,000 yuan raised in all, for eleven purposes. The figures are
// those the county reported; the neighbourhoods, people and entries are made up.

export const FUNDS = 22;
export const RAISED_FEN = 32_000_000;
const FOUNDED = '2022-08-08T02:00:00.000Z';
const AT_ONCE = 4;
const NAMES = ['柑子', '青衣', '雅江', '洪坝', '修文', '瓦山', '玉屏', '槽渔', '五岭', '止戈', '中保'];
const PARTS = ['东', '西'];

/** An even split in whole fen: what does not divide goes one fen each to the first ones, so that the sum is exact. */
export const shareOf = (n: number): number => Math.floor(RAISED_FEN / FUNDS) + (n < RAISED_FEN % FUNDS ? 1 : 0);

interface TownFund extends DemoFund {
  neighbourhood: string;
}

function townFunds(now: string): TownFund[] {
  const random = seededRandom('hongchuan funds');
  return Array.from({ length: FUNDS }, (_, n) => {
    const neighbourhood = `${NAMES[Math.floor(n / 2)]}${PARTS[n % 2]}社区`;
    const [supervisor, ...managers] = uniqueNames(6, () => madeUpName(random));
    return {
      key: `hongchuan ${n + 1}`,
      foundedAt: new Date(Date.parse(FOUNDED) + n * 60_000).toISOString(),
      neighbourhood,
      name: `${neighbourhood}微基金`,
      purposes: [...Purpose.options],
      about: `${neighbourhood}居民和单位一起攒的公益金，售卖机营收的一成也进这里。`,
      host: { name: '青衣县慈善会', pageUrl: `https://hycs.example.cn/weijijin/${n + 1}` },
      agreementNo: `青慈微字〔2022〕第 ${n + 1} 号`,
      managers: managers.map((name) => ({ personId: null, name, duty: '管委会' })),
      supervisor: { personId: null, name: supervisor as string },
      merchantRef: null,
      campaign: { startsOn: '2022-08-08', endsOn: null, goalFen: 2_000_000 },
      limits: { minFen: 100, maxFen: 100_000, dayFen: 200_000 },
      policy: [{ uptoFen: 300_000, approvals: 3 }],
      disclosedOn: addDays(localDay(now), -(20 + 3 * n)),
    };
  });
}

function uniqueNames(count: number, made: () => string): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(made());
  return [...names];
}

const BY = [{ duty: '基金管理', name: '罗建华' }];
const GIVEN = ['启动仪式现场捐款', '春节慰问捐款', '企业结对捐款', '重阳捐款'];
const SPENT: [string, Purpose][] = [
  ['孤寡老人节日慰问', 'elderly'],
  ['困难学生书包文具', 'education'],
  ['背街小巷垃圾桶', 'environment'],
  ['坝坝舞音响', 'culture'],
];

/** Two years of what came and went, lightly: about two thirds of what the fund is to have raised. */
function history(key: string): DemoEntry[] {
  const random = seededRandom(key);
  return GIVEN.flatMap((title, i) => {
    const year = 2022 + Math.floor((i + 1) / 2);
    const given = random.between(1200, 2300) * 100;
    const [what, purpose] = random.pick(SPENT);
    return [
      entryOf(`given ${i}`, `${year}-0${8 + (i % 2)}-1${i}`, title, given, 'offline'),
      entryOf(`spent ${i}`, `${year}-1${i % 2}-2${i}`, what, -Math.floor(given * 0.7), purpose),
    ];
  });
}

const entryOf = (key: string, day: string, title: string, fen: number, what: DemoEntry['what']): DemoEntry => ({
  key,
  at: `${day}T02:00:00.000Z`,
  title,
  fen,
  what,
  evidence: fen > 0 ? '收款单' : '发票',
  by: BY,
});

export async function putHongchuanFunds(keeper: { personId: string; name: string }, now: string): Promise<void> {
  const community = storedCommunity('hongchuan');
  const funds = await inBatches(townFunds(now), AT_ONCE, async (demo) => {
    const { fundId } = await foundDemoFund(community, demo);
    await inOrder(history(demo.key).map((entry) => entryEvent(community, fundId, entry)));
    return { fundId, neighbourhood: demo.neighbourhood };
  });
  await putVending(community, funds.slice(0, NEIGHBOURHOODS), { ...keeper, duty: '基金管理' }, now);
  const shares = funds.map(({ fundId }, n) => ({ fundId, raisedFen: shareOf(n) }));
  await inBatches(shares, AT_ONCE, ({ fundId, raisedFen }) => roundUp(community, fundId, raisedFen, now));
  await noteNight(community, localDay(now));
}

/** The last gift makes the sum what was reported. */
async function roundUp(community: CommunityId, fundId: string, raisedFen: number, now: string): Promise<void> {
  const head = await readHead(community, fundId, { consistent: true });
  const fen = raisedFen - (head?.total.inFen ?? 0);
  if (fen === 0) return;
  const entry = entryOf('this year', '2026-01-01', '今年各单位和居民捐款', fen, 'offline');
  await entryEvent(community, fundId, { ...entry, at: dayAt(now, -2, 10) }).run();
}
