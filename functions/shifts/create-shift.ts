import type { createShift } from '../../shared/shifts/endpoints';
import { assertTimes } from '../../shared/shifts/plan';
import type { Handle } from '../platform/serve';
import { shiftDetail } from './detail';
import { newShift, shiftIdOf } from './new-shift';
import { teamForPlan } from './planning';
import { putShift } from './store';

export const createShiftHandler: Handle<typeof createShift> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const { day, ...plan } = body;
  const team = await teamForPlan(caller, plan);
  const shiftId = shiftIdOf(community, `${person}#${plan.draftId}`, day);
  const { shift, sheets } = newShift(plan, team, day, { shiftId, seriesId: null }, now);
  assertTimes(shift, now);
  await putShift(community, shift, sheets, now);
  return shiftDetail(caller, shiftId);
};
