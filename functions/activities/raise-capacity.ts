import type { raiseCapacity } from '../../shared/activities/desk-endpoints';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { raiseStep } from '../../shared/seats/rules';
import type { CommunityId } from '../platform/identity';
import { pauseBefore } from '../platform/pause';
import type { Caller } from '../platform/serve';
import type { Step } from '../platform/table';
import { changeActivity } from './change-activity';
import { readLine } from './entries-store';
import { earliestHold, movedUp, seatSteps } from './line';
import { assertManages } from './rights';
import { changeSheet, readSheet, type Sheet } from './sheets-store';
import { commit, readActivity } from './store';

/** Two actions for each who moves up, and one for the sheet: below the hundred of a transaction. */
const A_BATCH = 45;
const TRIES = 8;

/**
 * Raises a session's capacity batch by batch, each with those who move up thanks to it: at no moment does anybody wait
 * for a free seat. Broken off on the way, the same call goes on from there.
 */
export async function raiseCapacityHandler(
  { params, body: { capacity } }: Input<typeof raiseCapacity>,
  caller: Caller,
): Promise<Reply<typeof raiseCapacity>> {
  const { community, now } = caller;
  const activity = await readActivity(community, params.activityId);
  if (!activity?.sessions.some(({ sessionId }) => sessionId === params.sessionId)) throw new AppError('NOT_FOUND');
  await assertManages(caller, activity);
  for (let attempt = 0; attempt < TRIES; ) {
    const sheet = await readSheet(community, params.sessionId, { consistent: true });
    if (!sheet) throw new AppError('NOT_FOUND');
    if (sheet.capacity === capacity) return planned(sheet, caller);
    assertRaisable(sheet, capacity, now);
    if (await commit(await batch(community, sheet, capacity, now))) attempt = 0;
    else await pauseBefore(++attempt);
  }
  throw new AppError('BUSY');
}

/** The plan says so too, so that the next edit of the activity starts from it. */
async function planned(sheet: Sheet, caller: Caller): Promise<Sheet> {
  const { sessionId, capacity } = sheet;
  await changeActivity(caller, sheet.activityId, (before) => {
    const known = before.sessions.find((session) => session.sessionId === sessionId);
    if (known?.capacity === capacity) return null;
    const sessions = before.sessions.map((one) => (one.sessionId === sessionId ? { ...one, capacity } : one));
    return { after: { ...before, sessions }, alongside: [] };
  });
  return sheet;
}

function assertRaisable(sheet: Sheet, capacity: number, now: string): void {
  if (sheet.state === 'cancelled') throw new AppError('SESSION_CANCELLED', { because: sheet.cancelledBecause });
  if (sheet.startsAt <= now) throw new AppError('ALREADY_STARTED');
  if (capacity < sheet.capacity) throw new AppError('CAPACITY_ONLY_UP', { capacity: sheet.capacity });
}

async function batch(community: CommunityId, sheet: Sheet, target: number, now: string): Promise<Step[]> {
  const line = sheet.waiting === 0 ? [] : await readLine(community, sheet.sessionId);
  const { promoted, free, capacity } = raiseStep(line, sheet, target, A_BATCH);
  const up = movedUp(sheet, now);
  const nextHoldAt = promoted.length > 0 ? earliestHold(sheet, up.heldUntil) : sheet.nextHoldAt;
  const waiting = sheet.waiting - promoted.length;
  return [
    changeSheet(community, sheet, { capacity, free, waiting, nextHoldAt }),
    ...seatSteps(community, sheet.sessionId, promoted, up),
  ];
}
