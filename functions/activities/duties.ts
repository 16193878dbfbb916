import type { Activity } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { Caller } from '../platform/serve';
import { manages } from './rights';
import { readStaff, type Staff } from './staff-store';

export interface Duties {
  staff: Staff;
  /** lets people in: whoever runs the activity, and its helpers and tutors */
  keepsDoor: boolean;
  /** sees the children's names: the tutors, and who started the class; no other duty does */
  teaches: boolean;
}

/** What the caller may do at an activity today. */
export async function dutiesAt(caller: Caller, activity: Activity): Promise<Duties> {
  const [staff, runs] = await Promise.all([
    readStaff(caller.community, activity.activityId),
    manages(caller, activity),
  ]);
  const own = staff.filter(({ personId }) => personId === caller.person);
  const started = runs && activity.createdBy === caller.person;
  return { staff, keepsDoor: runs || own.length > 0, teaches: started || own.some((one) => one.as === 'tutor') };
}

export async function assertKeepsDoor(caller: Caller, activity: Activity): Promise<void> {
  if (!(await dutiesAt(caller, activity)).keepsDoor) throw new AppError('FORBIDDEN');
}

export async function assertTeaches(caller: Caller, activity: Activity): Promise<void> {
  if (!(await dutiesAt(caller, activity)).teaches) throw new AppError('FORBIDDEN');
}
