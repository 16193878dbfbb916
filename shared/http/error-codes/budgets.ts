import type { ErrorTable } from './table';

/** Participatory budgeting. */
export const BUDGETS_ERRORS = {
  BUDGET_NOT_DRAFT: [409, '这次票选已经公布，内容不能再改；要改只能撤回重来。'],
  BUDGET_CHANGED: [409, '别人刚刚改过这次票选，请刷新后再改。'],
  BUDGET_PERIOD_INVALID: [409, '截止的时间要在一小时以后、四个月以内，请重新选时间。'],
  BUDGET_NOT_COLLECTING: [409, '现在不是收项目的时候，请看这次票选进行到了哪一步。'],
  BUDGET_TOO_FEW: [409, '至少收下两个项目才能开始投票，最多六十四个，请先收项目。'],
  BUDGET_NOT_OPEN: [409, '票选还没有开始，请等项目定下来再投。'],
  BUDGET_CLOSED: [409, '票选已经截止，不能再投了，请等结果。'],
  BUDGET_WITHDRAWN: [409, '这次票选已经撤回，原因写在详情里。'],
  BUDGET_NOT_DECIDED: [409, '结果还没有算出来，截止后过一会儿再来看。'],
  NOT_CHOSEN: [409, '这个项目这次没有选上，不能立项；可以单独向基金申请。'],
  COST_TOO_HIGH: [409, '这个项目要的钱超过了每个项目的上限，请改小一些。'],
  TOO_MANY_PROPOSALS: [409, '大家提的项目已经很多了，这次先收到这里，请等下一次。'],
} as const satisfies ErrorTable;
