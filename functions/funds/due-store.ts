import * as z from 'zod';
import { addDays, atLocal, LocalDay } from '../../shared/http/local-time';
import { type Due, type DueQueue, noteDue } from '../platform/due';
import type { CommunityId } from '../platform/identity';
import { write } from '../platform/table';

// What time itself does to funds: every night the day's heads are published, and the disclosure clock is looked at.
//
// Access patterns
//   Note the coming night, once for a community | put | DUE#funds | <dueAt>#<c>#night | 1 WCU

const Job = z.object({ day: LocalDay });
type Job = z.infer<typeof Job>;
export type FundsDue = Due<Job>;

export const FUNDS_DUE: DueQueue<Job> = {
  name: 'funds',
  job: Job,
  idOf: () => 'night',
  logged: ({ day }) => ({ job: 'night', day }),
};

/** Gifts paid in the last minute of a day are posted in the first ones of the next. */
const AFTER_MIDNIGHT = 10;

/** The night that ends `day`. Noted again it is the same night. */
export async function noteNight(community: CommunityId, day: LocalDay): Promise<void> {
  await write(noteDue(FUNDS_DUE, community, atLocal(addDays(day, 1), AFTER_MIDNIGHT), { day }));
}
