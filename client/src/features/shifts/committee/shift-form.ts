import { addDays, atLocal, type LocalDay, localDay, localMinutes } from '../../../../../shared/http/local-time';
import type { ShiftDetail, ShiftKind, ShiftPlan, ShiftTerms } from '../../../../../shared/shifts/schema';
import { ONCE, type RepeatForm } from './repeat-form';

const DAY = 24 * 60;
/** 前一天 20:00, written as such since its distance depends on the start. */
export const EVE = 'eve';
const EVE_MINUTES = 4 * 60;

export interface RoleForm {
  name: string;
  note: string;
  capacity: string;
  /** '': anybody */
  qualification: string;
}

/** What is typed about one date; numbers as their fields hold them. */
export interface TermsForm {
  project: string;
  title: string;
  place: string;
  /** '': anywhere else */
  compoundId: string;
  note: string;
  day: LocalDay | '';
  /** minutes after midnight */
  start: number | null;
  /** not after the start: on the next morning */
  end: number | null;
  gather: string;
  /** days before; '': at once */
  opens: string;
  /** minutes before the start, or EVE */
  closes: string;
  dropOut: string;
}

export interface PlanForm extends TermsForm, RepeatForm {
  draftId: string;
  teamId: string;
  kind: ShiftKind;
  roles: RoleForm[];
}

export const BLANK_ROLE: RoleForm = { name: '', note: '', capacity: '2', qualification: '' };
const VISIT_ROLE: RoleForm = { name: '看望', note: '', capacity: '2', qualification: '' };

export const blankPlan = (draftId: string, teamId: string): PlanForm => ({
  draftId,
  teamId,
  kind: 'service',
  project: '',
  title: '',
  place: '',
  compoundId: '',
  note: '',
  day: '',
  start: null,
  end: null,
  gather: '0',
  opens: '',
  closes: '0',
  dropOut: EVE,
  roles: [BLANK_ROLE],
  ...ONCE,
});

const before = (field: string, start: number): number => (field === EVE ? start + EVE_MINUTES : Number(field));

/** Null while the times are not chosen yet. */
export function termsOf(form: TermsForm): ShiftTerms | null {
  const { project, title, place, note, start, end } = form;
  if (start === null || end === null) return null;
  return {
    project,
    title,
    place,
    note,
    compoundId: form.compoundId || null,
    startMinutes: start,
    durationMinutes: (end - start + DAY) % DAY || DAY,
    gatherMinutes: Number(form.gather),
    opensDaysBefore: form.opens === '' ? null : Number(form.opens),
    closesMinutesBefore: before(form.closes, start),
    dropOutMinutesBefore: before(form.dropOut, start),
  };
}

/** A home visit has one role of exactly two. */
export function planOf(form: PlanForm): ShiftPlan | null {
  const terms = termsOf(form);
  if (!terms) return null;
  const roles = form.kind === 'home_visit' ? [VISIT_ROLE] : form.roles;
  return {
    ...terms,
    draftId: form.draftId,
    teamId: form.teamId,
    kind: form.kind,
    roles: roles.map(({ name, note, capacity, qualification }) => ({
      name,
      note,
      capacity: Number(capacity),
      qualification: qualification || null,
    })),
  };
}

const field = (minutes: number, start: number): string => (minutes === start + EVE_MINUTES ? EVE : String(minutes));

/** A date that stands, as its form shows it. */
export function termsForm(shift: ShiftDetail): TermsForm {
  const start = localMinutes(shift.startsAt);
  const { project, title, place, note, compoundId, opensDaysBefore } = shift;
  return {
    project,
    title,
    place,
    note,
    compoundId: compoundId ?? '',
    day: localDay(shift.startsAt),
    start,
    end: localMinutes(shift.endsAt),
    gather: String(shift.gatherMinutes),
    opens: opensDaysBefore === null ? '' : String(opensDaysBefore),
    closes: field(shift.closesMinutesBefore, start),
    dropOut: field(shift.dropOutMinutesBefore, start),
  };
}

/** Where the end would fall: 次日 6:00 is said, since a night watch ends on the next day. */
export const endsNextDay = ({ start, end }: Pick<TermsForm, 'start' | 'end'>): boolean =>
  start !== null && end !== null && end <= start;

/** The first and the last moment of a typed date; null while something is missing. */
export function spanOf(form: TermsForm): { startsAt: string; endsAt: string } | null {
  if (form.day === '' || form.start === null || form.end === null) return null;
  const last = endsNextDay(form) ? addDays(form.day, 1) : form.day;
  return { startsAt: atLocal(form.day, form.start), endsAt: atLocal(last, form.end) };
}
