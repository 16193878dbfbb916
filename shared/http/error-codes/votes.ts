import type { ErrorTable } from './table';

/** Votes. */
export const VOTES_ERRORS = {
  VOTE_NOT_DRAFT: [409, '这次表决已经公示，内容不能再改；要改只能撤回重来。'],
  DRAFT_CHANGED: [409, '别人刚刚改过这份草稿，请刷新后再改。'],
  VOTE_NOT_ANNOUNCED: [409, '这次表决还没有公示，请先公示。'],
  NOTICE_TOO_SHORT: [409, '公示的天数不够，请把开始的时间往后挪。'],
  NOTICE_RUNNING: [409, '公示期还没有过，到了开始的时间才能表决。'],
  VOTE_NOT_OPEN: [409, '表决还没有开始，请等公示结束后再投。'],
  VOTE_CLOSED: [409, '表决已经截止，不能再投了，请等结果公布。'],
  VOTE_WITHDRAWN: [409, '这次表决已经撤回，原因写在详情里。'],
  VOTE_NOT_CLOSED: [409, '表决还没有截止，截止后才能公布结果。'],
  VOTE_ALREADY_PUBLISHED: [409, '结果已经公布过了，刷新就能看到。'],
  VOTE_PERIOD_INVALID: [409, '截止时间要晚于开始时间，且在允许的天数之内，请重新选时间。'],
  ELECTORATE_EMPTY: [409, '选的范围里没有住户，请重新选范围或先导入名册。'],
  NOT_IN_ROLL: [409, '这次表决的名册里没有您家，如有疑问请找自管委。'],
  NOT_AN_ADULT_SEAT: [409, '这次按成年居民投票，您在本社区没有登记的成年人席位，请找网格员。'],
  MOVED_SINCE_OPENING: [409, '您在表决开始后换过住户，这次按开始时的名册，不能再投。'],
  ALREADY_VOTED: [409, '这张票已经投过了，这次不能改票，请等结果公布。'],
  CHOICE_INVALID: [409, '选的项目不符合这张选票的要求，请重新选择。'],
  BALLOT_CHANGED_MEANWHILE: [409, '家里人刚刚也改了这张票，请刷新后再看。'],
  REASON_NEEDS_BALLOT: [409, '先投票，才能写理由。'],
  REMINDED_RECENTLY: [409, '一天之内已经提醒过一次，明天再提醒吧。'],
} as const satisfies ErrorTable;
