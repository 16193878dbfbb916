import * as z from 'zod';
import { DraftId } from '../http/draft-id';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { CompoundId } from '../places/ids';
import { PersonId } from '../residents/ids';
import { ProxyConsent } from '../residents/proxy';
import { RoleId, SeriesId, ShiftId, TeamId } from './ids';
import { SignUpState } from './sign-up';
import { QualificationName } from './team';

const Instant = z.iso.datetime({ precision: 3 });
const DAY_MINUTES = 24 * 60;

/** `home_visit` has one role of exactly two, and opens once the visited household has agreed. */
export const ShiftKind = z.enum(['service', 'home_visit']);
export type ShiftKind = z.infer<typeof ShiftKind>;

/** More than forty of one kind are an activity; the people of a role stand in one item. */
export const MAX_CAPACITY = 40;
/** Whoever stands further back will hardly come up. */
export const MAX_WAITING = 20;
export const MAX_ROLES = 8;

export const Capacity = z.int().min(1).max(MAX_CAPACITY);
export const RolePlan = z.object({
  name: text(1, 12),
  /** 自带工具 · 11:00 来，半小时就行 */
  note: text(0, 40),
  capacity: Capacity,
  /** one of the team's own list; null: anybody */
  qualification: QualificationName.nullable(),
});

/** When and where, in the community's own clock, so that the same plan fits every date of a series. */
export const ShiftTerms = z.object({
  /** what several shifts together are: 公益大集; empty: none */
  project: text(0, 20),
  title: text(2, 30),
  /** never an address of a home visit: that one has its own place */
  place: text(1, 60),
  /** the compound it takes place in; null: anywhere else */
  compoundId: CompoundId.nullable(),
  note: text(0, 300),
  /** after midnight of its day */
  startMinutes: z
    .int()
    .min(0)
    .max(DAY_MINUTES - 1),
  durationMinutes: z.int().min(15).max(DAY_MINUTES),
  /** how long before the start to be there */
  gatherMinutes: z.int().min(0).max(120),
  /** sign-up opens at 08:00 that many days before; null: at once */
  opensDaysBefore: z.int().min(0).max(60).nullable(),
  /** sign-up closes that long before the start */
  closesMinutesBefore: z
    .int()
    .min(0)
    .max(7 * DAY_MINUTES),
  /** until then dropping out is nobody's business; later it is noted */
  dropOutMinutesBefore: z
    .int()
    .min(0)
    .max(7 * DAY_MINUTES),
});
export type ShiftTerms = z.infer<typeof ShiftTerms>;

/** For a home visit: one role of exactly two (asserted by `assertPlan`). */
export const ShiftPlan = ShiftTerms.extend({
  draftId: DraftId,
  teamId: TeamId,
  kind: ShiftKind,
  roles: z.array(RolePlan).min(1).max(MAX_ROLES),
});
export type ShiftPlan = z.infer<typeof ShiftPlan>;

export const ShiftRole = RolePlan.omit({ capacity: true }).extend({ roleId: RoleId });
export type ShiftRole = z.infer<typeof ShiftRole>;

/** `preparing`: not open to anybody yet (a home visit before the household has agreed) */
export const ShiftState = z.enum(['preparing', 'open', 'cancelled']);
export type ShiftState = z.infer<typeof ShiftState>;

export const Shift = ShiftTerms.omit({ startMinutes: true, durationMinutes: true }).extend({
  shiftId: ShiftId,
  seriesId: SeriesId.nullable(),
  teamId: TeamId,
  kind: ShiftKind,
  startsAt: Instant,
  endsAt: Instant,
  gatherAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
  dropOutUntilAt: Instant,
  weeklyLimit: z.int(),
  roles: z.array(ShiftRole),
  state: ShiftState,
  cancelledBecause: z.string().nullable(),
  /** grows with every change of the shift, not with sign-ups */
  revision: z.int(),
  /** the last change worth telling whoever is signed up */
  told: z.object({ at: Instant, what: z.enum(['moved', 'edited', 'cancelled']), words: z.string() }).nullable(),
});
export type Shift = z.infer<typeof Shift>;

/** One person's place in a role, seated or waiting. */
export const Seat = z.object({
  personId: PersonId,
  at: Instant,
  /** came up from the waiting list then */
  promotedAt: Instant.optional(),
  /** looks for somebody to take over since then */
  offeredAt: Instant.optional(),
  /** took over from this person */
  tookFrom: PersonId.optional(),
  /** signed up by this person for them (代办) */
  by: PersonId.optional(),
  consent: ProxyConsent.optional(),
});
export type Seat = z.infer<typeof Seat>;

/** Who has which place in one role of one shift: the whole truth about its seats, in one item. */
export const RoleSheet = z.object({
  shiftId: ShiftId,
  roleId: RoleId,
  capacity: z.int(),
  seated: z.array(Seat),
  /** in the order in which the requests were accepted */
  waiting: z.array(Seat),
  /** grows with every write */
  revision: z.int(),
  /** of the shift: whoever signs up decided on exactly these times and terms */
  shiftRevision: z.int(),
});
export type RoleSheet = z.infer<typeof RoleSheet>;

export const RoleCard = ShiftRole.extend({
  capacity: z.int(),
  taken: z.int(),
  waiting: z.int(),
  /** seated people who look for somebody to take over */
  offers: z.int(),
  /** how it stands between this role and me; its words: signUpSentence */
  mine: SignUpState,
});
export type RoleCard = z.infer<typeof RoleCard>;

export const ShiftCard = Shift.omit({ roles: true, told: true }).extend({
  teamName: z.string(),
  roles: z.array(RoleCard),
});
export type ShiftCard = z.infer<typeof ShiftCard>;

/** A line of the leader's list. */
export const RosterPerson = z.object({
  roleId: RoleId,
  personId: PersonId,
  name: z.string(),
  at: Instant,
  /** null: seated; else the place in the waiting list, from 1 */
  place: z.int().nullable(),
  offered: z.boolean(),
  /** who signed them up, where it was not themselves */
  byName: z.string().nullable(),
});
export type RosterPerson = z.infer<typeof RosterPerson>;

export const Handover = z.object({ text: text(0, 200), byName: z.string(), at: Instant });
export type Handover = z.infer<typeof Handover>;

/** Names of those who agreed to be shown, and how many others there are. */
export const People = z.object({ names: z.array(z.string()), unnamed: z.int() });
export type People = z.infer<typeof People>;

export const ShiftDetail = ShiftCard.extend({
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  leaderNames: z.array(z.string()),
  people: People,
  /** to whoever leads: everybody, by name */
  roster: z.array(RosterPerson).nullable(),
  handover: Handover.nullable(),
  /** whom I signed up: I may take that back */
  byMe: z.array(RosterPerson),
  /** other things in my calendar at that time (activities, venues): a warning, not a refusal */
  alsoThen: z.array(z.object({ title: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })),
  mayLead: z.boolean(),
});
export type ShiftDetail = z.infer<typeof ShiftDetail>;

/** Signing up a member of my household with an account, or as grid worker a neighbour of my reach (代办). */
export const ForPerson = z.object({ personId: PersonId, consent: ProxyConsent });
export type ForPerson = z.infer<typeof ForPerson>;

/** One date of a series before it exists. */
export const PlannedDate = z.object({ day: LocalDay, startsAt: Instant, endsAt: Instant });
export type PlannedDate = z.infer<typeof PlannedDate>;
