import * as z from 'zod';
import { Commitment, type Timed } from '../../shared/calendar/commitment';
import { reminderMoments } from '../../shared/calendar/reminders';
import { type DueQueue, forgetDue, noteDue } from '../platform/due';
import type { CommunityId } from '../platform/identity';
import type { Key, Step } from '../platform/table';

// What calendar lends to other features: the steps that see to it that people are reminded. Whom to remind, and whether
// the thing still stands, is read when the time has come; so nothing needs to be taken back when somebody cancels.
//
// Access patterns
//   Remind of a shift, session or reservation the evening before and two hours before | transact | DUE#calendar | <dueAt>#<c>#<when>#<kind>#<id> | 2 WCU each
//   Erase a feed with its person | delete | FEED#<hash> | FEED | 1 WCU

export const ReminderJob = Commitment.pick({ kind: true, id: true, startsAt: true }).extend({
  when: z.enum(['evening', 'soon']),
});
export type ReminderJob = z.infer<typeof ReminderJob>;

export const CALENDAR_DUE: DueQueue<ReminderJob> = {
  name: 'calendar',
  job: ReminderJob,
  idOf: ({ when, kind, id }) => `${when}#${kind}#${id}`,
  logged: ({ when, kind, id }) => ({ job: when, kind, id }),
};

/**
 * At most two steps for the transaction that creates a shift, session or reservation. Something that has a start per
 * participant (a consultation's slots) calls once per start.
 */
export const remindersFor = (community: CommunityId, { kind, id, startsAt }: Timed, now: string): Step[] =>
  reminderMoments(startsAt, now).map(({ when, dueAt }) =>
    noteDue(CALENDAR_DUE, community, dueAt, { kind, id, startsAt, when }),
  );

/** At most four steps for the transaction that moves it from `before.startsAt` to `after.startsAt`. */
export function remindersMoved(community: CommunityId, before: Timed, after: Timed, now: string): Step[] {
  if (before.startsAt === after.startsAt) return [];
  const { kind, id, startsAt } = before;
  const old = reminderMoments(startsAt, now);
  const next = reminderMoments(after.startsAt, now);
  // Moved within a day, the evening's note stays where it is and only changes what it says: one item, one step.
  const gone = old.filter((one) => !next.some((other) => other.when === one.when && other.dueAt === one.dueAt));
  return [
    ...gone.map(({ when, dueAt }) => forgetDue(CALENDAR_DUE, community, dueAt, { kind, id, startsAt, when })),
    ...remindersFor(community, after, now),
  ];
}

export const feedKey = (feedHash: string): Key => ({ pk: `FEED#${feedHash}`, sk: 'FEED' });

/** For the erasure of a person: their FEED#<c> items name the hash. */
export const eraseFeed = (feedHash: string): Step => ({
  write: { Delete: { Key: feedKey(feedHash) } },
  onRefused: () => new Error('erasing a feed has no condition'),
});
