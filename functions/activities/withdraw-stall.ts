import { mayBecome } from '../../shared/activities/fair';
import type { withdrawStall } from '../../shared/activities/fair-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { offTheMap } from './decide-stall';
import { stallOf } from './fair-view';
import { activityOf } from './session-of';
import { changeStall, readStall } from './stalls-store';

/** Only whoever applied: to anybody else the stall is not there. */
export const withdrawStallHandler: Handle<typeof withdrawStall> = async ({ params }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'fair');
  const stall = await readStall(caller.community, activity.activityId, params.stallId);
  if (!stall || stall.by !== caller.person) throw new AppError('NOT_FOUND');
  if (stall.state === 'withdrawn') return stallOf(stall);
  if (!mayBecome(stall.state, 'withdrawn')) throw new AppError('STALL_STATE');
  const change = { state: 'withdrawn', cell: null, number: null } as const;
  return stallOf(await changeStall(caller.community, stall, change, offTheMap(caller, stall)));
};
