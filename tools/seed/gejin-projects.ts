import type { ProjectPlan } from '../../shared/projects/plan';

/** Money asked for out of a demo project; days count from today. */
export interface DemoExpense {
  lineNo: number;
  what: string;
  amountFen: number;
  payee: string;
  /** asked on this day; the yeses come the day after */
  day: number;
  end: 'paid' | 'approved' | 'refused' | 'one_yes';
}

export interface DemoProject {
  key: string;
  /** who applied */
  by: string;
  plan: ProjectPlan;
  applied: number;
  /** absent: it never came so far */
  published?: number;
  approved?: number;
  refused?: { day: number; because: string };
  reports?: { step: number; day: number; note: string }[];
  expenses?: DemoExpense[];
  finished?: { day: number; text: string; stars: number[]; words: string[] };
}

interface Told {
  title: string;
  story: string;
  purpose: ProjectPlan['purpose'];
  lines: [string, number][];
  /** what is done by which day, counted from today */
  steps: [string, number][];
  team?: string;
}

/** Plans are written down in whole yuan and in days from today. */
const planOf = ({ title, story, purpose, lines, steps, team }: Told, dayOf: (n: number) => string): ProjectPlan => ({
  title,
  story,
  purpose,
  as: team === undefined ? 'resident' : 'team',
  orgName: team ?? '',
  showName: true,
  lines: lines.map(([what, yuan]) => ({ what, plannedFen: yuan * 100 })),
  milestones: steps.map(([what, day]) => ({ what, dueOn: dayOf(day) })),
});

/** 鬲津社区's projects: one in every state, as neighbours would have asked for them. */
export function gejinProjects(dayOf: (n: number) => string): DemoProject[] {
  const plan = (told: Told) => planOf(told, dayOf);
  return [
    {
      key: 'classroom',
      by: 'wang',
      plan: plan({
        title: '四点半课堂（秋季）',
        story: '放学到家长下班这一个多小时，孩子在活动室写作业、画画。三位老师都是义务的，钱只花在桌椅、画材和点心上。',
        purpose: 'education',
        lines: [
          ['桌椅', 3000],
          ['画纸和颜料', 1200],
          ['点心和饮水', 1200],
          ['教具', 600],
        ],
        steps: [
          ['桌椅到位，开课', -58],
          ['期中，家长来看一次', -30],
          ['结课，孩子们办画展', -8],
        ],
      }),
      applied: -75,
      published: -71,
      approved: -67,
      expenses: [
        { lineNo: 1, what: '八套课桌椅', amountFen: 265_000, payee: '县家具城', day: -63, end: 'paid' },
        { lineNo: 3, what: '点心和饮水（前半学期）', amountFen: 67_600, payee: '邻家超市', day: -34, end: 'paid' },
        { lineNo: 4, what: '白板和粉笔', amountFen: 50_000, payee: '文具店', day: -24, end: 'paid' },
        { lineNo: 2, what: '画纸和颜料', amountFen: 8600, payee: '文具店', day: -13, end: 'paid' },
      ],
      reports: [
        { step: 0, day: -57, note: '八套桌椅都摆好了，二十三个孩子来上课。' },
        { step: 1, day: -29, note: '来了十九位家长，都说孩子回家不用再催作业。' },
      ],
      finished: {
        day: -5,
        text: '一学期上了五十二次课，二十三个孩子，结课那天办了画展。点心有超市让利，省下的钱退回基金，桌椅留给下学期。',
        stars: [5, 5, 4, 5, 5, 3, 5],
        words: ['孩子写完作业才回家，我们上班踏实多了。', '老师们辛苦了。', '点心再少点糖就更好。'],
      },
    },
    {
      key: 'lamps',
      by: 'zhang',
      plan: plan({
        title: '换 6 盏路灯',
        story: '3 号楼到北门的 6 盏路灯坏了半年，晚上老人不敢出门。找电工看过，灯头都要换，线还能用。',
        purpose: 'elderly',
        lines: [
          ['路灯材料', 1400],
          ['电工人工', 600],
        ],
        steps: [
          ['买好灯具', -5],
          ['装好、试亮', 4],
        ],
        team: '580 互助小队',
      }),
      applied: -24,
      published: -20,
      approved: -16,
      reports: [{ step: 0, day: -5, note: '6 套灯具买好了，放在门卫室，电工周末来装。' }],
      expenses: [
        { lineNo: 1, what: '路灯材料', amountFen: 134_000, payee: '城东五金店', day: -5, end: 'paid' },
        { lineNo: 2, what: '电工定金', amountFen: 20_000, payee: '孟师傅', day: -4, end: 'refused' },
        { lineNo: 2, what: '电工人工', amountFen: 56_000, payee: '孟师傅', day: -1, end: 'one_yes' },
      ],
    },
    {
      key: 'hall-lights',
      by: 'n7',
      plan: plan({
        title: '楼道灯换感应灯',
        story: '全院一百二十盏楼道灯换成人走灯灭的，夜里下楼不用摸黑，电费也省。表决已经通过。',
        purpose: 'elderly',
        lines: [
          ['感应灯 120 盏', 3960],
          ['安装', 900],
        ],
        steps: [
          ['1、2 号楼换好', 6],
          ['全院换好', 13],
        ],
      }),
      applied: -14,
      published: -12,
      approved: -8,
    },
    {
      key: 'drying-ground',
      by: 'committee2',
      plan: plan({
        title: '晾晒区和花池',
        story: '被子没处晒，拉绳又挡路。东边立六组晾衣架，西边砌两个花池，留出轮椅能过的路。',
        purpose: 'environment',
        lines: [
          ['晾衣架 6 组', 3600],
          ['砌花池', 3200],
          ['地砖和坡道', 1800],
        ],
        steps: [
          ['平整场地', 14],
          ['立好晾衣架', 24],
          ['花池砌好、栽上花', 40],
        ],
      }),
      applied: -10,
      published: -7,
    },
    {
      key: 'bench',
      by: 'n3',
      plan: plan({
        title: '南门加一条长椅',
        story: '买菜回来的老人走到南门总要歇一歇，想在传达室旁加一条带靠背的长椅。',
        purpose: 'elderly',
        lines: [['带靠背的长椅', 900]],
        steps: [['长椅安好', 20]],
      }),
      applied: -1,
    },
    {
      key: 'gate',
      by: 'n5',
      plan: plan({
        title: '给北门换电动大门',
        story: '北门的铁门重，老人推不动，想换成电动的，刷脸就能开。',
        purpose: 'elderly',
        lines: [['电动大门', 5800]],
        steps: [['大门装好', -10]],
      }),
      applied: -40,
      refused: { day: -38, because: '大门归物业修，用不着大家捐的钱；已经转给物业，一周内给门轴上油、装助推器。' },
    },
    {
      key: 'books',
      by: 'n1',
      plan: plan({
        title: '楼下旧书漂流架',
        story: '各家都有看完的书，想在 2 号楼门厅放一个架子，谁都可以拿、可以放。',
        purpose: 'culture',
        lines: [['木书架', 420]],
        steps: [['书架放好', -38]],
      }),
      applied: -56,
      published: -52,
      approved: -48,
      expenses: [{ lineNo: 1, what: '木书架', amountFen: 38_800, payee: '旧货市场', day: -42, end: 'paid' }],
      finished: {
        day: -36,
        text: '书架放在门厅，第一周就换走了四十多本。',
        stars: [5, 4, 5],
        words: ['孩子天天去翻。'],
      },
    },
  ];
}
