import type { publishActivity } from '../../shared/activities/desk-endpoints';
import { assertPublishable } from '../../shared/activities/rules';
import type { Input, Reply } from '../../shared/http/endpoint';
import { remindersFor } from '../calendar/writes';
import type { CommunityId } from '../platform/identity';
import type { Caller } from '../platform/serve';
import type { Step } from '../platform/table';
import { changeActivity } from './change-activity';
import { detailOf } from './detail';
import { freshSheet } from './plan-sessions';
import { putSheet, type Sheet } from './sheets-store';

export async function publishActivityHandler(
  { params }: Input<typeof publishActivity>,
  caller: Caller,
): Promise<Reply<typeof publishActivity>> {
  const { community, now } = caller;
  const published = await changeActivity(caller, params.activityId, (before) => {
    if (before.state === 'open') return null;
    assertPublishable(before, now);
    const after = { ...before, state: 'open', publishedAt: now } as const;
    const sheets = after.sessions.map((session, i) => freshSheet(after, session, i));
    return { after, alongside: sheets.flatMap((sheet) => openSteps(community, sheet, now)) };
  });
  return detailOf(published, caller);
}

/** A session opens for bookings, and its people will be reminded. */
export const openSteps = (community: CommunityId, sheet: Sheet, now: string): Step[] => [
  putSheet(community, sheet),
  ...remindersFor(community, { kind: 'activity', id: sheet.sessionId, startsAt: sheet.startsAt }, now),
];
