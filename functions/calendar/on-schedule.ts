import { runDue } from '../platform/run-due';
import { remindEvening } from './remind-evening';
import { remindSoon } from './remind-soon';
import { CALENDAR_DUE } from './writes';

/** What a minute's run takes on: an evening of a hundred shifts, sessions and reservations. */
const A_RUN = 100;

/** Every minute: the evening's digest and the reminders two hours ahead. */
export const handler = (): Promise<{ done: number; failed: number }> =>
  runDue(CALENDAR_DUE, A_RUN, new Date().toISOString(), ({ community, job }, now) =>
    job.when === 'evening' ? remindEvening(community, job, now) : remindSoon(community, job, now),
  );
