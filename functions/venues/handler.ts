import * as venues from '../../shared/venues/endpoints';
import { route, serve } from '../platform/serve';
import { cancelReservationHandler } from './cancel-reservation';
import { cancelSeriesHandler } from './cancel-series';
import { createVenueHandler } from './create-venue';
import { decideReservationHandler } from './decide-reservation';
import { exportReservationsHandler } from './export-reservations';
import { getReservationHandler } from './get-reservation';
import { getVenueHandler } from './get-venue';
import { getVenueWeekHandler } from './get-venue-week';
import { listMyReservationsHandler } from './list-my-reservations';
import { listReservationRequestsHandler } from './list-reservation-requests';
import { listReservationsHandler } from './list-reservations';
import { listVenuesHandler } from './list-venues';
import { removeBlackoutHandler } from './remove-blackout';
import { reserveHandler } from './reserve';
import { reserveSeriesHandler } from './reserve-series';
import { saveVenueHandler } from './save-venue';
import { setBlackoutHandler } from './set-blackout';

export const handler = serve([
  route(venues.listVenues, listVenuesHandler),
  route(venues.getVenue, getVenueHandler),
  route(venues.createVenue, createVenueHandler),
  route(venues.saveVenue, saveVenueHandler),
  route(venues.setBlackout, setBlackoutHandler),
  route(venues.removeBlackout, removeBlackoutHandler),
  route(venues.getVenueWeek, getVenueWeekHandler),
  route(venues.reserve, reserveHandler),
  route(venues.reserveSeries, reserveSeriesHandler),
  route(venues.getReservation, getReservationHandler),
  route(venues.listMyReservations, listMyReservationsHandler),
  route(venues.cancelReservation, cancelReservationHandler),
  route(venues.cancelSeries, cancelSeriesHandler),
  route(venues.decideReservation, decideReservationHandler),
  route(venues.listReservations, listReservationsHandler),
  route(venues.exportReservations, exportReservationsHandler),
  route(venues.listReservationRequests, listReservationRequestsHandler),
]);
