/**
 * Every way a request can fail: code → HTTP status → one Chinese sentence that says what to do next.
 * A code states a fact. Domain refusals are 409: the request was well formed, the world said no.
 */
export const ERRORS = {
  BAD_REQUEST: [400, '填写的内容不对，请看标红的地方，改好再提交。'],
  BAD_JSON: [400, '请求的内容看不懂，请刷新页面再试。'],
  BAD_CURSOR: [400, '列表已经变了，请下拉刷新后再往下翻。'],
  UNAUTHENTICATED: [401, '登录已经过期，请重新进入小马扎。'],
  SIGN_IN_FAILED: [401, '微信登录没有成功，请重新进入小马扎再试。'],
  FORBIDDEN: [403, '您没有办这件事的权限，请找社区管理员。'],
  NO_COMMUNITY: [403, '您还没有绑定住户，请先到“我的”里绑定。'],
  NOT_FOUND: [404, '没有找到，可能已经撤下，请返回列表看看。'],
  NO_SUCH_ENDPOINT: [404, '没有这个功能，请更新小马扎后再试。'],
  BODY_TOO_LARGE: [413, '内容太长了，请删短一些再提交。'],
  WRONG_CONTENT_TYPE: [415, '提交的格式不对，请刷新页面再试。'],
  TOO_MANY_TRIES: [429, '试得太多了，请过一会儿再来。'],
  INTERNAL: [500, '系统出了点问题，您填的内容还在，请稍后再试。'],
  BUSY: [503, '现在用的人多，请过几秒再试一次。'],
  WECHAT_UNAVAILABLE: [503, '微信那边暂时没有回应，请过一会儿再试。'],

  // text shown to others
  TEXT_RISKY: [409, '这段文字没有通过微信的内容检查，请改一改再发。'],
  TEXT_HELD: [409, '这段文字要请另一位委员看过才能发出。'],
  ALREADY_DECIDED: [409, '这一条已经有人处理过了，刷新就能看到。'],

  // residents and places
  CODE_INVALID: [409, '绑定码不对或已经用过，请核对后重输，或找社区再要一张。'],
  CODE_EXPIRED: [409, '绑定码过期了，请找社区重新打印一张。'],
  ALREADY_MEMBER: [409, '您已经绑定了这一户，不用再绑。'],
  NOT_A_MEMBER: [409, '您不是这一户的成员，请先绑定。'],
  HOUSEHOLD_FULL: [409, '这一户登记的成年人都已绑定，如有变动请找网格员。'],
  ALREADY_REQUESTED: [409, '您的申请已经交上去了，请等网格员核对。'],
  HOUSEHOLD_UNKNOWN: [404, '名册里没有找到这一户，请核对小区、楼栋、单元和房号，或找网格员。'],
  IMPORT_CHANGED: [409, '名册在这期间有变动，请重新核对后再确认导入。'],
  IMPORT_HAS_ERRORS: [409, '名册里还有错误的行，请改好后重新上传。'],
  ROLE_ALREADY_GRANTED: [409, '这个人已经有这项职责，不用再加。'],
  LAST_ADMIN: [409, '社区至少要留一位管理员，请先加一位再撤。'],

  // votes
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
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof ERRORS;

export const statusOf = (code: ErrorCode): number => ERRORS[code][0];
export const sentenceOf = (code: ErrorCode): string => ERRORS[code][1];

/** What the client receives: the code, the sentence to show, and the fields or facts in the way. */
export interface ErrorReply {
  code: ErrorCode;
  message: string;
  requestId: string;
  details?: unknown;
}

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(sentenceOf(code));
  }
}
