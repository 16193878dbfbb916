import type { EntryState, Openness, Session } from '../../../../shared/activities/schema';
import { localDay } from '../../../../shared/http/local-time';
import type { IconName } from '../../components/icon/names';
import { clockWords, dateWords, dayWords } from '../../platform/time';

type Tone = 'done' | 'now' | 'wait' | 'bad';

export const ENTRY_TAGS: Record<EntryState, { words: string; tone: Tone; icon: IconName }> = {
  booked: { words: '已报上', tone: 'done', icon: 'circle-check' },
  held: { words: '等您确认', tone: 'now', icon: 'hourglass' },
  waiting: { words: '候补中', tone: 'wait', icon: 'hourglass' },
  entered: { words: '已登记摇号', tone: 'wait', icon: 'hourglass' },
  cancelled: { words: '已取消', tone: 'bad', icon: 'circle-x' },
  declined: { words: '没有要', tone: 'bad', icon: 'circle-x' },
  lapsed: { words: '过时了', tone: 'bad', icon: 'circle-x' },
  called_off: { words: '这场取消', tone: 'bad', icon: 'circle-x' },
};

/** What the button says; null: there is nothing to press. The same openness decides on the server. */
export function actOf(openness: Openness, free: number): string | null {
  switch (openness) {
    case 'free':
    case 'last':
      return '报名';
    case 'full':
      return '排候补';
    case 'lottery':
      return '登记摇号';
    case 'line_only':
      return free === 0 ? '排候补' : null;
    default:
      return null;
  }
}

/** 周六 9:00–11:30; of a whole term 9月1日 到 1月15日 */
export function whenWords({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>, now: string): string {
  if (localDay(startsAt) !== localDay(endsAt)) return `${dateWords(startsAt, now)} 到 ${dateWords(endsAt, now)}`;
  return `${dayWords(startsAt, now)} ${clockWords(startsAt)}–${clockWords(endsAt)}`;
}
