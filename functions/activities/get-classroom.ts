import { dayState, NO_MARK, termDays } from '../../shared/activities/classroom';
import type { Classroom, getClassroom } from '../../shared/activities/classroom-endpoints';
import { localDay } from '../../shared/http/local-time';
import type { Caller, Handle } from '../platform/serve';
import { areOf, readChildren, readMarks, readTerm } from './class-store';
import { dutiesAt } from './duties';
import { readEntry } from './entries-store';
import { householdFor } from './household';
import { sessionOf } from './session-of';

const NEXT_DAYS = 10;

export const getClassroomHandler: Handle<typeof getClassroom> = async ({ params, query }, caller) => {
  const { activity, sheet } = await sessionOf(caller, params, 'classroom');
  const { activityId, sessionId } = params;
  const today = localDay(caller.now);
  const [term, duties, mine] = await Promise.all([
    readTerm(caller.community, sessionId),
    dutiesAt(caller, activity),
    mineOf(caller, sessionId, query.householdId),
  ]);
  const nextDays = term ? termDays(term).filter((day) => day >= today) : [];
  return {
    activityId,
    sessionId,
    title: sheet.title,
    place: sheet.place,
    term: term ?? null,
    nextDays: nextDays.slice(0, NEXT_DAYS),
    today: { day: today, state: term ? dayState(term, today) : 'none' },
    mine,
    mayTeach: duties.teaches,
  };
};

/** My household's children and how today went for them; a tutor without a home here has none. */
async function mineOf(caller: Caller, sessionId: string, householdId?: string): Promise<Classroom['mine']> {
  if (caller.homes.length === 0 || (householdId === undefined && caller.homes.length > 1)) return null;
  const mine = await householdFor(caller, { householdId });
  const today = localDay(caller.now);
  const [entry, kept, marks] = await Promise.all([
    readEntry(caller.community, sessionId, mine.householdId),
    readChildren(caller.community, sessionId, mine.householdId),
    readMarks(caller.community, sessionId, today, mine.householdId),
  ]);
  if (!entry || !['booked', 'held'].includes(entry.state)) return null;
  const children = kept && areOf(kept, entry) ? kept : undefined;
  const enrolment = children ? { children: children.children, guardians: children.guardians } : null;
  const markOf = (childId: string) => marks.find((one) => one.childId === childId)?.mark ?? NO_MARK;
  const shown = (children?.children ?? []).map(({ childId }) => ({ childId, mark: markOf(childId) }));
  return { householdId: mine.householdId, party: entry.party, enrolment, marks: shown };
}
