import { eveningBefore, isTooLateForEvening } from '../../shared/calendar/reminders';
import { type LocalDay, localDay } from '../../shared/http/local-time';
import { notify } from '../notices/notify';
import { readWasTold } from '../notices/reads';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readSessionHomes } from '../residents/reads';
import { commitmentsOf } from './collect';
import { digestOf, isSure } from './digest';
import { peopleOf } from './participants';
import type { ReminderJob } from './writes';

/** People looked up and written to at once; each waits for WeChat. */
const AT_ONCE = 8;

/**
 * Tells everybody who takes part what tomorrow holds for them: one message with all of it, made by whichever of
 * tomorrow's things comes first in the queue. The message's id is the day's, so the others find it sent.
 */
export async function remindEvening(community: CommunityId, job: ReminderJob, now: string): Promise<void> {
  const day = localDay(job.startsAt);
  if (isTooLateForEvening(day, now)) return;
  const people = [...(await peopleOf(community, job)).keys()];
  await inBatches(people, AT_ONCE, (person) => tellTomorrow(community, person, day));
}

async function tellTomorrow(community: CommunityId, person: string, day: LocalDay): Promise<void> {
  const message = { messageId: `tomorrow#${community}#${day}`, sentAt: eveningBefore(day) };
  if (await readWasTold(person, message)) return;
  const homes = await readSessionHomes(community, person);
  const items = (await commitmentsOf({ community, person, homes }, { from: day, to: day })).filter(isSure);
  if (items.length > 0) await notify(person, { ...message, ...digestOf(items, day) });
}
