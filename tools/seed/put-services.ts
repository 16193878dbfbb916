import type { Cast } from './cast';
import { putActivities } from './put-all-activities';
import { putBudgets } from './put-budgets';
import { putFunds } from './put-funds';
import { putMusters } from './put-muster';
import { putService } from './put-service';
import { putShifts } from './put-shifts';
import { putVenues } from './put-venues';

/** What neighbours do together in 鬲津社区: shifts, activities, venues, musters, funds. */
export async function putServices(cast: Cast): Promise<void> {
  await putShifts(cast);
  await putService(cast);
  await putVenues(cast);
  await putActivities(cast);
  await putMusters(cast);
  await putFunds(cast);
  await putBudgets(cast);
}
