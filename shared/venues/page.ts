import type { ReservationId } from './ids';

/** The client page of a booking: messages, reminders and the calendar open it. */
export const reservationPage = (id: ReservationId): string => `/packages/venues/reservation/index?reservationId=${id}`;
