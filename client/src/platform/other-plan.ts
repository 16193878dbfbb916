import { OtherPlan } from '../../../shared/calendar/other-plan';
import type { CallError } from './call-error';

/** What a refused request is in the way of; null where it was refused for another reason, or not at all. */
export const otherPlanIn = (error: CallError | null): OtherPlan | null =>
  error?.code === 'PLANS_COLLIDE' ? (OtherPlan.safeParse(error.details).data ?? null) : null;
