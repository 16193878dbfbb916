import type { ErrorTable } from './table';

/** The fund, its ledger, and income that does not come by WeChat Pay. */
export const FUNDS_ERRORS = {
  // funds: the fund and its ledger
  FUND_NOT_READY: [409, '基金还缺几样东西，下面写着缺什么，补齐再开。'],
  FUND_NOT_OPEN: [409, '这个基金还没有开放，或已经结束，请看基金页面。'],
  FUND_CHANGED: [409, '别人刚刚改过这个基金，请刷新后再改。'],
  TOO_MANY_FUNDS: [409, '基金已经很多了，请先结束不用的再建。'],
  SIGN_OFF_OWN: [409, '签字把关的人不能自己打开微信捐款，请另一位管理员来开。'],
  FUND_SHORT: [409, '基金里能动用的钱不够，请核对余额，或先减少金额。'],
  PROJECT_SHORT: [409, '这个项目名下的钱不够，请核对项目还剩多少。'],
  ENTRY_DIFFERS: [409, '这一笔已经记过账，内容和这次的不一样，请刷新后核对。'],
  ENTRY_UNKNOWN: [409, '账上没有要更正的那一笔，请刷新后核对。'],
  LEDGER_TOO_LONG: [409, '这一段超过一万笔，一个文件装不下，请按笔数分几份下载。'],
  PERIOD_UNKNOWN: [409, '这个基金没有这一期可以公开，请刷新后重新选。'],
  PERIOD_NOT_OVER: [409, '这一期还没有过完，过完以后再公开。'],
  ALREADY_DISCLOSED: [409, '这一期已经公开过了，刷新就能看到。'],

  // funds: income that does not come by WeChat Pay
  MACHINE_CHANGED: [409, '别人刚刚改过这台机器，请刷新后再改。'],
  TOO_MANY_MACHINES: [409, '登记的机器已经很多了，请先找社区商量。'],
  STATEMENT_CHANGED: [409, '这张对账单刚刚有变动，请刷新后再看。'],
  NOT_IN_BOOKS: [409, '这一笔还没有入账，不用冲正。'],
  RECEIVED_LATER: [409, '到账的日子不能晚于今天，请重新选。'],
  RECORD_DIFFERS: [409, '这一笔已经登记过，内容和这次的不一样，请刷新后核对。'],
  SECOND_PERSON_NEEDED: [409, '自己写下的要请另一位来看过才算，请转告基金的其他管理人。'],
  NOT_REVERSIBLE: [409, '这一类的账不在这里更正：微信捐款请走退款，售卖机请在对账单里冲正，花费请在项目里办。'],
  REVERSAL_WAITS: [409, '这一笔已经有人提了更正，请另一位管理人去核对。'],
  ALREADY_REVERSED: [409, '这一笔已经更正过了，刷新就能在账本上看到。'],
  REVERSAL_SHORT: [409, '这一笔的钱或东西后来已经用掉或转了用处，账上不够减，请先核对余额和项目，更正后来的再办。'],
  PROJECT_UNKNOWN: [409, '没有找到这个项目，或它已经结束，请重新选。'],
  NOT_LINK_OUT: [409, '这个基金不用慈善会的页面收款，不用导入它的清单。'],
  RECONCILE_DAY: [409, '只能对一年以内、已经过完的一天，请重新选日子。'],
} as const satisfies ErrorTable;
