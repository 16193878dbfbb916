import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { LocalDay } from '../http/local-time';
import { text } from '../http/text';
import { HouseholdId } from '../places/ids';
import { ReservationId, VenueId } from './ids';
import {
  OrganiserReservation,
  Reservation,
  ReservationRequest,
  SeriesRequest,
  SeriesWeek,
  VenueWeek,
} from './reservation';
import { Blackout, VenueCard, VenueDetail, VenueDraft } from './schema';

const params = z.object({ venueId: VenueId });
const reservation = z.object({ reservationId: ReservationId });
const keepers = ['committee', 'community_admin'] as const;
const organisers = ['committee', 'grid_worker', 'community_admin'] as const;

export const listVenues = endpoint({
  name: 'listVenues',
  summary:
    'The community’s rooms, courts and corners with today’s hours; to those who keep them, the inactive ones too',
  method: 'GET',
  path: '/venues',
  access: 'resident',
  reply: z.object({ venues: z.array(VenueCard) }),
});

export const getVenue = endpoint({
  name: 'getVenue',
  summary: 'One venue: its zones, hours, rules and closures',
  method: 'GET',
  path: '/venues/{venueId}',
  access: 'resident',
  params,
  reply: VenueDetail,
  errors: ['NOT_FOUND'],
});

export const createVenue = endpoint({
  name: 'createVenue',
  summary: 'Open a venue for booking',
  method: 'POST',
  path: '/venues',
  access: keepers,
  body: VenueDraft,
  reply: VenueDetail,
  errors: ['TEXT_RISKY', 'TEXT_HELD', 'TOO_MANY_VENUES'],
});

export const saveVenue = endpoint({
  name: 'saveVenue',
  summary: 'Change a venue, stating the revision the edit was made on; bookings already made stay',
  method: 'PUT',
  path: '/venues/{venueId}',
  access: keepers,
  params,
  body: VenueDraft.safeExtend({ revision: z.int() }),
  reply: VenueDetail,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'TEXT_HELD', 'VENUE_CHANGED', 'ZONE_IS_FIXED'],
});

export const setBlackout = endpoint({
  name: 'setBlackout',
  summary:
    'Close a venue or some zones for a time; answers with the bookings that lie under it, which stay until cancelled',
  method: 'POST',
  path: '/venues/{venueId}/blackouts',
  access: keepers,
  params,
  body: Blackout.omit({ blackoutId: true }),
  reply: z.object({ venue: VenueDetail, underneath: z.array(OrganiserReservation) }),
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'TEXT_HELD', 'TOO_MANY_BLACKOUTS'],
});

export const removeBlackout = endpoint({
  name: 'removeBlackout',
  summary: 'Take a closure back',
  method: 'DELETE',
  path: '/venues/{venueId}/blackouts/{blackoutId}',
  access: keepers,
  params: params.extend({ blackoutId: Blackout.shape.blackoutId }),
  reply: VenueDetail,
  errors: ['NOT_FOUND'],
});

export const getVenueWeek = endpoint({
  name: 'getVenueWeek',
  summary: 'Seven days of a venue from `day` on: every slot of every zone, my household’s bookings and quota',
  method: 'GET',
  path: '/venues/{venueId}/week',
  access: 'resident',
  params,
  query: z.object({ day: LocalDay.optional(), householdId: HouseholdId.optional() }),
  reply: VenueWeek,
  errors: ['NOT_FOUND', 'NOT_A_MEMBER'],
});

const bookingErrors = [
  'NOT_FOUND',
  'NOT_A_MEMBER',
  'HOUSEHOLD_UNKNOWN',
  'NOT_THEIR_PROXY',
  'VENUE_NOT_FOR_YOU',
  'VENUE_INACTIVE',
  'SLOT_CLOSED',
  'BOOKING_LENGTH_INVALID',
  'NOT_RELEASED',
  'SLOT_TAKEN',
  'DAY_QUOTA_USED',
  'WEEK_QUOTA_USED',
  'TEXT_RISKY',
] as const;

export const reserve = endpoint({
  name: 'reserve',
  summary: 'Book one or several zones for some slots in a row: all of it or nothing',
  method: 'POST',
  path: '/venues/{venueId}/reservations',
  access: 'resident',
  params,
  body: ReservationRequest,
  reply: Reservation,
  errors: bookingErrors,
});

export const reserveSeries = endpoint({
  name: 'reserveSeries',
  summary: 'Book the same time for several weeks; what cannot be had is skipped, and it says which and why',
  method: 'POST',
  path: '/venues/{venueId}/series',
  access: 'resident',
  params,
  body: SeriesRequest,
  reply: z.object({ weeks: z.array(SeriesWeek), booked: z.int() }),
  errors: [...bookingErrors, 'SERIES_TOO_LONG'],
});

export const getReservation = endpoint({
  name: 'getReservation',
  summary: 'One booking, to its household, to whoever made it for them, and to the organisers',
  method: 'GET',
  path: '/reservations/{reservationId}',
  access: 'resident',
  params: reservation,
  /** `later`: how many of the same hour the household has in the weeks after it; 0 where it cannot be given back */
  reply: Reservation.extend({ mayCancel: z.boolean(), later: z.int() }),
  errors: ['NOT_FOUND'],
});

export const listMyReservations = endpoint({
  name: 'listMyReservations',
  summary: 'Bookings of my households, the next ones first; `past` those of the last weeks',
  method: 'GET',
  path: '/reservations',
  access: 'resident',
  query: z.object({ filter: z.enum(['coming', 'past']).default('coming') }),
  reply: z.object({ reservations: z.array(Reservation) }),
});

export const cancelReservation = endpoint({
  name: 'cancelReservation',
  summary: 'Give a booking back until it begins; organisers at any time, with a reason that reaches the household',
  method: 'POST',
  path: '/reservations/{reservationId}/cancellation',
  access: 'resident',
  params: reservation,
  body: z.object({ because: text(2, 60).optional() }),
  reply: Reservation,
  errors: ['NOT_FOUND', 'RESERVATION_STARTED', 'REASON_MISSING', 'ALREADY_DECIDED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const cancelSeries = endpoint({
  name: 'cancelSeries',
  summary: 'Give a booking back and with it the same hour of the weeks after; sent again it finishes what is left',
  method: 'POST',
  path: '/reservations/{reservationId}/series-cancellation',
  access: 'resident',
  params: reservation,
  body: z.object({ because: text(2, 60).optional() }),
  reply: z.object({ cancelled: z.array(Reservation) }),
  errors: ['NOT_FOUND', 'RESERVATION_STARTED', 'REASON_MISSING', 'ALREADY_DECIDED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const decideReservation = endpoint({
  name: 'decideReservation',
  summary: 'Approve or refuse a booking that waits; its slots were kept meanwhile',
  method: 'POST',
  path: '/reservations/{reservationId}/decision',
  access: organisers,
  params: reservation,
  body: z.object({ approve: z.boolean(), because: text(2, 60).optional() }),
  reply: OrganiserReservation,
  errors: ['NOT_FOUND', 'ALREADY_DECIDED', 'RESERVATION_STARTED', 'REASON_MISSING', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const listReservations = endpoint({
  name: 'listReservations',
  summary: 'A venue’s bookings of some days, for the organisers: to search, print and hang on the door',
  method: 'GET',
  path: '/venues/{venueId}/reservations',
  access: organisers,
  params,
  query: z.object({
    from: LocalDay,
    to: LocalDay,
    /** part of an address, a name or a purpose */
    search: text(0, 20).optional(),
  }),
  reply: z.object({ venueName: z.string(), reservations: z.array(OrganiserReservation) }),
  errors: ['NOT_FOUND'],
});

export const exportReservations = endpoint({
  name: 'exportReservations',
  summary: 'The same list as a CSV file',
  method: 'GET',
  path: '/venues/{venueId}/reservation-sheet',
  access: organisers,
  params,
  query: z.object({ from: LocalDay, to: LocalDay }),
  reply: z.object({ fileName: z.string(), csv: z.string() }),
  errors: ['NOT_FOUND'],
});

export const listReservationRequests = endpoint({
  name: 'listReservationRequests',
  summary: 'Bookings of all venues that wait for an answer, the next to begin first',
  method: 'GET',
  path: '/reservation-requests',
  access: organisers,
  reply: z.object({ reservations: z.array(OrganiserReservation) }),
});
