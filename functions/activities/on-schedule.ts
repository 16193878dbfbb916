import { runDue } from '../platform/run-due';
import { goOnWithClass } from './class-reminders';
import { ACTIVITIES_DUE, type ActivityDue } from './due-store';
import { endActivity } from './end-activity';
import { freezeEntries } from './freeze';
import { endHold } from './holds';
import { placeDrawn } from './place-drawn';
import { readActivity } from './store';

/** What a minute's run takes on: fifty holds, or fifty lotteries of hundreds. */
const A_RUN = 50;

/** Every minute: ends holds, freezes lists, places what was drawn, ends what is over, makes ready the reminders of classes. */
export const handler = (): Promise<{ done: number; failed: number }> =>
  runDue(ACTIVITIES_DUE, A_RUN, new Date().toISOString(), act);

async function act({ community, job }: ActivityDue, now: string): Promise<void> {
  if (job.step === 'hold') return endHold(community, job.sessionId, job, now);
  if (job.step === 'class') return goOnWithClass(community, job.sessionId, now);
  if (job.step === 'over') return endActivity(community, job.activityId, now);
  const activity = await readActivity(community, job.activityId, { consistent: true });
  for (const { sessionId } of activity?.sessions ?? []) {
    if (job.step === 'freeze') await freezeEntries(community, sessionId ?? '', now);
    else await placeDrawn(community, sessionId ?? '', activity?.drawNumbers ?? [], now);
  }
}
