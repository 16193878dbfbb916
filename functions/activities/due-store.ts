import * as z from 'zod';
import { ActivityId, EntryId, SessionId } from '../../shared/activities/ids';
import { freezesAt } from '../../shared/activities/rules';
import type { Activity } from '../../shared/activities/schema';
import { HouseholdId } from '../../shared/places/ids';
import { type Due, type DueQueue, forgetDue, noteDue } from '../platform/due';
import type { CommunityId } from '../platform/identity';
import { type Step, transact } from '../platform/table';
import { lastEnd } from './store';

// What time itself does to activities: a hold ends, a lottery's list is frozen, a draw goes on, an activity is over; a class
// of tomorrow is to be reminded of.
//
// Access patterns
//   Note what is due, forget what was | transact | DUE#activities | <dueAt>#<c>#<id>#<step> | 2 WCU each

const Job = z.discriminatedUnion('step', [
  z.object({ step: z.literal('hold'), sessionId: SessionId, householdId: HouseholdId, entryId: EntryId }),
  z.object({ step: z.enum(['freeze', 'place', 'over']), activityId: ActivityId }),
  z.object({ step: z.literal('class'), sessionId: SessionId }),
]);
export type Job = z.infer<typeof Job>;
export type ActivityDue = Due<Job>;

export const ACTIVITIES_DUE: DueQueue<Job> = {
  name: 'activities',
  job: Job,
  idOf: (job) => `${about(job)}#${job.step}`,
  logged: (job) => (job.step === 'hold' ? { job: job.step, sessionId: job.sessionId } : job),
};

function about(job: Job): string {
  if (job.step === 'hold') return `${job.sessionId}#${job.entryId}`;
  return job.step === 'class' ? job.sessionId : job.activityId;
}

/** When an open activity's list is frozen, and when it is over. */
function dueOf(activity: Activity | null): { dueAt: string; job: Job }[] {
  if (activity?.state !== 'open') return [];
  const { activityId, mode, closesAt } = activity;
  const over = { dueAt: lastEnd(activity), job: { step: 'over', activityId } } as const;
  const freeze = { dueAt: freezesAt(closesAt), job: { step: 'freeze', activityId } } as const;
  return mode === 'lottery' ? [over, freeze] : [over];
}

/** The steps that move an activity's due work from its state before to its state after; at most four. */
export function dueStepsBetween(community: CommunityId, before: Activity | null, after: Activity): Step[] {
  const old = dueOf(before);
  const next = dueOf(after);
  const same = (a: { dueAt: string; job: Job }) => (b: { dueAt: string; job: Job }) =>
    a.dueAt === b.dueAt && a.job.step === b.job.step;
  return [
    ...old
      .filter((one) => !next.some(same(one)))
      .map(({ dueAt, job }) => forgetDue(ACTIVITIES_DUE, community, dueAt, job)),
    ...next
      .filter((one) => !old.some(same(one)))
      .map(({ dueAt, job }) => noteDue(ACTIVITIES_DUE, community, dueAt, job)),
  ];
}

export const notePlacing = (community: CommunityId, activityId: string, now: string): Step =>
  noteDue(ACTIVITIES_DUE, community, now, { step: 'place', activityId });

export const noteClassDay = (community: CommunityId, dueAt: string, sessionId: string): Step =>
  noteDue(ACTIVITIES_DUE, community, dueAt, { step: 'class', sessionId });

export const noteHold = (
  community: CommunityId,
  heldUntil: string,
  hold: { sessionId: string; householdId: string; entryId: string },
): Promise<void> => {
  const { sessionId, householdId, entryId } = hold;
  return transact([noteDue(ACTIVITIES_DUE, community, heldUntil, { step: 'hold', sessionId, householdId, entryId })]);
};
