import type { ErrorTable } from './table';

/** Projects: applications, approvals, expenses. */
export const PROJECTS_ERRORS = {
  PURPOSE_NOT_OF_FUND: [409, '这个基金不管这一类事，请换一类，或换一个基金。'],
  PROJECT_STATE: [409, '这个项目的状态刚刚变了，请刷新后再办。'],
  PROJECT_CHANGED: [409, '别人刚刚改过这个项目，请刷新后再办。'],
  PLAN_STILL_SHOWN: [409, '方案还在公示，公示期过了才能批，日子写在详情里。'],
  NOT_A_MANAGER: [409, '这要基金的管理委员来定，请找基金页面上写的几位。'],
  OWN_MONEY: [409, '自己申请的，自己不能批，请另一位管理委员来。'],
  RELATIVE_MONEY: [409, '您和申请人是一家人或亲属，这一件请别的管理委员来批。'],
  NEEDS_VOTE: [409, '这笔钱要居民表决通过才能定，请先办表决，再填上那次表决。'],
  VOTE_DOES_NOT_CARRY: [
    409,
    '这次表决不能作依据：要在方案公示或报账以后发起，写明项目名称和金额，报账的还要写明买什么，并且已公布为通过。',
  ],
  VOTE_USED: [409, '这次表决已经定过另一笔钱了，一次表决只定一笔，请为这一笔再办一次表决。'],
  LINE_UNKNOWN: [409, '计划里没有这一项，请刷新后重新选。'],
  OVER_LINE: [409, '这一项超过了计划，请写一句为什么，再提交。'],
  TOO_MANY_EXPENSES: [409, '这个项目等着批的报销已经很多了，请等批完再交。'],
  EXPENSES_OPEN: [409, '还有报销没有批完，批完或撤回以后再结项。'],
  EXPENSE_NOT_APPROVED: [409, '这笔报销还没有批下来，批完以后再登记付款。'],
  PAID_ON_INVALID: [409, '付款的日子要在批准之后、不晚于今天，请重新选。'],
} as const satisfies ErrorTable;
