import type { appealNoShow } from '../../shared/activities/tickets-endpoints';
import { AppError } from '../../shared/http/errors';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { householdFor } from './household';
import { putAppeal } from './missed-store';
import { readSheet } from './sheets-store';

/** Only whoever runs the activity reads it, so what the content check is not sure about goes through too. */
export const appealNoShowHandler: Handle<typeof appealNoShow> = async ({ params, body }, caller) => {
  const { householdId } = await householdFor(caller, body);
  const sheet = await readSheet(caller.community, params.sessionId);
  if (!sheet || sheet.activityId !== params.activityId) throw new AppError('NOT_FOUND');
  await moderate(await openidOf(caller.person), body.why);
  const missed = { householdId, sessionId: params.sessionId, startsAt: sheet.startsAt };
  await putAppeal(caller.community, missed, { at: caller.now, by: caller.person, text: body.why });
  return { done: true };
};
