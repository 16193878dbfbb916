import type { ActivityDraft, SessionDraft } from '../shared/activities/schema';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

export const session = (startsAt: string, more: Partial<SessionDraft> = {}): SessionDraft => ({
  startsAt,
  endsAt: later(startsAt, 2 * HOUR),
  capacity: 10,
  zone: '',
  ...more,
});

/** Registration runs since an hour ago and for three days; the only session is a day after. */
export const activityDraft = (now: string, more: Partial<ActivityDraft> = {}): ActivityDraft => ({
  kind: 'plain',
  title: '周末义剪',
  about: '',
  theme: '',
  partners: ['镇妇联'],
  place: '社区活动室',
  audience: { who: { scope: 'everyone' }, ages: null },
  questions: [],
  party: { min: 1, max: 4, whole: '' },
  priceFen: 0,
  opensAt: later(now, -HOUR),
  closesAt: later(now, 3 * DAY),
  mode: 'first_come',
  holdMinutes: null,
  draw: null,
  sessions: [session(later(now, 4 * DAY))],
  festivalId: null,
  ...more,
});
