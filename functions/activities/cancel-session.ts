import type { cancelSession } from '../../shared/activities/desk-endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { pauseBefore } from '../platform/pause';
import type { Caller } from '../platform/serve';
import { callOffSteps } from './call-off-store';
import { expiresAfter } from './entries-store';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { readSheet } from './sheets-store';
import { commit, readActivity } from './store';

/** As often as anybody else who states the sheet they read. */
const TRIES = 12;

export async function cancelSessionHandler(
  { params, body: { because } }: Input<typeof cancelSession>,
  caller: Caller,
): Promise<Reply<typeof cancelSession>> {
  const { community, now } = caller;
  const activity = await readActivity(community, params.activityId);
  if (!activity?.sessions.some(({ sessionId }) => sessionId === params.sessionId)) throw new AppError('NOT_FOUND');
  await assertManages(caller, activity);
  await checkOrganiserWords(caller, [because]);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const sheet = await readSheet(community, params.sessionId, { consistent: true });
    if (!sheet) throw new AppError('NOT_FOUND');
    if (sheet.state === 'cancelled') return sheet;
    if (sheet.startsAt <= now) throw new AppError('ALREADY_STARTED');
    const done = await commit(callOffSteps(community, sheet, because, now, expiresAfter(sheet.endsAt)));
    if (done) return (await readSheet(community, params.sessionId, { consistent: true })) ?? sheet;
    await pauseBefore(attempt + 1);
  }
  throw new AppError('BUSY');
}
