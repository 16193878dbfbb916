import * as z from 'zod';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { OnBehalf, ProxyShown } from '../residents/proxy';
import { ReservationId, VenueId, ZoneId } from './ids';
import { DayKind, HoursRange, MAX_SERIES_WEEKS, MAX_ZONES, Minutes } from './schema';

/** `lapsed`: still waiting for an answer when it began. */
export const ReservationState = z.enum(['requested', 'confirmed', 'refused', 'cancelled', 'lapsed']);
export type ReservationState = z.infer<typeof ReservationState>;

const ZoneIds = z
  .array(ZoneId)
  .min(1)
  .max(MAX_ZONES)
  .refine((ids) => new Set(ids).size === ids.length, '同一个分区选了两次')
  .transform((ids) => [...ids].sort());

/** What somebody asks for. */
export const Wanted = z.object({
  day: LocalDay,
  /** local minutes at which the first slot begins */
  from: Minutes,
  slots: z.int().min(1).max(32),
  zoneIds: ZoneIds,
  /** how many people come; counts in shared zones only */
  people: z.int().min(1).max(50).default(1),
});
export type Wanted = z.infer<typeof Wanted>;

export const ReservationRequest = Wanted.extend({
  /** shown to the organisers only: 棋牌、排练、家庭聚会 */
  purpose: text(0, 60).default(''),
  /** which of my households; the first one when left out */
  householdId: HouseholdId.optional(),
  onBehalf: OnBehalf.optional(),
});
export type ReservationRequest = z.infer<typeof ReservationRequest>;

export const SeriesRequest = ReservationRequest.extend({ weeks: z.int().min(2).max(MAX_SERIES_WEEKS) });

export const Reservation = z.object({
  reservationId: ReservationId,
  venueId: VenueId,
  venueName: z.string(),
  place: z.string(),
  day: LocalDay,
  from: Minutes,
  to: Minutes,
  zoneIds: z.array(ZoneId),
  zoneNames: z.array(z.string()),
  people: z.int(),
  state: ReservationState,
  /** why the organisers refused or cancelled it */
  because: z.string().nullable(),
  purpose: z.string(),
  householdId: HouseholdId,
  proxy: ProxyShown.nullable(),
  madeAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type Reservation = z.infer<typeof Reservation>;

/** The same for those who look after the venue: who it is, and whether a closure set later lies over it. */
export const OrganiserReservation = Reservation.extend({
  /** 3 号楼 1 单元 301 */
  address: z.string(),
  /** the account that booked */
  madeByName: z.string(),
  underBlackout: z.string().nullable(),
});
export type OrganiserReservation = z.infer<typeof OrganiserReservation>;

/** What became of one week of a series. */
export const SeriesWeek = z.object({
  day: LocalDay,
  reservation: Reservation.nullable(),
  /** why this week was skipped: the refusal's code, and its sentence to show */
  skipped: z.object({ code: z.string(), sentence: z.string() }).nullable(),
});
export type SeriesWeek = z.infer<typeof SeriesWeek>;

export const SlotState = z.enum(['free', 'taken', 'mine', 'closed', 'not_released']);
export type SlotState = z.infer<typeof SlotState>;

/** One row of a day: `states` and `left` stand in the order of the venue's zones. */
export const Slot = z.object({
  from: Minutes,
  to: Minutes,
  use: z.string(),
  states: z.array(SlotState),
  /** people who still fit into a shared zone; null for an exclusive one */
  left: z.array(z.int().nullable()),
});
export type Slot = z.infer<typeof Slot>;

export const VenueDay = z.object({
  day: LocalDay,
  kind: DayKind,
  /** 国庆节; null on ordinary days */
  holiday: z.string().nullable(),
  hours: z.array(HoursRange),
  /** when this day can be booked; in the past once it can */
  releasesAt: z.iso.datetime(),
  /** closures of this day in minutes of it, not always whole quarters; to be said above the slots */
  closures: z.array(z.object({ from: z.int(), to: z.int(), zoneIds: z.array(ZoneId), reason: z.string() })),
  slots: z.array(Slot),
  /** minutes my household may still book on this day (its own and the week's quota); null: no limit */
  quotaLeft: z.int().nullable(),
});
export type VenueDay = z.infer<typeof VenueDay>;

export const VenueWeek = z.object({
  venueId: VenueId,
  asOf: z.iso.datetime(),
  /** whose quota and bookings are shown; null: the caller has no home here */
  householdId: HouseholdId.nullable(),
  days: z.array(VenueDay),
  /** what is left of the week's quota, by Monday; null: no limit */
  weeks: z.array(z.object({ monday: LocalDay, quotaLeft: z.int().nullable() })),
  /** my household's bookings of this venue on these days */
  mine: z.array(z.object({ reservationId: ReservationId, day: LocalDay, from: Minutes, to: Minutes })),
});
export type VenueWeek = z.infer<typeof VenueWeek>;
