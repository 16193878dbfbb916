import type { Commitment } from '../../shared/calendar/commitment';
import { outside } from '../../shared/calendar/rules';
import type { LocalDay } from '../../shared/http/local-time';
import { clockWords, dayWords, stampWords } from '../../shared/http/time-words';

/** The client's own calendar, for a message about several things at once. */
const CALENDAR_PAGE = '/packages/calendar/mine/index';
/** A message shows some; the calendar has them all. */
const SHOWN = 8;

interface Told {
  title: string;
  body: string;
  page: string;
  kind: 'service_reminder';
  data: { what: string; when: string; where: string };
}

/** 09:30 四点半课堂（活动室），还没确认 */
function line(one: Commitment): string {
  const { title, place } = outside(one);
  const name = one.kind === 'vote' ? `表决截止：${title}` : title;
  return `${clockWords(one.startsAt)} ${name}${place && `（${place}）`}${one.state === 'held' ? '，还没确认' : ''}`;
}

/** What is worth a reminder: what is mine, or kept for me until I confirm. */
export const isSure = ({ state }: Commitment): boolean => state === 'confirmed' || state === 'held';

/** One message about all of a day's things, however many there are; at least one. */
export function digestOf(items: readonly Commitment[], day: LocalDay): Told {
  const [first] = items as [Commitment, ...Commitment[]];
  const { title, place } = outside(first);
  const single = items.length === 1;
  const more = items.length > SHOWN ? `；还有 ${items.length - SHOWN} 件，点开看` : '';
  return {
    title: single ? '明天有一件事' : `明天有 ${items.length} 件事`,
    body: `${dayWords(day)}：${items.slice(0, SHOWN).map(line).join('；')}${more}。`,
    page: single ? first.page : CALENDAR_PAGE,
    kind: 'service_reminder',
    data: {
      what: single ? title : `${title}等 ${items.length} 件事`,
      when: stampWords(first.startsAt),
      where: place,
    },
  };
}

const GIVING_BACK = '来不了的话，请点开取消，把位子让给别人。';
/** Nobody is to give up a whole term for one afternoon. */
const MISSING_ONE = '今天来不了的话，请和老师说一声。';

/** Two hours ahead, about one thing. */
export function soonOf(one: Commitment): Told {
  const { title, place } = outside(one);
  return {
    title: '再过两小时就开始',
    body: `${line(one)}。${one.oneOfMany ? MISSING_ONE : GIVING_BACK}`,
    page: one.page,
    kind: 'service_reminder',
    data: { what: title, when: stampWords(one.startsAt), where: place },
  };
}
