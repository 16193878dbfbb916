import * as z from 'zod';
import { clockWords, momentWords } from '../http/time-words';

/** How it stands between one person and one role of a shift. Every state explains itself in a sentence. */
export const SignUpState = z.discriminatedUnion('state', [
  /** `late`: dropping out now is noted; `offered`: I look for somebody to take over */
  z.object({ state: z.literal('mine'), offered: z.boolean(), late: z.boolean() }),
  z.object({ state: z.literal('waiting'), place: z.int() }),
  z.object({ state: z.literal('free'), left: z.int() }),
  z.object({ state: z.literal('last_seat') }),
  /** full, but somebody looks for a successor: signing up takes over from them */
  z.object({ state: z.literal('on_offer') }),
  z.object({ state: z.literal('full'), waiting: z.int(), mayWait: z.boolean() }),
  /** one role per person and shift */
  z.object({ state: z.literal('other_role'), name: z.string() }),
  z.object({
    state: z.literal('collides'),
    title: z.string(),
    startsAt: z.iso.datetime(),
    overlapMinutes: z.int(),
  }),
  /** `opensAt` null: nobody knows yet (a home visit the household has not agreed to) */
  z.object({ state: z.literal('not_yet'), opensAt: z.iso.datetime().nullable() }),
  z.object({ state: z.literal('closed') }),
  z.object({ state: z.literal('needs_qualification'), name: z.string(), requested: z.boolean() }),
  z.object({ state: z.literal('limit_reached'), limit: z.int() }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('over') }),
]);
export type SignUpState = z.infer<typeof SignUpState>;

/** The state in plain words: what it means, and what to do. */
export function signUpSentence(mine: SignUpState): string {
  switch (mine.state) {
    case 'mine':
      if (mine.offered) return '您已报名，正在找人接班，有人接之前位子还是您的';
      return mine.late ? '您已报名，来不了请先给队长打个电话' : '您已报名';
    case 'waiting':
      return `候补第 ${mine.place} 位，有人退出就按顺序补上，会提醒您`;
    case 'free':
      return `剩 ${mine.left} 位`;
    case 'last_seat':
      return '剩 1 位';
    case 'on_offer':
      return '满了，有人想找您接班，点“我来”就接上';
    case 'full':
      if (!mine.mayWait) return '已满，候补也排满了';
      return mine.waiting === 0 ? '已满，可以排候补' : `已满，${mine.waiting} 人在候补`;
    case 'other_role':
      return `您已经报了这一班的“${mine.name}”`;
    case 'collides':
      return `时间和您 ${clockWords(mine.startsAt)} 的“${mine.title}”撞上 ${mine.overlapMinutes} 分钟`;
    case 'not_yet':
      return mine.opensAt === null ? '还在准备，准备好就开放报名' : `${momentWords(mine.opensAt)} 开始报名`;
    case 'closed':
      return '报名已经截止，想帮忙请给队长打个电话';
    case 'needs_qualification':
      return mine.requested ? `“${mine.name}”资质已经申请，等队长确认` : `需要“${mine.name}”资质，先申请，队长会确认`;
    case 'limit_reached':
      return `您这一周已经有 ${mine.limit} 个岗位，歇一歇，下周再来`;
    case 'cancelled':
      return '这一次取消了';
    case 'over':
      return '这一班已经开始了';
  }
}
