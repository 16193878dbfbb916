import type { StallForm } from '../../shared/activities/fair';
import { dayAt, plus } from './clock';
import { activity, type DemoActivity, daysToSaturday, just, neighbours, ourYard, session } from './gejin-activities';

export interface DemoStall extends StallForm {
  by: string;
  /** row and column on the map; null: waits for an answer */
  cell: { row: number; column: number } | null;
}

const stall = (
  by: string,
  name: string,
  needIds: string[],
  cell: DemoStall['cell'],
  more: Partial<DemoStall> = {},
) => ({
  by,
  name,
  kind: 'team' as const,
  about: '',
  needIds,
  tables: 1,
  power: false,
  contact: '',
  cell,
  ...more,
});

export const FAIR_NEEDS = ['义务理发', '磨剪子修小家电', '量血压问诊', '缝补衣裳', '写春联', '旧物交换'].map(
  (label, i) => ({
    needId: `n${i + 1}`,
    label,
  }),
);

/** Who wants a stall at the fair. */
export const FAIR_STALLS: DemoStall[] = [
  stall('v1', '红马甲义剪', ['n1'], { row: 1, column: 1 }, { about: '三位理发师，老人优先。', power: true }),
  stall('v2', '社区医院义诊', ['n3'], { row: 1, column: 3 }, { kind: 'organisation', tables: 2 }),
  stall('zhang', '老张修家电', ['n2'], { row: 2, column: 1 }, { kind: 'person', power: true }),
  stall('v3', '缝纫小组', ['n4'], { row: 2, column: 4 }),
  stall('v4', '书法班写春联', ['n5'], null, { about: '自带红纸也行。' }),
  stall('li-spouse', '旧书换盆花', ['n6'], null, { kind: 'person' }),
];

/** What households said they need: by whom, which. */
export const FAIR_WISHES: [by: string, needIds: string[]][] = [
  ['li', ['n1', 'n4']],
  ['wang', ['n1', 'n3']],
  ...Array.from({ length: 14 }, (_, i): [string, string[]] => [
    `n${i + 1}`,
    [`n${(i % 6) + 1}`, `n${((i + 2) % 6) + 1}`],
  ]),
];

/** The children of the class that runs now: household, names, who may collect them. */
export const PUPILS: { by: string; children: [name: string, birthYear: number][]; guardians: [string, string][] }[] = [
  {
    by: 'li',
    children: [
      ['张小雨', 2017],
      ['张小禾', 2019],
    ],
    guardians: [
      ['李桂芳', '奶奶'],
      ['张德顺', '爷爷'],
    ],
  },
  { by: 'n1', children: [['王一诺', 2018]], guardians: [['王建芳', '妈妈']] },
  { by: 'n2', children: [['陈可心', 2016]], guardians: [['陈志强', '爸爸']] },
  {
    by: 'n3',
    children: [
      ['刘子墨', 2017],
      ['刘子涵', 2019],
    ],
    guardians: [['刘春莲', '外婆']],
  },
  { by: 'n4', children: [['赵小满', 2018]], guardians: [['赵国平', '爷爷']] },
];

const DAY = 86_400_000;
const TERM_HOURS = 24 * 80;

/** Activities of the special kinds: the class that runs, the fair, the counsellors' days, the festival and its parts. */
export function gejinKinds(now: string): DemoActivity[] {
  const saturday = daysToSaturday(now);
  const festival = (key: string, title: string, hour: number, capacity: number, more: Partial<DemoActivity> = {}) =>
    activity(now, {
      key,
      title,
      place: '院门口小广场',
      festival: 'happy-life',
      party: just(1, 4),
      sessions: [session(dayAt(now, saturday + 7, hour), 1, capacity)],
      bookings: [],
      ...more,
    });
  return [
    activity(now, {
      ...ourYard,
      key: 'class',
      kind: 'classroom',
      title: '四点半课堂',
      about: '放学后到六点，写作业、读书、下棋。家长凭当天的接送码接孩子。',
      place: '党群服务中心二楼',
      party: just(1, 3, '按孩子算'),
      opensAt: plus(now, -40 * DAY),
      bookedAt: plus(now, -35 * DAY),
      sessions: [session(dayAt(now, -21, 16, 30), TERM_HOURS, 20)],
      bookings: PUPILS.map(({ by, children }) => ({ by, party: children.length })),
    }),
    activity(now, {
      key: 'fair',
      kind: 'fair',
      title: '春节前公益大集',
      about: '理发、磨刀、量血压、写春联，都不要钱。您家需要什么，先说一声，摊位按需要来请。',
      place: '院门口小广场',
      partners: ['社区医院', '市中区文化馆'],
      party: just(1, 6),
      sessions: [session(dayAt(now, saturday, 9), 2.5, 300)],
      bookings: neighbours(1, 5, 2),
    }),
    activity(now, {
      key: 'counsel',
      kind: 'consultation',
      title: '三官两师',
      about: '律师一对一，每人一刻钟。您是谁、为什么来，只有接待您的老师看得到。',
      place: '党群服务中心三楼',
      party: just(1, 1),
      sessions: [session(dayAt(now, 2, 14), 3, 12), session(dayAt(now, 9, 14), 3, 12)],
      bookings: [],
    }),
    activity(now, {
      key: 'happy-life',
      kind: 'festival',
      title: '幸福生活节',
      about: '一次登记，里面的小活动随便挑，全家人数够就行。',
      theme: '幸福生活节',
      place: '院门口小广场',
      party: just(1, 5),
      sessions: [session(dayAt(now, saturday + 7, 9), 7, 200)],
      bookings: neighbours(1, 4, 3),
    }),
    festival('dumplings', '包饺子', 10, 20),
    festival('shadow-play', '皮影戏', 11, 8, { bookings: neighbours(5, 8, 2) }),
    festival('ring-toss', '套圈', 14, 40),
  ];
}
