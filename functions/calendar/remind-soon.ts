import { SOON_MS } from '../../shared/calendar/reminders';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { soonOf } from './digest';
import { peopleOf } from './participants';
import type { ReminderJob } from './writes';

/** People written to at once; each waits for WeChat. */
const AT_ONCE = 8;

/** Tells everybody who takes part that it starts in two hours. */
export async function remindSoon(community: CommunityId, job: ReminderJob, now: string): Promise<void> {
  const { kind, id, startsAt } = job;
  if (now >= startsAt) return;
  const sentAt = new Date(Date.parse(startsAt) - SOON_MS).toISOString();
  const people = [...(await peopleOf(community, job))];
  await inBatches(people, AT_ONCE, ([person, commitment]) =>
    notify(person, { messageId: `soon#${kind}#${id}`, sentAt, ...soonOf(commitment) }),
  );
}
