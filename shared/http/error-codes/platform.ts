import type { ErrorTable } from './table';

/** What any request can meet: its shape, its caller, its texts and files. */
export const PLATFORM_ERRORS = {
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

  // a form sent again
  DRAFT_SAVED_BEFORE: [409, '这份草稿刚才已经存好一次，在草稿里能找到；再按一次，就把现在的内容另存一份。'],

  // files
  FILE_TYPE_WRONG: [409, '这个文件打不开，请换一张 JPG、PNG、WebP 照片，票据也可以传 PDF。'],
  FILE_TOO_BIG: [409, '文件太大了，最大 5 MB，请换一张小一点的。'],
  FILE_NOT_ARRIVED: [409, '文件还没有传完，请重新选它再传一次。'],
} as const satisfies ErrorTable;
