import { isDeepStrictEqual } from 'node:util';
import type { enterDraw } from '../../shared/activities/desk-endpoints';
import { assertDrawable } from '../../shared/activities/rules';
import type { Activity } from '../../shared/activities/schema';
import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { changeActivity } from './change-activity';
import { detailOf } from './detail';
import { notePlacing } from './due-store';
import { placeDrawn } from './place-drawn';

/** The numbers are entered once, for all sessions. Placing is noted as due in the same write, so it always goes on. */
export async function enterDrawHandler(
  { params, body: { numbers } }: Input<typeof enterDraw>,
  caller: Caller,
): Promise<Reply<typeof enterDraw>> {
  const { community, now } = caller;
  const drawn = await changeActivity(caller, params.activityId, (before) => {
    if (isDeepStrictEqual(before.drawNumbers, numbers)) return null;
    assertDrawable(before, numbers, now);
    return {
      after: { ...before, drawNumbers: numbers },
      alongside: [notePlacing(community, before.activityId, now)],
    };
  });
  await placeNow(caller, drawn);
  return detailOf(drawn, caller);
}

/** As far as it gets while somebody waits for the answer; the schedule does the rest. */
async function placeNow({ community, now }: Caller, { sessions, drawNumbers }: Activity): Promise<void> {
  try {
    for (const { sessionId } of sessions) await placeDrawn(community, sessionId ?? '', drawNumbers ?? [], now);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'BUSY')) throw error;
  }
}
