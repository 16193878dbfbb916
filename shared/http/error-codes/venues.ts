import type { ErrorTable } from './table';

/** Venues. */
export const VENUES_ERRORS = {
  VENUE_NOT_FOR_YOU: [409, '这个场地只给指定的住户用，请看场地须知，或问社区。'],
  VENUE_INACTIVE: [409, '这个场地暂停预约，请先看看别的场地。'],
  SLOT_CLOSED: [409, '这个时段不开放，请选别的时段。'],
  BOOKING_LENGTH_INVALID: [409, '选的时长不合这个场地的规定，请重新选时段。'],
  NOT_RELEASED: [409, '这一天还没有开放预约，请到开放的时间再来。'],
  SLOT_TAKEN: [409, '这个时段刚被别人约走了，请选别的时段。'],
  DAY_QUOTA_USED: [409, '您家这一天能约的时长用完了，请选别的日子。'],
  WEEK_QUOTA_USED: [409, '您家这一周能约的时长用完了，请选下一周，或取消一场再约。'],
  SERIES_TOO_LONG: [409, '连约的周数超过了这个场地的规定，请少选几周。'],
  RESERVATION_STARTED: [409, '已经到开始的时间，不能再改，有事请找社区。'],
  REASON_MISSING: [409, '请写一句原因，住户会看到。'],
  VENUE_CHANGED: [409, '别人刚刚改过这个场地，请刷新后再改。'],
  ZONE_IS_FIXED: [409, '用过的分区不能删，也不能在独用和共用之间改；可以停用它，再加一个新的。'],
  TOO_MANY_VENUES: [409, '场地已经很多了，请先停用不用的，或在原有场地里加分区。'],
  TOO_MANY_BLACKOUTS: [409, '这个场地的停约已经很多了，请先撤掉不用的再加。'],
} as const satisfies ErrorTable;
