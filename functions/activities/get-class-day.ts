import { dayState, NO_MARK } from '../../shared/activities/classroom';
import type { getClassDay } from '../../shared/activities/classroom-endpoints';
import type { Handle } from '../platform/serve';
import { readAllChildren, readMarks, readTerm } from './class-store';
import { assertTeaches } from './duties';
import { readEntries } from './entries-store';
import { sessionOf } from './session-of';

/** Only tutors and whoever started the class: children's names are for those who look after them. */
export const getClassDayHandler: Handle<typeof getClassDay> = async ({ params }, caller) => {
  const { activity } = await sessionOf(caller, params, 'classroom');
  await assertTeaches(caller, activity);
  const { community } = caller;
  const { sessionId, day } = params;
  const [term, entries, children, marks] = await Promise.all([
    readTerm(community, sessionId),
    readEntries(community, sessionId),
    readAllChildren(community, sessionId),
    readMarks(community, sessionId, day),
  ]);
  const seated = new Set(entries.filter(({ state }) => state === 'booked').map(({ householdId }) => householdId));
  const marked = new Map(marks.map((one) => [`${one.householdId}#${one.childId}`, one.mark]));
  const pupils = children
    .filter(({ householdId }) => seated.has(householdId))
    .flatMap(({ householdId, guardians, children: own }) =>
      own.map((child) => ({
        householdId,
        ...child,
        guardians,
        mark: marked.get(`${householdId}#${child.childId}`) ?? NO_MARK,
      })),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  const told = new Set(children.map(({ householdId }) => householdId));
  const missing = [...seated].filter((householdId) => !told.has(householdId)).sort();
  return { day, state: term ? dayState(term, day) : 'none', pupils, missing };
};
