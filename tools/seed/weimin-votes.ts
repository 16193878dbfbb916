import { dayAt, tonight } from './clock';
import { type DemoVote, HALF, options, TWO_THIRDS } from './demo-vote';

const whole = {
  community: 'weimin',
  by: 'weimin',
  kind: 'resident_resolution',
  basis: 'household',
  form: { type: 'for_against' },
  electorate: { scope: 'community' },
  quorum: TWO_THIRDS,
  pass: HALF,
  mayChange: true,
  noticeDays: 5,
  help: '到党群服务中心一楼大厅问，每天 8:30 到 17:30。',
} as const;

/** 为民巷社区's votes: few, and of the community's real size. */
export const weiminVotes = (now: string): DemoVote[] => [
  {
    ...whole,
    key: 'morning-market',
    state: 'open',
    title: '巷口早市挪到东广场，同意吗？',
    question: '您家同意从下月起，把为民巷口的早市挪到东广场吗？',
    explanation: '巷口早上救护车进不来。东广场有水电，摊位费不变，离最远的院子多走 180 步。',
    opensAt: dayAt(now, -5, 8),
    closesAt: tonight(now),
    marks: { for: 811, against: 302, abstain: 91 },
  },
  {
    ...whole,
    key: 'group-leader',
    state: 'open',
    title: '第 3 小组选小组长，您选谁？',
    question: '第 3 居民小组选新一届小组长，您家选哪一位？',
    explanation: '三位都是本小组居民自荐，简历贴在书院巷 1 号院门口。',
    form: { type: 'single', options: options('罗志华', '韩春莲', '邓永强') },
    electorate: { scope: 'grid', gridId: '3' },
    opensAt: dayAt(now, -4, 8),
    closesAt: dayAt(now, 2, 20),
    marks: { o1: 41, o2: 52, o3: 19, abstain: 6 },
  },
  {
    ...whole,
    key: 'rain-wells',
    state: 'published',
    title: '用微基金改造 14 口雨水井，同意吗？',
    question: '您家同意用微基金 12,000 元，改造八条巷子里的 14 口雨水井吗？',
    explanation: '去年夏天积水三次。改造后井口加箅子，落叶不再堵。',
    opensAt: dayAt(now, -30, 8),
    closesAt: dayAt(now, -22, 20),
    marks: { for: 1084, against: 66, abstain: 41 },
    reasons: ['桂花巷口那一口最要紧，先修它。', '修好以后谁来清落叶，也要说清楚。'],
  },
];
