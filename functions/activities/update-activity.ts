import { isDeepStrictEqual } from 'node:util';
import type { updateActivity } from '../../shared/activities/desk-endpoints';
import { assertPublishable, sameTerms } from '../../shared/activities/rules';
import { type Activity, ActivityDraft } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { changeActivity } from './change-activity';
import { detailOf } from './detail';
import { checkDraft, wordsOf } from './draft';
import { checkOrganiserWords } from './organiser-words';
import { withIds } from './plan-sessions';
import { resheet, retitle } from './resheet';

/**
 * An edit states the revision it was made on: somebody else's would be overwritten unseen. Sending the same once more,
 * as after a lost reply, finds it done.
 */
export async function updateActivityHandler(
  { params, body }: Input<typeof updateActivity>,
  caller: Caller,
): Promise<Reply<typeof updateActivity>> {
  const { revision, ...draft } = body;
  const updated = await changeActivity(caller, params.activityId, async (before) => {
    if (before.state === 'cancelled' || before.state === 'over') throw new AppError('ACTIVITY_CANCELLED');
    const wish = { ...draft, sessions: withIds(draft.sessions, before.sessions) };
    if (isDeepStrictEqual(ActivityDraft.parse(before), wish)) return null;
    if (revision !== before.revision) throw new AppError('DRAFT_CHANGED');
    await checkDraft(draft, caller);
    const words = wordsOf(draft);
    if (!isDeepStrictEqual(words, wordsOf(before))) await checkOrganiserWords(caller, words);
    return change(before, wish, caller);
  });
  return detailOf(updated, caller);
}

/** A draft just changes. What is open changes with its sheets: its words at any time, the rest while nobody has booked. */
async function change(before: Activity, wish: ActivityDraft, { community, now }: Caller) {
  if (before.state === 'draft') return { after: { ...before, ...wish }, alongside: [] };
  if (sameTerms(before, wish)) {
    const after = { ...before, ...wish };
    return { after, alongside: await retitle(community, before, after) };
  }
  const after = { ...before, ...wish, terms: before.terms + 1 };
  assertPublishable(after, now);
  return { after, alongside: await resheet(community, before, after, now) };
}
