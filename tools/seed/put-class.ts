import { classReminders } from '../../functions/activities/class-reminders';
import { putChildren, putMark, saveTerm } from '../../functions/activities/class-store';
import { putStaff } from '../../functions/activities/staff-store';
import type { Activity } from '../../shared/activities/schema';
import { addDays, localDay, weekday } from '../../shared/http/local-time';
import type { Cast } from './cast';
import { PUPILS } from './gejin-kinds';

const DAY = 86_400_000;
const MINUTES = { fromMinutes: 16 * 60 + 30, toMinutes: 18 * 60 };

/** 四点半课堂 as it runs: a tutor, a term that meets today too, the children, and who has come this afternoon. */
export async function putClass({ community, now, of }: Cast, { activityId, sessions }: Activity): Promise<void> {
  const [session] = sessions;
  if (!session?.sessionId) return;
  const { sessionId } = session;
  const { personId, name } = of('wang');
  await putStaff(community, activityId, [{ personId, name, as: 'tutor' }]);
  const today = localDay(now);
  const [firstDay, lastDay] = [localDay(session.startsAt), localDay(session.endsAt)];
  // Whichever day the demo is loaded on, there is class on it.
  const weekdays = [...new Set([1, 2, 3, 4, 5, weekday(today)])].sort();
  const off = [{ day: addDays(today, 7), because: '老师外出培训' }];
  const term = { firstDay, lastDay, weekdays, ...MINUTES, off, revision: 0 };
  await saveTerm(community, sessionId, term, classReminders(community, sessionId, term, now));
  const keptUntil = Math.floor((Date.parse(session.endsAt) + 183 * DAY) / 1000);
  for (const { by, children, guardians } of PUPILS) {
    const { householdId } = of(by);
    const enrolment = {
      householdId,
      children: children.map(([child, birthYear], i) => ({ childId: `k${i + 1}`, name: child, birthYear, care: '' })),
      guardians: guardians.map(([guardian, relation], i) => ({ guardianId: `g${i + 1}`, name: guardian, relation })),
    };
    await putChildren(community, sessionId, enrolment, keptUntil);
    for (const { childId } of enrolment.children)
      await putMark(community, sessionId, today, { householdId, childId }, markBy(name, now));
  }
}

const markBy = (markedByName: string, now: string) => ({
  presence: 'present' as const,
  markedAt: now,
  markedByName,
  expiresAtSeconds: Math.floor((Date.parse(now) + 366 * DAY) / 1000),
});
