import type { ErrorTable } from './table';

/** Shifts; attendance, hours, home visits; what a person has planned already. */
export const SHIFTS_ERRORS = {
  // shifts
  SHIFT_FULL: [409, '位子刚刚满了，可以排候补，有人退出就按顺序补上。'],
  WAITING_FULL: [409, '候补也排满了，请看看别的岗位。'],
  SHIFT_COLLIDES: [409, '这个时间您已经有别的岗位了，请先退出那一个，或换个时间。'],
  SHIFT_NOT_YET: [409, '还没到报名时间，请到时再来。'],
  SHIFT_CLOSED: [409, '报名已经截止，想帮忙请给队长打个电话。'],
  SHIFT_CANCELLED: [409, '这一次已经取消，请看看别的日子。'],
  SHIFT_OVER: [409, '这一班已经开始了，有事请给队长打个电话。'],
  SHIFT_NOT_STARTED: [409, '这一班还没有开始，开始以后才能记谁没来。'],
  NEEDS_QUALIFICATION: [409, '这个岗位要先有资质，请先申请，队长确认后再报名。'],
  WEEKLY_LIMIT: [409, '您这一周的岗位已经够多了，歇一歇，下周再来。'],
  NOT_SIGNED_UP: [409, '名单里没有这个人，可能已经退出，刷新看看。'],
  LATE_DROP_OUT: [409, '已经过了退出的时间，请先给队长打个电话；确实来不了，再点一次退出。'],
  NO_OFFER: [409, '没有人要换班，或刚被别人接走了，请刷新看看。'],
  OFFER_HAS_WAITERS: [409, '有人在候补，您直接退出就行，位子会给下一位。'],
  SHIFT_CHANGED: [409, '别人刚刚改过这里，请刷新后再改。'],
  SHIFT_PERIOD_INVALID: [409, '时间不对：要晚于现在、在一年之内，报名要在开始前截止，请改一改。'],
  SHIFT_MOVED_TOO_FAR: [409, '只能在同一周里改期；要挪到别的周，请取消这一次，再另开一次。'],
  CAPACITY_BELOW_SEATED: [409, '已经报名的人比这还多，人数不能改得更少。'],
  CAPACITY_FIXED: [409, '入户看望要正好两个人一起去，人数不能改。'],
  SHIFT_SERIES_EMPTY: [409, '按这个规律一天也排不出来，请重新选。'],
  SHIFT_SERIES_TOO_LONG: [409, '一次最多排 200 天、一年之内，请分开排。'],
  TEAM_FULL: [409, '小队人数已满，请联系队长。'],
  LEADER_NOT_MEMBER: [409, '要当队长先要入队，请他先加入小队。'],
  SHIFT_CHECKED_IN: [409, '这个人已经签到了，不能记没来。'],

  // shifts: attendance, hours, home visits
  CHECK_IN_CLOSED: [409, '现在不是签到的时间：开始前半小时到结束之间可以签到，错过了请找队长补记。'],
  NOT_CHECKED_IN_HERE: [409, '还没有签到，或已经签退了，请刷新看看。'],
  CHECK_OUT_LATE: [409, '结束已经过了半小时，请队长帮您补上离开的时间。'],
  WAITS_FOR_PARTNER: [409, '入户要两个人一起，另一位还没签到，请等到齐再进门。'],
  LEFT_AT_INVALID: [409, '离开的时间要在签到之后、结束后半小时之内，也不能晚于现在，请重新选。'],
  LEAVING_REASON_MISSING: [409, '补记离开时间要写明原因，请写上再提交。'],
  OWN_HOURS: [409, '自己的时长不能自己补记或更正，请找另一位队长或社区。'],
  HOURS_INVALID: [409, '改完以后这一班的时长不能少于 0，也不能超过一天，请核对分钟数。'],
  NO_HOURS: [409, '这段时间里还没有服务时长，请换一段时间。'],
  CERTIFICATE_UNKNOWN: [404, '没有这张证明，请核对 16 位编号。'],
  NOT_A_HOME_VISIT: [409, '这一班不是入户看望，不用登记这些。'],
  CONSENT_INVALID: [409, '同意的日子不能晚于今天，请先征得本人同意再登记。'],
  VISIT_NOTE_CLOSED: [409, '看望开始后一周之内可以写记录，现在写不了，请直接告诉队长。'],
  VISIT_HAS_NOTES: [409, '入户看望不留给下一班的话，请写在看望记录里，只有您两位、队长和网格员看得见。'],

  // what a person has planned already, shifts and bookings alike
  PLANS_COLLIDE: [409, '这个时间已经有别的安排了，想好了还要报，就再点一次“仍要报名”。'],
} as const satisfies ErrorTable;
