import type { excuseNoShow } from '../../shared/activities/tickets-endpoints';
import type { Handle } from '../platform/serve';
import { putExcuse } from './missed-store';
import { assertManages } from './rights';
import { sessionOf } from './session-of';

export const excuseNoShowHandler: Handle<typeof excuseNoShow> = async ({ params, body }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params);
  await assertManages(caller, activity);
  const missed = { householdId: body.householdId, sessionId: params.sessionId, startsAt: sheet.startsAt };
  await putExcuse(caller.community, missed, { at: caller.now, by: caller.person, because: body.because });
  return { done: true };
};
