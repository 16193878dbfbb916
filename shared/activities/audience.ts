import { localDay } from '../http/local-time';
import type { Answers } from './questions';
import type { Activity, Audience } from './schema';

/** Does the activity address this household? The first part of a household's id is its compound. */
export function isForHousehold({ who }: Pick<Audience, 'who'>, householdId: string): boolean {
  if (who.scope === 'everyone') return true;
  if (who.scope === 'households') return who.householdIds.includes(householdId);
  return who.compoundIds.includes(householdId.split('.')[0] ?? '');
}

/** What a household may know of it: that it is meant itself, never which of its neighbours are. */
export function shownTo<A extends Pick<Audience, 'who'>>(audience: A, homes: readonly { householdId: string }[]): A {
  const { who } = audience;
  if (who.scope !== 'households') return audience;
  const householdIds = who.householdIds.filter((id) => homes.some(({ householdId }) => householdId === id));
  return { ...audience, who: { ...who, householdIds } };
}

/** Whole years between a birthday and a day, as everybody counts them (周岁). */
export function ageOn(birthday: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return birthday.slice(5) <= day.slice(5) ? years : years - 1;
}

/** Is the child of the form's birthday of the right age on the day of the session? */
export function isOfAge({ ages }: Pick<Audience, 'ages'>, answers: Answers, startsAt: string): boolean {
  if (!ages) return true;
  const birthday = (answers as Record<string, string | undefined>)[ages.questionId];
  if (birthday === undefined) return false;
  const age = ageOn(birthday, localDay(startsAt));
  return age >= ages.from && age <= ages.to;
}

/** The compounds a session is listed for; empty: everyone's. */
export function compoundsOf({ audience: { who } }: Pick<Activity, 'audience'>): string[] {
  if (who.scope === 'everyone') return [];
  if (who.scope === 'compounds') return who.compoundIds;
  return [...new Set(who.householdIds.map((id) => id.split('.')[0] ?? ''))];
}
