import { mayBecome } from '../../shared/activities/fair';
import type { decideStall } from '../../shared/activities/fair-endpoints';
import { AppError } from '../../shared/http/errors';
import type { Caller, Handle } from '../platform/serve';
import { changeMap, readPlan, takeNumber } from './fair-store';
import { stallOf } from './fair-view';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { activityOf } from './session-of';
import { changeStall, readStall, type StallItem } from './stalls-store';

/** Two who accept at once want the same number: the second takes the next. */
const TRIES = 6;
const NUMBER_TAKEN = new Error('another stall was given this number');

/** The stream tells the applicant. Deciding the same twice is deciding once. */
export const decideStallHandler: Handle<typeof decideStall> = async ({ params, body }, caller) => {
  const activity = await activityOf(caller, params.activityId, 'fair');
  await assertManages(caller, activity);
  const stall = await readStall(caller.community, activity.activityId, params.stallId);
  if (!stall) throw new AppError('NOT_FOUND');
  const to = body.accept ? 'accepted' : 'declined';
  if (stall.state === to) return stallOf(stall);
  if (!mayBecome(stall.state, to)) throw new AppError('STALL_STATE');
  if (body.accept) return stallOf(await accept(caller, stall));
  await checkOrganiserWords(caller, [body.because]);
  const change = { state: to, because: body.because, cell: null, decidedAt: caller.now } as const;
  return stallOf(await changeStall(caller.community, stall, change, offTheMap(caller, stall)));
};

export const offTheMap = ({ community }: Caller, { activityId, stallId, cell }: StallItem) =>
  cell ? [changeMap(community, activityId, stallId, cell, null)] : [];

/** A stall accepted again after a second thought keeps the number already printed on its sign. */
async function accept({ community, now }: Caller, stall: StallItem): Promise<StallItem> {
  const change = { state: 'accepted', because: null, decidedAt: now } as const;
  if (stall.number !== null) return changeStall(community, stall, change, []);
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const plan = await readPlan(community, stall.activityId);
    if (!plan) throw new AppError('NOT_FOUND');
    const number = plan.nextNumber;
    try {
      const take = takeNumber(community, stall.activityId, number, NUMBER_TAKEN);
      return await changeStall(community, stall, { ...change, number }, [take]);
    } catch (error) {
      if (error !== NUMBER_TAKEN) throw error;
    }
  }
  throw new AppError('BUSY');
}
