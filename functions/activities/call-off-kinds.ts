import type { SessionId } from '../../shared/activities/ids';
import type { Activity } from '../../shared/activities/schema';
import { localDay } from '../../shared/http/local-time';
import { withoutStop } from '../../shared/http/text';
import { notify } from '../notices/notify';
import type { CommunityId } from '../platform/identity';
import { readCallOff } from './call-off-store';
import { cancelDay, readDays } from './consultation-days-store';
import { readStalls } from './stalls-store';
import { readActivity } from './store';

/**
 * An activity called off takes along what is not an entry: a counsellor's days, whose visitors are told through the
 * stream, and the stalls of a fair. Safe to run again for each of its sessions.
 */
export async function callOffKinds(community: CommunityId, sessionId: SessionId): Promise<void> {
  const note = await readCallOff(community, sessionId);
  const activity = note && (await readActivity(community, note.activityId, { consistent: true }));
  if (!note || activity?.state !== 'cancelled') return;
  if (activity.kind === 'consultation') await callOffDays(community, activity, note.at);
  if (activity.kind === 'fair') await tellStalls(community, activity, note.at);
}

async function callOffDays(community: CommunityId, activity: Activity, at: string): Promise<void> {
  const days = await readDays(community, activity.activityId);
  for (const day of days.filter((one) => one.day >= localDay(at) && one.cancelledAt === null))
    await cancelDay(community, day, activity.cancelledBecause ?? '', at);
}

async function tellStalls(community: CommunityId, { activityId, title, cancelledBecause }: Activity, at: string) {
  const stalls = await readStalls(community, activityId);
  for (const stall of stalls.filter(({ state }) => state === 'applied' || state === 'accepted'))
    await notify(stall.by, {
      messageId: `fair-off#${stall.stallId}`,
      sentAt: at,
      title: '大集取消了',
      body: `“${title}”取消了：${withoutStop(cancelledBecause ?? '')}。“${stall.name}”不用准备了，谢谢您的心意。`,
      page: `/packages/activities/detail/index?activityId=${activityId}`,
    });
}
