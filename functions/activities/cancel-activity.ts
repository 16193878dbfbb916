import type { cancelActivity } from '../../shared/activities/desk-endpoints';
import type { Activity } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import type { Step } from '../platform/table';
import { callOffSteps } from './call-off-store';
import { changeActivity } from './change-activity';
import { detailOf } from './detail';
import { expiresAfter } from './entries-store';
import { checkOrganiserWords } from './organiser-words';
import { readSheet } from './sheets-store';
import { readActivity } from './store';

/** Sessions that have begun stay as they were; all that lie ahead are called off with the activity. */
export async function cancelActivityHandler(
  { params, body: { because } }: Input<typeof cancelActivity>,
  caller: Caller,
): Promise<Reply<typeof cancelActivity>> {
  const known = await readActivity(caller.community, params.activityId);
  if (!known) throw new AppError('NOT_FOUND');
  await checkOrganiserWords(caller, [because]);
  const cancelled = await changeActivity(caller, params.activityId, async (before) => {
    if (before.state === 'cancelled' || before.state === 'over') return null;
    const after = { ...before, state: 'cancelled', cancelledBecause: because } as const;
    return { after, alongside: await sessionsOff(before, because, caller) };
  });
  return detailOf(cancelled, caller);
}

async function sessionsOff(before: Activity, because: string, { community, now }: Caller): Promise<Step[]> {
  if (before.state === 'draft') return [];
  const sheets = await Promise.all(
    before.sessions.map(({ sessionId }) => readSheet(community, sessionId ?? '', { consistent: true })),
  );
  return sheets
    .filter((sheet) => sheet !== undefined)
    .filter((sheet) => sheet.state === 'open' && sheet.startsAt > now)
    .flatMap((sheet) => callOffSteps(community, sheet, because, now, expiresAfter(sheet.endsAt)));
}
