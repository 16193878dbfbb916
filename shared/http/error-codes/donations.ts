import type { ErrorTable } from './table';

/** Donations by WeChat Pay. */
export const DONATIONS_ERRORS = {
  GIFT_SIZE: [409, '一次捐的金额要在基金定的范围里，请改一改金额。'],
  GIFT_DAY_LIMIT: [409, '今天在这个基金捐的已经到上限了，心意收到，请明天再来。'],
  GIFT_CLOSED: [409, '这一笔没有付款，已经关上了，请重新捐一次。'],
  GIFT_CHANGED: [409, '这一笔已经按原来填的下过单，要改内容请返回重新填。'],
  GIFT_NOT_PAID: [409, '这一笔还没有付款，或已经全部退回，不用再退。'],
  REFUND_TOO_MUCH: [409, '退的钱超过了还能退的数，或已经过了一年，请核对金额。'],
  REFUND_NEEDS_ANOTHER: [409, '退款要两个人经手：提出的人和捐款人自己不能点同意，请另一位来看。'],
  REFUND_DECIDED: [409, '这笔退款已经有人处理过了，刷新就能看到。'],
  PROJECT_TAKES_NO_GIFTS: [409, '这个项目现在不收捐款，请捐给基金，或换一个项目。'],
  PAY_NOTICE_REFUSED: [401, '这条支付通知没有通过核对，没有入账。'],
} as const satisfies ErrorTable;
