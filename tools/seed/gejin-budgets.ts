import type { BudgetForm } from '../../shared/budgets/schema';

/** A project of a demo round: what, why, where, yuan; and how many in a hundred of those with a car, and of the others, like it. */
export interface DemoCandidate {
  title: string;
  story: string;
  place: string;
  yuan: number;
  liked: readonly [drivers: number, others: number];
  /** absent: taken in */
  state?: 'proposed' | 'refused';
  because?: string;
  by?: 'resident';
}

export interface DemoRound {
  key: string;
  state: 'draft' | 'collecting' | 'open' | 'decided' | 'withdrawn';
  title: string;
  about: string;
  totalYuan: number;
  mostYuan: number;
  form: BudgetForm;
  /** days from now; below 0 in the past */
  opened: number;
  closes: number;
  ballots: number;
  candidates: readonly DemoCandidate[];
  withdrawnBecause?: string;
}

const bench: DemoCandidate = {
  title: '楼前加四把长椅',
  story: '老人买菜回来没处歇脚。放在 2 号楼、4 号楼前的树荫下，带扶手，好起身。',
  place: '2 号楼、4 号楼前',
  yuan: 3200,
  liked: [18, 78],
};
const shed: DemoCandidate = {
  title: '电动车充电棚',
  story: '楼道里飞线充电不安全。在东墙边搭一个棚，装十个插口，扫码付电费。',
  place: '东墙边',
  yuan: 9800,
  liked: [92, 12],
};
const lamps: DemoCandidate = {
  title: '后院小路的灯',
  story: '晚上下班回来后院一片黑，三处路灯坏了没人修，换成声控的。',
  place: '后院小路',
  yuan: 2600,
  liked: [24, 66],
};
const shelf: DemoCandidate = {
  title: '孩子们的书架',
  story: '活动室里放两组矮书架、一百五十本书，四点半课堂的孩子等家长时能看。',
  place: '活动室',
  yuan: 2400,
  liked: [6, 42],
  by: 'resident',
};
const ramp: DemoCandidate = {
  title: '1 单元门口的坡道',
  story: '轮椅和婴儿车进不了门，三级台阶旁边做一条带扶手的坡道。',
  place: '3 号楼 1 单元',
  yuan: 4500,
  liked: [4, 40],
  by: 'resident',
};
const chess: DemoCandidate = {
  title: '凉亭换两张棋桌',
  story: '石桌裂了，下棋打牌的人多，换成带棋盘的新桌子。',
  place: '2 号楼东凉亭',
  yuan: 1800,
  liked: [12, 46],
};
const fountain: DemoCandidate = {
  title: '院门口修个水池',
  story: '院门口光秃秃的，修一个小水池养几条鱼，夏天凉快。',
  place: '院门口小广场',
  yuan: 10_000,
  liked: [84, 8],
  by: 'resident',
};

const approval = (most: number): BudgetForm => ({ type: 'approval', most });
const ABOUT = '楼下缺什么、坏什么，大家提、大家选。选上的从基金里出钱，办一件晒一件。';

/** One round of each state: last year's winter round is decided, this autumn's runs, spring's is being collected. */
export const gejinRounds: readonly DemoRound[] = [
  {
    key: 'summer',
    state: 'decided',
    title: '夏天的微项目大家选',
    about: ABOUT,
    totalYuan: 20_000,
    mostYuan: 10_000,
    form: approval(3),
    opened: -40,
    closes: -26,
    ballots: 126,
    candidates: [bench, shed, lamps, shelf, ramp, chess, fountain],
  },
  {
    key: 'winter',
    state: 'open',
    title: '入冬前办几件小事',
    about: `${ABOUT}这次按分投，看重的多给几分。`,
    totalYuan: 12_000,
    mostYuan: 6000,
    form: { type: 'points', points: 6, most: 4 },
    opened: -3,
    closes: 4,
    ballots: 71,
    candidates: [
      {
        title: '楼道窗户的密封条',
        story: '冬天风从窗缝灌进来，五栋楼的楼道窗户都换一遍密封条。',
        place: '五栋楼',
        yuan: 3600,
        liked: [58, 58],
      },
      {
        title: '晾衣杆加高加固',
        story: '晾晒区的杆子矮，被子拖地。加高到两米二，底座浇牢。',
        place: '晾晒区',
        yuan: 2800,
        liked: [44, 44],
        by: 'resident',
      },
      { ...chess, liked: [25, 25] },
      { ...ramp, liked: [33, 33] },
      {
        title: '防滑垫和扶手',
        story: '下雪天单元门口打滑，每个单元口铺防滑垫，台阶旁装一段扶手。',
        place: '各单元门口',
        yuan: 5200,
        liked: [51, 51],
      },
    ],
  },
  {
    key: 'spring',
    state: 'collecting',
    title: '开春办什么，先来提一提',
    about: ABOUT,
    totalYuan: 15_000,
    mostYuan: 8000,
    form: approval(5),
    opened: -2,
    closes: 30,
    ballots: 0,
    candidates: [
      {
        title: '花池补种月季',
        story: '南墙下的花池空了两年，补种六十棵月季，住户认养浇水。',
        place: '南墙花池',
        yuan: 2200,
        liked: [0, 0],
      },
      { ...bench, title: '凉亭边加两把椅子', yuan: 1600, place: '2 号楼东凉亭' },
      {
        title: '给猫做几个窝',
        story: '院里的流浪猫冬天钻发动机，做四个木头窝，放在车棚后面，定点喂。',
        place: '车棚后面',
        yuan: 800,
        liked: [0, 0],
        by: 'resident',
        state: 'proposed',
      },
      {
        title: '买一辆环卫三轮车',
        story: '院里清运垃圾全靠手推，买一辆电动三轮车省力气。',
        place: '',
        yuan: 7600,
        liked: [0, 0],
        by: 'resident',
        state: 'refused',
        because: '清运由物业和环卫所负责，已经转给他们',
      },
    ],
  },
  {
    key: 'library',
    state: 'draft',
    title: '四点半课堂添些什么',
    about: '这笔钱专给孩子们用。',
    totalYuan: 5000,
    mostYuan: 2000,
    form: approval(3),
    opened: 0,
    closes: 40,
    ballots: 0,
    candidates: [],
  },
  {
    key: 'paint',
    state: 'withdrawn',
    title: '外墙画什么大家选',
    about: '东墙要画一面墙画。',
    totalYuan: 6000,
    mostYuan: 6000,
    form: approval(1),
    opened: -20,
    closes: -10,
    ballots: 0,
    candidates: [],
    withdrawnBecause: '东墙明年要做保温，画了也留不住，等保温做完再选',
  },
];
