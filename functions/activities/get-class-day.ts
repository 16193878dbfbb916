import { dayState, NO_MARK } from '../../shared/activities/classroom';
import type { getClassDay } from '../../shared/activities/classroom-endpoints';
import type { Handle } from '../platform/serve';
import { areOf, readAllChildren, readMarks, readTerm } from './class-store';
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
  const booked = entries.filter(({ state }) => state === 'booked');
  const seated = new Map(booked.map((entry) => [entry.householdId, entry]));
  const marked = new Map(marks.map((one) => [`${one.householdId}#${one.childId}`, one.mark]));
  const enrolled = children.filter((family) => {
    const entry = seated.get(family.householdId);
    return entry !== undefined && areOf(family, entry);
  });
  const pupils = enrolled
    .flatMap(({ householdId, guardians, children: own }) =>
      own.map((child) => ({
        householdId,
        ...child,
        guardians,
        mark: marked.get(`${householdId}#${child.childId}`) ?? NO_MARK,
      })),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  const told = new Set(enrolled.map(({ householdId }) => householdId));
  const missing = [...seated.keys()].filter((householdId) => !told.has(householdId)).sort();
  return { day, state: term ? dayState(term, day) : 'none', pupils, missing };
};
