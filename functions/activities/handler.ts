import * as desk from '../../shared/activities/desk-endpoints';
import * as activities from '../../shared/activities/endpoints';
import { route, serve } from '../platform/serve';
import { bookSessionHandler } from './book-session';
import { cancelActivityHandler } from './cancel-activity';
import { cancelBookingHandler } from './cancel-booking';
import { cancelSessionHandler } from './cancel-session';
import { changePartyHandler } from './change-party';
import { confirmHoldHandler } from './confirm-hold';
import { createActivityHandler } from './create-activity';
import { declineHoldHandler } from './decline-hold';
import { enterDrawHandler } from './enter-draw';
import { getActivityHandler } from './get-activity';
import { getDrawHandler } from './get-draw';
import { getNoShowRuleHandler } from './get-no-show-rule';
import { listActivitiesHandler } from './list-activities';
import { listDeskActivitiesHandler } from './list-desk-activities';
import { listEntriesHandler } from './list-entries';
import { listMyBookingsHandler } from './list-my-bookings';
import { publishActivityHandler } from './publish-activity';
import { raiseCapacityHandler } from './raise-capacity';
import { setNoShowRuleHandler } from './set-no-show-rule';
import { updateActivityHandler } from './update-activity';

export const handler = serve([
  route(activities.listActivities, listActivitiesHandler),
  route(activities.listMyBookings, listMyBookingsHandler),
  route(activities.getNoShowRule, getNoShowRuleHandler),
  route(activities.getActivity, getActivityHandler),
  route(activities.bookSession, bookSessionHandler),
  route(activities.cancelBooking, cancelBookingHandler),
  route(activities.confirmHold, confirmHoldHandler),
  route(activities.declineHold, declineHoldHandler),
  route(activities.changeParty, changePartyHandler),
  route(activities.getDraw, getDrawHandler),
  route(desk.listDeskActivities, listDeskActivitiesHandler),
  route(desk.createActivity, createActivityHandler),
  route(desk.updateActivity, updateActivityHandler),
  route(desk.publishActivity, publishActivityHandler),
  route(desk.cancelActivity, cancelActivityHandler),
  route(desk.cancelSession, cancelSessionHandler),
  route(desk.raiseCapacity, raiseCapacityHandler),
  route(desk.listEntries, listEntriesHandler),
  route(desk.enterDraw, enterDrawHandler),
  route(desk.setNoShowRule, setNoShowRuleHandler),
]);
