import * as classroom from '../../shared/activities/classroom-endpoints';
import * as consultations from '../../shared/activities/consultation-endpoints';
import * as fair from '../../shared/activities/fair-endpoints';
import * as festival from '../../shared/activities/festival-endpoints';
import * as tickets from '../../shared/activities/tickets-endpoints';
import { route, serve } from '../platform/serve';
import { appealNoShowHandler } from './appeal-no-show';
import { applyForStallHandler } from './apply-for-stall';
import { bookConsultationHandler } from './book-consultation';
import { cancelClassDayHandler } from './cancel-class-day';
import { cancelConsultationHandler } from './cancel-consultation';
import { cancelConsultationDayHandler } from './cancel-consultation-day';
import { checkInTicketHandler } from './check-in-ticket';
import { chooseNeedsHandler } from './choose-needs';
import { closeDoorListHandler } from './close-door-list';
import { collectChildrenHandler } from './collect-children';
import { decideStallHandler } from './decide-stall';
import { excuseNoShowHandler } from './excuse-no-show';
import { exportEntriesHandler } from './export-entries';
import { getActivityStaffHandler } from './get-activity-staff';
import { getClassDayHandler } from './get-class-day';
import { getClassroomHandler } from './get-classroom';
import { getDoorListHandler } from './get-door-list';
import { getFairHandler } from './get-fair';
import { getFestivalHandler } from './get-festival';
import { getTicketHandler } from './get-ticket';
import { issuePickUpCodeHandler } from './issue-pick-up-code';
import { leaveFestivalHandler } from './leave-festival';
import { listConsultationDaysHandler } from './list-consultation-days';
import { listMyConsultationsHandler } from './list-my-consultations';
import { listMyNoShowsHandler } from './list-my-no-shows';
import { listMyVisitorsHandler } from './list-my-visitors';
import { markAttendanceHandler } from './mark-attendance';
import { openConsultationDaysHandler } from './open-consultation-days';
import { placeStallHandler } from './place-stall';
import { planFairHandler } from './plan-fair';
import { saveEnrolmentHandler } from './save-enrolment';
import { saveFestivalChoiceHandler } from './save-festival-choice';
import { setActivityStaffHandler } from './set-activity-staff';
import { setTermHandler } from './set-term';
import { settleCheckInsHandler } from './settle-check-ins';
import { undoCheckInHandler } from './undo-check-in';
import { withdrawStallHandler } from './withdraw-stall';

/** The activities' second function: what is special about tickets, classes, fairs, consultations and festivals. */
export const handler = serve([
  route(tickets.getTicket, getTicketHandler),
  route(tickets.getDoorList, getDoorListHandler),
  route(tickets.checkInTicket, checkInTicketHandler),
  route(tickets.undoCheckIn, undoCheckInHandler),
  route(tickets.settleCheckIns, settleCheckInsHandler),
  route(tickets.closeDoorList, closeDoorListHandler),
  route(tickets.appealNoShow, appealNoShowHandler),
  route(tickets.listMyNoShows, listMyNoShowsHandler),
  route(tickets.excuseNoShow, excuseNoShowHandler),
  route(tickets.exportEntries, exportEntriesHandler),
  route(tickets.setActivityStaff, setActivityStaffHandler),
  route(tickets.getActivityStaff, getActivityStaffHandler),
  route(classroom.getClassroom, getClassroomHandler),
  route(classroom.setTerm, setTermHandler),
  route(classroom.cancelClassDay, cancelClassDayHandler),
  route(classroom.saveEnrolment, saveEnrolmentHandler),
  route(classroom.getClassDay, getClassDayHandler),
  route(classroom.markAttendance, markAttendanceHandler),
  route(classroom.issuePickUpCode, issuePickUpCodeHandler),
  route(classroom.collectChildren, collectChildrenHandler),
  route(fair.getFair, getFairHandler),
  route(fair.planFair, planFairHandler),
  route(fair.chooseNeeds, chooseNeedsHandler),
  route(fair.applyForStall, applyForStallHandler),
  route(fair.decideStall, decideStallHandler),
  route(fair.withdrawStall, withdrawStallHandler),
  route(fair.placeStall, placeStallHandler),
  route(consultations.openConsultationDays, openConsultationDaysHandler),
  route(consultations.listConsultationDays, listConsultationDaysHandler),
  route(consultations.cancelConsultationDay, cancelConsultationDayHandler),
  route(consultations.bookConsultation, bookConsultationHandler),
  route(consultations.cancelConsultation, cancelConsultationHandler),
  route(consultations.listMyConsultations, listMyConsultationsHandler),
  route(consultations.listMyVisitors, listMyVisitorsHandler),
  route(festival.getFestival, getFestivalHandler),
  route(festival.saveFestivalChoice, saveFestivalChoiceHandler),
  route(festival.leaveFestival, leaveFestivalHandler),
]);
