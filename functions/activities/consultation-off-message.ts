import type { ActivityId } from '../../shared/activities/ids';
import type { LocalDay } from '../../shared/http/local-time';
import { withoutStop } from '../../shared/http/text';
import { momentWords, stampWords } from '../../shared/http/time-words';
import { notify } from '../notices/notify';
import type { CommunityId } from '../platform/identity';
import { readDay } from './consultation-days-store';
import { readVisitors } from './consultations-store';

/** Tells those who had booked a day that was called off, in words that would tell nobody else what it was about. */
export async function tellVisitors(
  community: CommunityId,
  activityId: ActivityId,
  day: LocalDay,
  counsellorId: string,
): Promise<void> {
  const found = await readDay(community, activityId, day, counsellorId);
  if (!found?.cancelledAt) return;
  const visitors = await readVisitors(community, counsellorId, day);
  for (const visitor of visitors.filter((one) => one.activityId === activityId))
    await notify(visitor.personId, {
      messageId: `consultation-off#${visitor.consultationId}`,
      sentAt: found.cancelledAt,
      title: '预约取消了',
      body: `您 ${momentWords(visitor.startsAt)}的预约取消了：${withoutStop(found.cancelledBecause ?? '')}。可以另约时间。`,
      page: `/packages/activities/detail/index?activityId=${activityId}`,
      kind: 'seat_change',
      data: { what: '预约', when: stampWords(visitor.startsAt), outcome: '已取消' },
    });
}
