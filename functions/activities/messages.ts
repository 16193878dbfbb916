import { withoutStop } from '../../shared/http/text';
import { momentWords, stampWords } from '../../shared/http/time-words';
import { type ProxyShown, proxyWords } from '../../shared/residents/proxy';
import type { EntryItem } from './entries-store';
import type { Sheet } from './sheets-store';

/** The client page of a session. */
export const pageOf = ({ activityId, sessionId }: { activityId: string; sessionId: string }): string =>
  `/packages/activities/detail/index?activityId=${activityId}&sessionId=${sessionId}`;

interface Told {
  title: string;
  body: string;
  /** five characters at most: a field of the message template */
  outcome: string;
}

/** What a household is told about its entry; undefined: nothing to tell. */
export function toldOf(entry: EntryItem & { proxy: ProxyShown | null }, sheet: Sheet): Told | undefined {
  const what = `“${sheet.title}”（${momentWords(sheet.startsAt)}）`;
  const people = entry.party > 1 ? `${entry.party} 个名额` : '名额';
  switch (entry.news?.what) {
    case 'moved_up':
      return {
        title: '候补排上了',
        body: `${what}有人退出，${people}是您家的了。来不了请早点取消。`,
        outcome: '已排上',
      };
    case 'held': {
      const until = momentWords(entry.heldUntil ?? sheet.startsAt);
      return {
        title: '给您家留了名额',
        body: `${what}给您家留了${people}，请在 ${until}前点开确认，过时就问下一家。`,
        outcome: '待确认',
      };
    }
    case 'lapsed':
      return {
        title: '保留的时间过了',
        body: `${what}留给您家的名额过了时间，已经问了后面的人；还想来可以重新排队。`,
        outcome: '已过时',
      };
    case 'called_off':
      return {
        title: '活动取消了',
        body: `${what}取消了：${withoutStop(sheet.cancelledBecause ?? '请看详情')}。给您添麻烦了。`,
        outcome: '已取消',
      };
    case 'drawn':
      return {
        title: '摇号中签',
        body: `${what}您家摇中了，${people}已经留好。来不了请早点取消，让给后面的人。`,
        outcome: '已中签',
      };
    case 'drawn_waiting':
      return {
        title: '摇号排在候补',
        body: `${what}这次没有摇中，您家按摇号顺序候补，有人退出就轮到。`,
        outcome: '候补中',
      };
    case 'booked_for':
      return {
        title: '有人替您家报了名',
        body: `${what}${entry.proxy ? proxyWords(entry.proxy) : ''}。不要的话点开就能取消。`,
        outcome: '已代报',
      };
    case 'cancelled_for':
      return {
        title: '您家的报名取消了',
        body: `${what}的报名由代办人或主办人取消了。有疑问请问主办人。`,
        outcome: '已取消',
      };
    case undefined:
      return undefined;
  }
}

export const templateWords = (sheet: Sheet, { outcome }: Told) => ({
  what: sheet.title,
  when: stampWords(sheet.startsAt),
  outcome,
});
