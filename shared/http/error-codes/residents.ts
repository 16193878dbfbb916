import type { ErrorTable } from './table';

/** Residents, households and places. */
export const RESIDENTS_ERRORS = {
  CODE_INVALID: [409, '绑定码不对或已经用过，请核对后重输，或找社区再要一张。'],
  CODE_EXPIRED: [409, '绑定码过期了，请找社区重新打印一张。'],
  ALREADY_MEMBER: [409, '您已经绑定了这一户，不用再绑。'],
  NOT_A_MEMBER: [409, '您不是这一户的成员，请先绑定。'],
  NOT_YOURSELF: [409, '不能这样移出自己；您自己要搬走，请在“我的”里点这一户，再选退出。'],
  HOUSEHOLD_FULL: [409, '这一户登记的成年人都已绑定，如有变动请找网格员。'],
  ALREADY_REQUESTED: [409, '您的申请已经交上去了，请等网格员核对。'],
  HOUSEHOLD_UNKNOWN: [404, '名册里没有找到这一户，请核对小区、楼栋、单元和房号，或找网格员。'],
  IMPORT_CHANGED: [409, '名册在这期间有变动，请重新核对后再确认导入。'],
  IMPORT_HAS_ERRORS: [409, '名册里还有错误的行，请改好后重新上传。'],
  ALREADY_ON_DUTY: [409, '您已经有这项职责，不用再输码。'],
  CODE_USED: [409, '这个码已经用过了，要收回职责，请在现在的职责里撤下。'],
  ROLE_ALREADY_GRANTED: [409, '这个人已经有这项职责，不用再加。'],
  LAST_ADMIN: [409, '社区至少要留一位管理员，请先加一位再撤。'],
  NOT_THEIR_PROXY: [409, '只能替自己家里人，或自己网格里的邻居代办，请核对是哪一户。'],
} as const satisfies ErrorTable;
