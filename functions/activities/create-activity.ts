import type { createActivity } from '../../shared/activities/desk-endpoints';
import type { Activity } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { newId } from '../platform/ids';
import type { Caller } from '../platform/serve';
import { detailOf } from './detail';
import { checkDraft, wordsOf } from './draft';
import { checkOrganiserWords } from './organiser-words';
import { withIds } from './plan-sessions';
import { assertManages } from './rights';
import { commit, putActivity } from './store';

export async function createActivityHandler(
  { body }: Input<typeof createActivity>,
  caller: Caller,
): Promise<Reply<typeof createActivity>> {
  const activity: Activity = {
    ...body,
    sessions: withIds(body.sessions, []),
    activityId: newId(caller.now),
    state: 'draft',
    revision: 1,
    terms: 1,
    createdBy: caller.person,
    createdAt: caller.now,
    publishedAt: null,
    cancelledBecause: null,
    drawNumbers: null,
  };
  await assertManages(caller, activity);
  await checkDraft(activity, caller);
  await checkOrganiserWords(caller, wordsOf(body));
  if (!(await commit([putActivity(caller.community, activity, null)]))) throw new AppError('BUSY');
  return detailOf(activity, caller);
}
