import { isDeepStrictEqual } from 'node:util';
import { isOnMap } from '../../shared/activities/fair';
import type { placeStall } from '../../shared/activities/fair-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { changeMap, readPlan } from './fair-store';
import { stallOf } from './fair-view';
import { assertManages } from './rights';
import { activityOf } from './session-of';
import { changeStall, readStall } from './stalls-store';

/** A cell of the map holds one stall: the map and the stall change together, or neither does. */
export const placeStallHandler: Handle<typeof placeStall> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'fair');
  await assertManages(caller, activity);
  const { community } = caller;
  const { activityId } = activity;
  const [stall, plan] = await Promise.all([
    readStall(community, activityId, params.stallId),
    readPlan(community, activityId),
  ]);
  if (!stall || !plan) throw new AppError('NOT_FOUND');
  if (stall.state !== 'accepted') throw new AppError('STALL_STATE');
  const { cell } = body;
  if (isDeepStrictEqual(cell, stall.cell)) return stallOf(stall);
  if (cell && !isOnMap(plan, cell)) throw new AppError('STALL_OFF_MAP');
  const map = changeMap(community, activityId, stall.stallId, stall.cell, cell);
  return stallOf(await changeStall(community, stall, { cell }, [map]));
};
