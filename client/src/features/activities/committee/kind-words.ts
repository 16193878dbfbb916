import type { ActivityKind } from '../../../../../shared/activities/schema';

/** What an organiser still has to arrange, by kind: the page's title and the words of the link to it. */
export const KIND_DESK_TITLES: Record<ActivityKind, string> = {
  plain: '谁来帮忙',
  classroom: '上课的日子',
  fair: '大集的摊位',
  consultation: '老师的日子',
  festival: '谁来帮忙',
};
