import { classDayId, remindersBegin, type Term, termDays } from '../../shared/activities/classroom';
import { atLocal } from '../../shared/http/local-time';
import { remindersFor } from '../calendar/writes';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { readTerm } from './class-store';
import { noteClassDay } from './due-store';
import { readSheet } from './sheets-store';
import { commit } from './store';

/**
 * The reminders of a class, afternoon by afternoon: those of the days at hand (at most two), and one note to go on with
 * the day after, which is always still to come. Everything follows from the term and the clock, so saying it again, or
 * from two notes at once, says the same.
 */
export function classReminders(community: CommunityId, sessionId: string, term: Term, now: string): Step[] {
  const startOf = (day: string) => atLocal(day, term.fromMinutes);
  const ahead = termDays(term).filter((day) => startOf(day) > now);
  const next = ahead.find((day) => remindersBegin(day) > now);
  return [
    ...ahead
      .filter((day) => remindersBegin(day) <= now)
      .flatMap((day) => {
        const timed = { kind: 'activity', id: classDayId(sessionId, day), startsAt: startOf(day) } as const;
        return remindersFor(community, timed, now);
      }),
    ...(next ? [noteClassDay(community, remindersBegin(next), sessionId)] : []),
  ];
}

/** Its note has come due. A class that was called off, or whose days are over, needs none any more. */
export async function goOnWithClass(community: CommunityId, sessionId: string, now: string): Promise<void> {
  const [sheet, term] = await Promise.all([
    readSheet(community, sessionId, { consistent: true }),
    readTerm(community, sessionId, { consistent: true }),
  ]);
  if (!term || sheet?.state !== 'open') return;
  const steps = classReminders(community, sessionId, term, now);
  if (steps.length > 0) await commit(steps);
}
