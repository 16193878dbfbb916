import type { LocalDay } from '../http/local-time';
import { dayWords } from '../http/time-words';
import type { ReservationState } from './reservation';
import type { VenueKind } from './schema';

export const VENUE_KIND_NAMES: Record<VenueKind, string> = {
  activity_room: '活动室',
  meeting_room: '议事厅',
  court: '运动场地',
  classroom: '教室',
  station: '工作站',
  corner: '功能角',
};

/** Minutes of the day as a clock shows them: 9:05, 24:00 */
export const minutesWords = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** 11月25日 周三 19:00–20:00 */
export const spanWords = ({ day, from, to }: { day: LocalDay; from: number; to: number }): string =>
  `${dayWords(day)} ${minutesWords(from)}–${minutesWords(to)}`;

export const STATE_NAMES: Record<ReservationState, string> = {
  requested: '等待答复',
  confirmed: '已约好',
  refused: '没有通过',
  cancelled: '已取消',
  lapsed: '到时未答复',
};
