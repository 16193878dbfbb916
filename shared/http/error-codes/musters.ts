import type { ErrorTable } from './table';

/** Musters, and the codes shown on site. */
export const MUSTERS_ERRORS = {
  PERSON_UNKNOWN: [409, '名单里有人已经不在本社区，请重新选人后再保存。'],
  TOO_MANY_PLANS: [409, '预案已经很多了，请先删掉不用的再建。'],
  PLAN_CHANGED: [409, '别人刚刚改过这份预案，请刷新后再试。'],
  MUSTER_RUNNING: [409, '这份预案正在集结中，请先到集结页面处理。'],
  MUSTER_OVER: [409, '这次集结已经解除，不用再来了，辛苦您。'],
  NOT_CALLED: [409, '这次集结没有叫到这一组或这个人，请先和指挥的人说一声。'],
  CHECK_IN_CODE_WRONG: [409, '签到码不对或已经换了，请看现场正在显示的那一个。'],
} as const satisfies ErrorTable;
