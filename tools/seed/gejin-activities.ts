import type { Question } from '../../shared/activities/questions';
import type { ActivityDraft, SessionDraft } from '../../shared/activities/schema';
import { addDays, atLocal, localDay, localMinutes, weekday } from '../../shared/http/local-time';
import { dayAt, plus } from './clock';

/** How somebody of the demo asked for seats, in the order of the list. */
export interface DemoBooking {
  by: string;
  party: number;
  answers?: Record<string, string>;
  /** which of the activity's sessions, from 0 */
  session?: number;
}

/** An activity of the demo: what its organiser wrote, who booked when, and what became of it. */
export interface DemoActivity extends ActivityDraft {
  key: string;
  /** of people.json: who planned it */
  by: string;
  /** key of the festival it is part of */
  festival?: string;
  state: 'draft' | 'open' | 'cancelled';
  cancelledBecause?: string;
  bookings: DemoBooking[];
  bookedAt: string;
  /** whose booking is given back afterwards, an hour ago: the line moves up */
  gaveBack?: string;
  /** the public numbers, where they are known */
  drawn?: number[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const everyone = { who: { scope: 'everyone' as const }, ages: null };
/** For one compound, whose own committee may run it. */
export const ourYard = {
  audience: { who: { scope: 'compounds' as const, compoundIds: ['c1'] }, ages: null },
  by: 'committee',
};
export const just = (min: number, max: number, whole = '') => ({ min, max, whole });
export const session = (startsAt: string, hours: number, capacity: number, zone = ''): SessionDraft => ({
  startsAt,
  endsAt: plus(startsAt, hours * HOUR),
  capacity,
  zone,
});
export const neighbours = (first: number, last: number, party: number): DemoBooking[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ by: `n${first + i}`, party }));

type Needed = Pick<DemoActivity, 'key' | 'title' | 'place' | 'sessions' | 'bookings'>;
export function activity(now: string, rough: Needed & Partial<DemoActivity>): DemoActivity {
  const first = rough.sessions.map(({ startsAt }) => startsAt).sort()[0] as string;
  return {
    by: 'admin',
    kind: 'plain',
    about: '',
    theme: '',
    partners: [],
    audience: everyone,
    questions: [],
    party: just(1, 4),
    priceFen: 0,
    opensAt: plus(now, -5 * DAY),
    closesAt: plus(first, -HOUR / 2),
    mode: 'first_come',
    holdMinutes: null,
    draw: null,
    festivalId: null,
    state: 'open',
    bookedAt: plus(now, -2 * DAY),
    ...rough,
  };
}

const childAge: Question = { questionId: 'q1', type: 'number', label: '孩子几岁', required: true, min: 3, max: 14 };
const yesNo: Question = { questionId: 'q1', type: 'yes_no', label: '要不要留午饭', required: true };

/** Next Saturday, counted from the day of `now`: 1 to 7 days away. */
export const daysToSaturday = (now: string): number => (6 - weekday(localDay(now)) + 7) % 7 || 7;
/** The next half hour that is at least a quarter away; at night, nine in the morning. */
function soon(now: string): string {
  const half = 30 * 60_000;
  const next = new Date(Math.ceil((Date.parse(now) + half / 2) / half) * half).toISOString();
  const minutes = localMinutes(next);
  if (minutes >= 7 * 60 && minutes <= 20 * 60) return next;
  return atLocal(minutes < 7 * 60 ? localDay(next) : addDays(localDay(next), 1), 9 * 60);
}

/** Activities one books a seat for: free, nearly full, full with a line, with a held seat, drawn, called off, not yet open. */
export const gejinActivities = (now: string): DemoActivity[] => [
  activity(now, {
    ...ourYard,
    key: 'free-cuts',
    title: '楼下义剪',
    about: '红马甲队的三位理发师，老人和孩子优先。',
    place: '2 号楼东凉亭',
    sessions: [session(soon(now), 2, 16)],
    bookings: [{ by: 'li', party: 1 }, ...neighbours(1, 6, 1)],
  }),
  activity(now, {
    key: 'paper-cutting',
    title: '亲子剪纸',
    about: '跟着非遗传承人剪一幅团花，剪刀和红纸都备好了。',
    theme: '非遗传承月',
    partners: ['市中区文化馆'],
    place: '党群服务中心二楼',
    party: just(2, 3, '一个孩子和家长'),
    questions: [childAge],
    sessions: [session(dayAt(now, 2, 15), 1.5, 12), session(dayAt(now, 4, 15), 1.5, 12)],
    bookings: neighbours(7, 11, 2).map((one) => ({ ...one, answers: { q1: '7' } })),
  }),
  activity(now, {
    ...ourYard,
    key: 'tai-chi',
    title: '太极拳晨练班',
    about: '从起势教起，连着四个周六。',
    place: '院门口小广场',
    party: just(1, 2),
    sessions: [session(dayAt(now, daysToSaturday(now), 7), 1, 8)],
    bookings: [...neighbours(1, 4, 2), { by: 'n12', party: 2 }, { by: 'li', party: 1 }, { by: 'n13', party: 1 }],
  }),
  activity(now, {
    ...ourYard,
    key: 'phone-photos',
    title: '手机摄影课',
    about: '学会拍清楚一家人，自带手机。',
    place: '党群服务中心一楼',
    party: just(1, 2),
    holdMinutes: 720,
    sessions: [session(dayAt(now, 5, 14), 2, 6)],
    bookings: [...neighbours(14, 19, 1), { by: 'li', party: 1 }, { by: 'n20', party: 1 }],
    gaveBack: 'n16',
  }),
  activity(now, {
    key: 'prints',
    title: '年画木版体验',
    about: '名额少，想来的人多，所以摇号：抽签只看公开的号码，谁都能验算。',
    theme: '非遗传承月',
    place: '党群服务中心三楼',
    mode: 'lottery',
    party: just(1, 2),
    closesAt: dayAt(now, -1, 20),
    draw: { name: '福彩3D 当天开奖号', drawnAt: dayAt(now, 1, 21, 15), numbers: 1 },
    sessions: [session(dayAt(now, 6, 14), 2, 10)],
    bookings: [...neighbours(1, 22, 1), { by: 'li', party: 2 }, { by: 'zhang', party: 1 }],
  }),
  activity(now, {
    key: 'garden-visit',
    title: '植物园半日走',
    about: '大巴只有 20 个座，摇号定人，没抽中的按号排队补。',
    place: '南门集合上车',
    mode: 'lottery',
    party: just(1, 2),
    opensAt: plus(now, -9 * DAY),
    closesAt: dayAt(now, -3, 20),
    bookedAt: plus(now, -5 * DAY),
    draw: { name: '福彩3D 当天开奖号', drawnAt: dayAt(now, -1, 21, 15), numbers: 1 },
    drawn: [528],
    sessions: [session(dayAt(now, 7, 8), 5, 20)],
    bookings: [...neighbours(1, 24, 1), { by: 'li', party: 2 }, { by: 'wang', party: 2 }],
  }),
  activity(now, {
    ...ourYard,
    key: 'open-air-film',
    title: '露天电影',
    place: '院门口小广场',
    party: just(1, 6),
    sessions: [session(dayAt(now, 1, 19), 2, 80)],
    state: 'cancelled',
    cancelledBecause: '晚上有雨，改到下周放，到时再报名',
    bookings: [{ by: 'li', party: 3 }, ...neighbours(1, 5, 2)],
  }),
  activity(now, {
    key: 'porridge',
    title: '腊八粥',
    about: '一起熬一锅粥，喝了暖和。',
    place: '党群服务中心食堂',
    questions: [yesNo],
    opensAt: dayAt(now, 3, 8),
    sessions: [session(dayAt(now, 7, 15), 2, 60)],
    bookings: [],
  }),
  activity(now, {
    ...ourYard,
    key: 'couplets',
    title: '写春联',
    about: '自己写一副，带回家贴。',
    place: '党群服务中心二楼',
    opensAt: dayAt(now, 8, 8),
    sessions: [session(dayAt(now, 25, 14), 2, 30)],
    state: 'draft',
    bookings: [],
  }),
  activity(now, {
    ...ourYard,
    key: 'winter-class',
    kind: 'classroom',
    title: '寒假四点半课堂',
    about: '写作业、读书、下棋，放学来，家长凭接送码接走。名额按孩子算。',
    place: '党群服务中心二楼',
    party: just(1, 3, '按孩子算'),
    sessions: [session(dayAt(now, 10, 16, 30), 24 * 40, 20)],
    bookings: neighbours(7, 13, 2),
  }),
];
