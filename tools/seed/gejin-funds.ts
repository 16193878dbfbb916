import type { Purpose } from '../../shared/funds/entry';
import { addMonths } from '../../shared/funds/period';
import { addDays, atLocal, localDay } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { dayAt } from './clock';
import type { DemoEntry, DemoFund } from './demo-fund';

export const HOST = { name: '禹安县慈善总会', pageUrl: 'https://cishan.example.cn/linli' };
const MANAGERS = ['committee', 'committee2', 'admin', 'wang', 'weimin'];
const FOUNDED = '2024-03-05T02:00:00.000Z';

/** 邻里微基金 takes WeChat Pay: somebody has signed, somebody else has switched it on. */
export function neighbourFund({ now, of }: Cast): DemoFund {
  const supervisor = of('supervisor');
  return {
    key: 'gejin neighbours',
    foundedAt: FOUNDED,
    name: '邻里微基金',
    purposes: ['environment', 'elderly', 'education', 'culture', 'hardship'],
    about: '一家凑一点，换路灯、修楼道、陪孩子写作业。花在哪儿，大家看得见。',
    host: HOST,
    agreementNo: '禹慈合字〔2024〕第 17 号',
    managers: MANAGERS.map((key) => ({ personId: of(key).personId, name: of(key).name, duty: '管委会' })),
    supervisor: { personId: supervisor.personId, name: supervisor.name },
    merchantRef: 'DEMO',
    mode: 'host_account',
    signOff: { personId: supervisor.personId, name: supervisor.name, at: dayAt(now, -200, 10) },
    campaign: { startsOn: localDay(FOUNDED), endsOn: null, goalFen: 6_000_000 },
    limits: { minFen: 100, maxFen: 200_000, dayFen: 500_000 },
    policy: [
      { uptoFen: 200_000, approvals: 2 },
      { uptoFen: 600_000, approvals: 3 },
    ],
    reconciledTo: addDays(localDay(now), -1),
  };
}

/** A second fund, for the stairs of one estate: cash and transfers only, written down by two people. */
export function stairsFund({ now, of }: Cast): DemoFund {
  const { signOff: _, ...like } = neighbourFund({ now, of } as Cast);
  return {
    ...like,
    key: 'gejin stairs',
    foundedAt: '2025-04-12T02:00:00.000Z',
    name: '机械厂楼道小修基金',
    purposes: ['environment', 'elderly'],
    about: '声控灯、扶手、楼道墙面，哪儿坏了先垫上，年底一起算。',
    merchantRef: null,
    mode: 'offline',
    campaign: { startsOn: '2025-04-12', endsOn: null, goalFen: 800_000 },
    reconciledTo: null,
    disclosedOn: addDays(localDay(now), -83),
  };
}

const KEEPER = { duty: '基金管理', name: '何文秀' };
const SECOND = { duty: '管委会', name: '赵春梅' };

/** What a month brought and what it was spent on, in yuan, before projects were asked for in the app. */
interface Month {
  machines: number;
  box: number;
  spent?: [string, number, Purpose][];
}

/** The months before this one, the last one last. */
const MONTHS: Month[] = [
  { machines: 368.2, box: 1420, spent: [['开春修花池', 860, 'environment']] },
  { machines: 351.4, box: 560, spent: [['清明前清理排水沟', 640, 'environment']] },
  { machines: 402.8, box: 1050, spent: [['独居老人血压计', 1190, 'elderly']] },
  { machines: 377.5, box: 820, spent: [['端午慰问', 1286.3, 'hardship']] },
  { machines: 412, box: 2800, spent: [['楼道扶手', 1201, 'elderly']] },
  { machines: 391.6, box: 2090, spent: [['图书角旧书架加固', 858, 'culture']] },
  { machines: 408, box: 1550, spent: [['活动室修缮和电扇', 2851, 'education']] },
  { machines: 420.8, box: 3900 },
  { machines: 386.4, box: 2763.6 },
];

export function neighbourHistory(now: string): DemoEntry[] {
  const first = `${localDay(now).slice(0, 8)}01`;
  const start: DemoEntry[] = [
    {
      ...told('start', '2024-03-20', '成立时大家凑的第一笔', 1_280_000, 'offline', '收款单'),
      detail: '南门议事会当场登记，143 户',
    },
    told('first-spring', '2024-06-10', '修南门雨棚', -186_000, 'environment', '发票'),
    told('first-year', '2024-11-28', '敬老月捐款', 640_000, 'offline', '收款单'),
    told('second-spring', '2025-04-18', '楼道灯管', -92_000, 'elderly', '发票'),
    told('second-autumn', '2025-09-30', '秋季捐款日', 930_000, 'offline', '收款单'),
    told('second-winter', '2025-12-12', '过冬棉被', -56_120, 'hardship', '发票'),
  ];
  const months = MONTHS.flatMap(({ machines, box, spent = [] }, i) => {
    const day = (n: number) => addDays(addMonths(first, i - MONTHS.length), n - 1);
    const name = `${Number(day(1).slice(5, 7))} 月`;
    return [
      {
        ...told(`machines ${day(1)}`, day(6), '售卖机分成', cents(machines), 'vending', '结算单'),
        detail: '上个月，4 台机器的 10%',
      },
      told(`box ${day(1)}`, day(15), `${name}捐款箱和转账`, cents(box), 'offline', '收款单'),
      ...spent.map(([title, yuan, what]) => told(`${title} ${day(1)}`, day(22), title, -cents(yuan), what, '发票')),
    ];
  });
  const recent = (n: number): string => addDays(localDay(now), n);
  const paper = { ...told('paper', recent(-10), '打印纸和胶带', -8600, 'culture', '小票'), detail: '公示栏用' };
  const twice = { ...paper, key: 'paper twice', at: atLocal(recent(-10), 15 * 60) };
  const machines = told('machines now', recent(-2), '售卖机分成', 38_640, 'vending', '结算单');
  const back = {
    ...paper,
    key: 'paper back',
    at: atLocal(recent(-7), 600),
    fen: 8600,
    corrects: 'paper twice',
    evidence: '说明',
  };
  return [
    ...start,
    ...months,
    paper,
    twice,
    { ...back, title: '更正：冲回重复的一笔', detail: '原来那笔还在，可以对照' },
    { ...machines, detail: '上个月，4 台机器的 10%' },
  ];
}

export const stairsHistory = (now: string): DemoEntry[] => [
  told('start', '2025-05-01', '机械厂退休职工联谊会捐款', 360_000, 'offline', '收款单'),
  told('lamps', '2025-07-16', '1 号楼声控灯', -48_000, 'environment', '发票'),
  told('rail', '2025-11-03', '2 号楼扶手', -76_500, 'elderly', '发票'),
  told('again', addDays(localDay(now), -40), '李家搬家时留下的一点心意', 30_000, 'offline', '收款单'),
];

/** Yuan as a list says them → fen. */
const cents = (yuan: number): number => Math.round(yuan * 100);

const told = (
  key: string,
  day: string,
  title: string,
  fen: number,
  what: DemoEntry['what'],
  evidence: string,
): DemoEntry => ({ key, at: atLocal(day, 10 * 60), title, fen, what, evidence, by: [KEEPER, SECOND] });
