import type { Activity } from '../../shared/activities/schema';
import type { OtherPlan } from '../../shared/calendar/other-plan';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { readShiftThen } from '../shifts/reads';

/**
 * Stops whoever has promised a shift at the time they book for, once, and names the shift. A class lasts a term and is
 * its children's; who books for somebody else is not who will sit there.
 */
export async function assertNoShiftThen(
  { community, person }: Caller,
  { kind }: Pick<Activity, 'kind'>,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): Promise<void> {
  if (kind === 'classroom') return;
  const shift = await readShiftThen(community, person, { startsAt, endsAt });
  if (!shift) return;
  const plan: OtherPlan = { title: shift.title, startsAt: shift.startsAt, endsAt: shift.endsAt };
  throw new AppError('PLANS_COLLIDE', plan);
}
