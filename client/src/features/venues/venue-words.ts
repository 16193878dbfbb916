import { localDay, localMinutes } from '../../../../shared/http/local-time';
import type { Reservation, VenueDay } from '../../../../shared/venues/reservation';
import type { HoursRange, VenueDetail } from '../../../../shared/venues/schema';
import { minutesWords } from '../../../../shared/venues/words';
import { fullDay, weekdayWord } from '../../components/days/day-words';
import type { IconName } from '../../components/icon/names';

/** 9:00–11:00，14:00–21:00 · 今天不开 */
export const hoursWords = (ranges: readonly HoursRange[]): string =>
  ranges.length === 0
    ? '今天不开'
    : ranges.map(({ from, to }) => `${minutesWords(from)}–${minutesWords(to)}`).join('，');

/** 1 小时 · 1 小时 30 分 · 45 分钟 */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}

/** 党群服务中心一楼 · 3 张台 · 每场 1 小时 */
export const factsOf = ({ place, zones, slotMinutes }: Pick<VenueDetail, 'place' | 'zones' | 'slotMinutes'>): string =>
  [place, ...(zones.length > 1 ? [`${zones.length} 个分区`] : []), `每场 ${lengthWords(slotMinutes)}`].join(' · ');

/** 11月28日（周六）的场地，今天 12:00 开放。 Null once the day is out. */
export function releaseWords({ day, releasesAt }: Pick<VenueDay, 'day' | 'releasesAt'>, now: string): string | null {
  if (releasesAt <= now) return null;
  const opens = localDay(releasesAt);
  const when = opens === localDay(now) ? '今天' : fullDay(opens);
  const [date] = fullDay(day).split(' ');
  return `${date}（周${weekdayWord(day)}）的场地，${when} ${minutesWords(localMinutes(releasesAt))} 开放。`;
}

/** 每户每天 2 小时、每周 5 小时。 Empty where nothing is limited. */
export function quotaWords({ dayQuota, weekQuota }: Pick<VenueDetail, 'dayQuota' | 'weekQuota'>): string {
  const parts = [
    ...(dayQuota === null ? [] : [`每天 ${lengthWords(dayQuota)}`]),
    ...(weekQuota === null ? [] : [`每周 ${lengthWords(weekQuota)}`]),
  ];
  return parts.length === 0 ? '' : `每户${parts.join('、')}。`;
}

export const STATE_TAGS: Record<
  Reservation['state'],
  { words: string; tone: 'done' | 'wait' | 'bad'; icon: IconName }
> = {
  confirmed: { words: '已定', tone: 'done', icon: 'circle-check' },
  requested: { words: '待审批', tone: 'wait', icon: 'hourglass' },
  refused: { words: '没有批', tone: 'bad', icon: 'circle-x' },
  cancelled: { words: '已取消', tone: 'bad', icon: 'circle-x' },
  lapsed: { words: '过期未批', tone: 'bad', icon: 'circle-x' },
};

export const isComing = ({ state }: Pick<Reservation, 'state'>): boolean =>
  state === 'confirmed' || state === 'requested';
