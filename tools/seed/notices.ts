import { CHANGED, putNotice } from '../../functions/notices/store';
import { type CommunityId, storedCommunity } from '../../functions/platform/identity';
import { dayAt, plus } from './clock';
import { seededRandom } from './random';

interface DemoNotice {
  community: 'gejin' | 'weimin';
  title: string;
  body: string;
  about: string;
  postedAt: string;
  /** the content check was not sure: another committee member or the admin decides */
  held?: { by: string };
}

const HOUR = 3_600_000;

const notices = (now: string): DemoNotice[] => [
  {
    community: 'gejin',
    title: '停水，请提前存水',
    body: '明早 8:00 到 11:30 检修管道，2 号楼、3 号楼停水。请提前存水，出门记得关好龙头。',
    about: '2 号楼、3 号楼 · 自来水公司',
    postedAt: plus(now, -HOUR),
  },
  {
    community: 'gejin',
    title: '十月微基金账目公开',
    body: '十月收 3,150 元，支 2,760 元，票据 11 张，贴在南门公告栏。有疑问请找议事监督小组。',
    about: '收 3,150 元，支 2,760 元',
    postedAt: dayAt(now, -2, 10),
  },
  {
    community: 'gejin',
    title: '四点半课堂下周加一节书法',
    body: '每周四 16:30 到 17:30，党群服务中心二楼，笔墨都备好了，孩子和老人都能来。',
    about: '党群服务中心二楼',
    postedAt: dayAt(now, -4, 9),
  },
  {
    community: 'gejin',
    title: '南门口的快递架，周末挪到传达室旁',
    body: '周六上午自管委一起挪，占道的旧架子请各家当天收走。收不走的先放车棚，写上门牌号。',
    about: '机械厂家属院',
    postedAt: plus(now, -3 * HOUR),
    held: { by: 'committee' },
  },
  {
    community: 'weimin',
    title: '雨水井改造本周五完工',
    body: '施工时书院巷只能单边走，请推轮椅和婴儿车的邻居绕行学士巷。',
    about: '书院巷、学士巷',
    postedAt: dayAt(now, -1, 9),
  },
];

/** Puts the board's notices: most posted by each community's admin, one waiting for a second pair of eyes. */
export async function putNotices(now: string, people: Map<string, string>): Promise<void> {
  for (const { community, held, ...words } of notices(now)) {
    const id: CommunityId = storedCommunity(community);
    const noticeId = noticeIdAt(words.postedAt, words.title);
    const author = people.get(held?.by ?? (community === 'weimin' ? 'weimin-admin' : 'admin')) as string;
    const notice = { ...words, noticeId, postedBy: held ? '自管委' : '社区管理员', author };
    const shown = held
      ? ({ moderation: 'held', state: 'held' } as const)
      : ({ moderation: 'pass', state: 'shown' } as const);
    await putNotice(id, { ...notice, ...shown }).catch((error) => {
      if (error !== CHANGED) throw error;
    });
  }
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Sorts by the time it was posted, as the ids the service makes do. */
function noticeIdAt(postedAt: string, title: string): string {
  let rest = Date.parse(postedAt);
  let time = '';
  for (let i = 0; i < 10; i++) {
    time = DIGITS[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  return time + seededRandom(title).digits(16);
}
