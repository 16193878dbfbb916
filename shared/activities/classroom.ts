import * as z from 'zod';
import { addDays, atLocal, daysBetween, LocalDay, weekday } from '../http/local-time';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import type { SessionId } from './ids';

// 四点半课堂: a seat for a whole term, a list for every afternoon, and a code for whoever collects the child.

/** A school term with its holidays is shorter than this. */
export const MAX_TERM_DAYS = 250;
export const MAX_CHILDREN = 6;

/** When the class meets. `off` are days that fall out, with the reason. */
export const Term = z.object({
  firstDay: LocalDay,
  lastDay: LocalDay,
  /** 1 is Monday */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  fromMinutes: z.int().min(0).max(1440),
  toMinutes: z.int().min(0).max(1440),
  off: z.array(z.object({ day: LocalDay, because: text(1, 40) })).max(MAX_TERM_DAYS),
  /** grows with every change; an edit states the one it was made on, 0 for the first */
  revision: z.int().min(0),
});
export type Term = z.infer<typeof Term>;
export const TermDraft = Term.refine((term) => term.firstDay <= term.lastDay, '最后一天不能早于第一天')
  .refine((term) => daysBetween(term.firstDay, term.lastDay) < MAX_TERM_DAYS, '一学期太长了，请分成两次')
  .refine((term) => term.fromMinutes < term.toMinutes, '结束时间要晚于开始时间');

export type DayState = 'class' | 'off' | 'none';

/** Is there class on this day? `none` is outside the term or not one of its weekdays. */
export function dayState(term: Term, day: LocalDay): DayState {
  if (day < term.firstDay || day > term.lastDay || !term.weekdays.includes(weekday(day))) return 'none';
  return term.off.some((one) => one.day === day) ? 'off' : 'class';
}

/** Every day the class really meets, in order. */
export function termDays(term: Term): LocalDay[] {
  const length = daysBetween(term.firstDay, term.lastDay) + 1;
  return Array.from({ length }, (_, i) => addDays(term.firstDay, i)).filter((day) => dayState(term, day) === 'class');
}

/** One afternoon of a class, as a thing with a time of its own. */
export const classDayId = (sessionId: SessionId, day: LocalDay): string => `${sessionId}.${day}`;

const CLASS_DAY = /^([0-9a-z]{26})\.(\d{4}-\d{2}-\d{2})$/;
export function classDayOf(id: string): { sessionId: SessionId; day: LocalDay } | null {
  const [, sessionId, day] = CLASS_DAY.exec(id) ?? [];
  return sessionId && day ? { sessionId, day } : null;
}

/** Reminders of an afternoon are made ready at noon the day before: what is called off until then leaves no trace. */
const NOON = 12 * 60;
export const remindersBegin = (day: LocalDay): string => atLocal(addDays(day, -1), NOON);

/** The days from `today` on with class before and called off now, in order. */
export const newlyOff = (before: Term, after: Term, today: LocalDay): LocalDay[] =>
  termDays(before).filter((day) => day >= today && dayState(after, day) === 'off');

const ChildId = z.string().regex(/^k[1-6]$/);
const GuardianId = z.string().regex(/^g[1-6]$/);
export const Child = z.object({
  childId: ChildId,
  name: text(1, 20),
  birthYear: z.int().min(2000).max(2100),
  /** what a teacher must know: allergies, medicine; seen by the tutors only */
  care: text(0, 100),
});
export type Child = z.infer<typeof Child>;
/** Somebody who may collect the children. */
export const Guardian = z.object({ guardianId: GuardianId, name: text(1, 20), relation: text(1, 10) });
export type Guardian = z.infer<typeof Guardian>;

const unique = (ids: string[]) => new Set(ids).size === ids.length;
/** What a household tells about its children, seen by itself and the class's tutors. */
export const Enrolment = z.object({
  children: z
    .array(Child)
    .min(1)
    .max(MAX_CHILDREN)
    .refine((list) => unique(list.map((one) => one.childId)), '孩子编号重复'),
  guardians: z
    .array(Guardian)
    .min(1)
    .max(6)
    .refine((list) => unique(list.map((one) => one.guardianId)), '接送人编号重复'),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** Marks are put right for a week; later the record stands. */
const CORRECT_DAYS = 7;

/** May attendance of `day` be marked today? */
export const mayMark = (term: Term, day: LocalDay, today: LocalDay): boolean =>
  dayState(term, day) === 'class' && day <= today && daysBetween(day, today) <= CORRECT_DAYS;

export const Presence = z.enum(['present', 'absent', 'excused']);
export type Presence = z.infer<typeof Presence>;

export const Collected = z.object({
  at: z.iso.datetime(),
  /** who took the child home, as the household named them: 李桂芳（奶奶） */
  by: z.string(),
  releasedByName: z.string(),
  /** by the one-time code, or by a tutor who knows the person and looked at them */
  how: z.enum(['code', 'by_sight']),
});
export type Collected = z.infer<typeof Collected>;

/** One child on one day. */
export const DayMark = z.object({
  presence: Presence.nullable(),
  markedAt: z.iso.datetime().nullable(),
  markedByName: z.string().nullable(),
  collected: Collected.nullable(),
});
export type DayMark = z.infer<typeof DayMark>;
export const NO_MARK: DayMark = { presence: null, markedAt: null, markedByName: null, collected: null };

/** Six digits, read out at the classroom door. */
export const PickUpCode = z
  .string()
  .max(20)
  .transform((value) => value.replace(/\s/g, ''))
  .pipe(z.string().regex(/^[0-9]{6}$/, '接送码是 6 位数字'));

/** Who is collected: these children of a household, by this guardian. */
export const Collecting = z.object({
  householdId: HouseholdId,
  guardianId: GuardianId,
  childIds: z.array(ChildId).min(1).max(MAX_CHILDREN).refine(unique, '孩子编号重复'),
});
export type Collecting = z.infer<typeof Collecting>;

export const guardianWords = ({ name, relation }: Pick<Guardian, 'name' | 'relation'>): string =>
  `${name}（${relation}）`;

/** How old a child is in a year, as schools count it. */
export const ageIn = (year: number, birthYear: number): number => year - birthYear;
