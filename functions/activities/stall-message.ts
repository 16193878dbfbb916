import type { ActivityId } from '../../shared/activities/ids';
import { notify } from '../notices/notify';
import type { CommunityId } from '../platform/identity';
import { readStall } from './stalls-store';
import { readActivity } from './store';

/** Tells an applicant what was decided about their stall, from the stall as it stands. */
export async function tellApplicant(community: CommunityId, activityId: ActivityId, stallId: string): Promise<void> {
  const [stall, activity] = await Promise.all([
    readStall(community, activityId, stallId),
    readActivity(community, activityId),
  ]);
  if (!stall?.decidedAt || !activity || (stall.state !== 'accepted' && stall.state !== 'declined')) return;
  const body =
    stall.state === 'accepted'
      ? `“${activity.title}”给“${stall.name}”留了 ${stall.number ?? ''} 号摊位，位置在大集页面的图上看。来不了请早点撤回。`
      : `“${activity.title}”这次没有安排“${stall.name}”：${stall.because ?? ''}谢谢您的心意。`;
  await notify(stall.by, {
    messageId: `stall#${stallId}#${stall.state}`,
    sentAt: stall.decidedAt,
    title: stall.state === 'accepted' ? '摊位定下来了' : '摊位没有安排上',
    body,
    page: `/packages/activities/detail/index?activityId=${activityId}`,
  });
}
