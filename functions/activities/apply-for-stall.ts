import { isDeepStrictEqual } from 'node:util';
import { StallForm } from '../../shared/activities/fair';
import type { applyForStall } from '../../shared/activities/fair-endpoints';
import { AppError } from '../../shared/http/errors';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { readPlan } from './fair-store';
import { stallOf } from './fair-view';
import { checkOrganiserWords } from './organiser-words';
import { activityOf } from './session-of';
import { putStall, readStall, STALL_EXISTS, type StallItem } from './stalls-store';

/** Applying for the same stall twice is one application, so a lost answer never makes two. */
const stallIdOf = (activityId: string, person: string, name: string): string =>
  sha256(`${activityId}|${person}|${name}`).slice(0, 26);

export const applyForStallHandler: Handle<typeof applyForStall> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'fair');
  const { community, now, person } = caller;
  const { activityId } = activity;
  const plan = await readPlan(community, activityId);
  if (!plan || activity.state !== 'open') throw new AppError('FAIR_CALL_CLOSED');
  const known = plan.needs.map(({ needId }) => needId);
  if (!body.needIds.every((needId) => known.includes(needId))) throw new AppError('FAIR_NEED_UNKNOWN');
  await checkOrganiserWords(caller, [body.name, body.about, body.contact]);
  const stallId = stallIdOf(activityId, person, body.name);
  const open = { state: 'applied', number: null, cell: null, because: null, decidedAt: null } as const;
  const stall: StallItem = { ...body, ...open, stallId, activityId, by: person, appliedAt: now };
  try {
    await putStall(community, activityId, stall, plan, now);
    return stallOf(stall);
  } catch (error) {
    if (error !== STALL_EXISTS) throw error;
  }
  const before = await readStall(community, activityId, stallId);
  if (!before || !isDeepStrictEqual(StallForm.parse(before), StallForm.parse(body))) throw new AppError('STALL_STATE');
  return stallOf(before);
};
