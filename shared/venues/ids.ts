import * as z from 'zod';

/** A venue within its community: 40 random bits. */
export const VenueId = z.string().regex(/^[0-9a-z]{8}$/);
export type VenueId = z.infer<typeof VenueId>;

/** A part of a venue that can be had on its own: a court, a table, a room. Letters in the order of the list. */
export const ZoneId = z.string().regex(/^[a-l]$/);
export type ZoneId = z.infer<typeof ZoneId>;

/** Its local day, its venue, and 40 random bits: the id alone says where it is kept. */
export const ReservationId = z.string().regex(/^20[0-9]{6}[0-9a-z]{16}$/);
export type ReservationId = z.infer<typeof ReservationId>;

export const reservationIdOf = (day: string, venueId: VenueId, random: string): ReservationId =>
  `${day.replaceAll('-', '')}${venueId}${random}`;

export const dayOfReservation = (id: ReservationId): string => `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`;
export const venueOfReservation = (id: ReservationId): VenueId => id.slice(8, 16);
