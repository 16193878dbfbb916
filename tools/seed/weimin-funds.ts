import { noteNight } from '../../functions/funds/due-store';
import { addDays, atLocal, localDay } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { disclosureEvent } from './demo-disclosure';
import { inOrder } from './demo-event';
import { type DemoEntry, type DemoFund, entryEvent, foundDemoFund } from './demo-fund';

const HOST = { name: '东坡区慈善会', pageUrl: 'https://dpcs.example.cn/weimin' };
const BY = [
  { duty: '社区', name: '钱卫东' },
  { duty: '管委会', name: '陈立新' },
];

/** 为民巷社区's funds: one that gives on the charity's own page, one that has ended, one that still lacks its committee. */
function weiminFunds({ of, now }: Cast): DemoFund[] {
  const managers = ['weimin', 'm1', 'm2', 'm3', 'm4'].map((key) => {
    const { personId, name } = of(key);
    return { personId, name, duty: '管委会' };
  });
  const today = localDay(now);
  const common: Omit<DemoFund, 'key' | 'name' | 'foundedAt' | 'campaign' | 'purposes' | 'about'> = {
    host: HOST,
    agreementNo: '东慈合字〔2025〕第 8 号',
    managers,
    supervisor: { personId: null, name: '杜秋云' },
    merchantRef: null,
    limits: { minFen: 100, maxFen: 100_000, dayFen: 200_000 },
    policy: [
      { uptoFen: 100_000, approvals: 2 },
      { uptoFen: 500_000, approvals: 3 },
    ],
  };
  return [
    {
      ...common,
      key: 'weimin lanes',
      foundedAt: '2025-01-08T02:00:00.000Z',
      name: '为民巷邻里基金',
      purposes: ['environment', 'elderly', 'culture', 'hardship'],
      about: '51 个院落一起攒：修巷道、照看独居老人、办坝坝会。捐款请到慈善会的页面。',
      campaign: { startsOn: '2025-01-08', endsOn: null, goalFen: 10_000_000 },
    },
    {
      ...common,
      key: 'weimin flood',
      foundedAt: '2025-06-20T02:00:00.000Z',
      name: '防汛应急基金',
      purposes: ['hardship'],
      about: '汛期淹水的六户人家临时过渡，用完即止。',
      state: 'closed',
      campaign: { startsOn: '2025-06-20', endsOn: '2025-09-30', goalFen: 2_000_000 },
      disclosedOn: '2025-12-15',
      campaignDisclosed: true,
    },
    {
      ...common,
      key: 'weimin wishes',
      foundedAt: atLocal(addDays(today, -3), 600),
      name: '微心愿基金',
      purposes: ['orphans', 'disability'],
      about: '孩子和残疾邻居的小心愿，一人一个。',
      state: 'draft',
      openedOn: null,
      managers: managers.slice(0, 4),
      agreementNo: null,
      mode: 'offline',
      host: { name: HOST.name, pageUrl: null },
      campaign: { startsOn: today, endsOn: null, goalFen: null },
    },
  ];
}

const line = (key: string, day: string, title: string, fen: number, what: DemoEntry['what']): DemoEntry => ({
  key,
  at: atLocal(day, 600),
  title,
  fen,
  what,
  evidence: fen > 0 ? '收款单' : '发票',
  by: BY,
});

const LANES = (today: string): DemoEntry[] => [
  line('start', '2025-02-12', '元宵坝坝会现场捐款', 1_386_000, 'offline'),
  line('lane', '2025-04-02', '二巷排水沟盖板', -520_000, 'environment'),
  line('autumn', '2025-10-29', '重阳捐款', 942_500, 'offline'),
  line('visit', '2025-11-20', '独居老人电热毯 18 床', -268_200, 'elderly'),
  line('spring', addDays(today, -150), '小店联名捐款', 660_000, 'offline'),
  line('films', addDays(today, -120), '露天电影放映机', -389_900, 'culture'),
  line('market', addDays(today, -45), '早市摊位让利', 215_600, 'offline'),
  line('steps', addDays(today, -20), '七巷台阶防滑条', -173_000, 'elderly'),
];
const FLOOD: DemoEntry[] = [
  line('start', '2025-06-21', '各院落应急捐款', 1_126_000, 'offline'),
  line('rooms', '2025-07-02', '六户过渡房租', -720_000, 'hardship'),
  line('things', '2025-07-15', '被褥和炊具', -406_000, 'hardship'),
];

export async function putWeiminFunds(cast: Cast): Promise<void> {
  const today = localDay(cast.now);
  const stories: Record<string, DemoEntry[]> = { 'weimin lanes': LANES(today), 'weimin flood': FLOOD };
  for (const fund of weiminFunds(cast)) {
    const { fundId } = await foundDemoFund(cast.community, fund);
    const told = (stories[fund.key] ?? []).map((entry) => entryEvent(cast.community, fundId, entry));
    const disclosed = disclosureEvent(cast.community, fundId, addDays(today, -80), { duty: '社区', name: '钱卫东' });
    await inOrder(fund.key === 'weimin lanes' ? [...told, disclosed] : told);
  }
  await noteNight(cast.community, today);
}
