import * as attendance from '../../shared/shifts/attendance-endpoints';
import * as shifts from '../../shared/shifts/endpoints';
import * as hours from '../../shared/shifts/hours-endpoints';
import * as marks from '../../shared/shifts/mark-endpoints';
import * as qualified from '../../shared/shifts/qualified-endpoints';
import * as signUps from '../../shared/shifts/sign-up-endpoints';
import * as teams from '../../shared/shifts/team-endpoints';
import * as visits from '../../shared/shifts/visits-endpoints';
import { route, serve } from '../platform/serve';
import { appealMarkHandler } from './appeal-mark';
import { cancelShiftHandler } from './cancel-shift';
import { changeShiftHandler } from './change-shift';
import { checkInByLeaderHandler } from './check-in-by-leader';
import { checkInToShiftHandler } from './check-in-to-shift';
import { checkOutByLeaderHandler } from './check-out-by-leader';
import { checkOutOfShiftHandler } from './check-out-of-shift';
import { correctHoursHandler } from './correct-hours';
import { createShiftHandler } from './create-shift';
import { createShiftSeriesHandler } from './create-shift-series';
import { createTeamHandler } from './create-team';
import { decideAppealHandler } from './decide-appeal';
import { decideQualificationHandler } from './decide-qualification';
import { dropOutHandler } from './drop-out';
import { getMyAttendanceHandler } from './get-my-attendance';
import { getRosterHandler } from './get-roster';
import { getShiftHandler } from './get-shift';
import { getShiftCodeHandler } from './get-shift-code';
import { getVisitHandler } from './get-visit';
import { getVolunteerHandler } from './get-volunteer';
import { joinTeamHandler } from './join-team';
import { leaveHandoverHandler } from './leave-handover';
import { leaveTeamHandler } from './leave-team';
import { listAppealsHandler } from './list-appeals';
import { listComingClaimsHandler } from './list-coming-claims';
import { listMyCertificatesHandler } from './list-my-certificates';
import { listMyHoursHandler } from './list-my-hours';
import { listMyMarksHandler } from './list-my-marks';
import { listQualificationRequestsHandler } from './list-qualification-requests';
import { listQualifiedHandler } from './list-qualified';
import { listShiftAttendanceHandler } from './list-shift-attendance';
import { listShiftsHandler } from './list-shifts';
import { listTeamMembersHandler } from './list-team-members';
import { listTeamsHandler } from './list-teams';
import { listVisitDoorsHandler } from './list-visit-doors';
import { makeCertificateHandler } from './make-certificate';
import { markNoShowHandler } from './mark-no-show';
import { offerShiftHandler } from './offer-shift';
import { prepareVisitHandler } from './prepare-visit';
import { previewSeriesHandler } from './preview-series';
import { requestQualificationHandler } from './request-qualification';
import { revokeQualificationHandler } from './revoke-qualification';
import { setRoleCapacityHandler } from './set-role-capacity';
import { signUpHandler } from './sign-up';
import { takeOfferHandler } from './take-offer';
import { updateTeamHandler } from './update-team';
import { updateVolunteerHandler } from './update-volunteer';
import { verifyCertificateHandler } from './verify-certificate';
import { withdrawOfferHandler } from './withdraw-offer';
import { writeVisitNoteHandler } from './write-visit-note';

export const handler = serve([
  route(shifts.listShifts, listShiftsHandler),
  route(shifts.getShift, getShiftHandler),
  route(shifts.createShift, createShiftHandler),
  route(shifts.previewSeries, previewSeriesHandler),
  route(shifts.createShiftSeries, createShiftSeriesHandler),
  route(shifts.changeShift, changeShiftHandler),
  route(shifts.cancelShift, cancelShiftHandler),
  route(shifts.setRoleCapacity, setRoleCapacityHandler),
  route(shifts.getRoster, getRosterHandler),
  route(shifts.leaveHandover, leaveHandoverHandler),
  route(signUps.signUp, signUpHandler),
  route(signUps.dropOut, dropOutHandler),
  route(signUps.offerShift, offerShiftHandler),
  route(signUps.withdrawOffer, withdrawOfferHandler),
  route(signUps.takeOffer, takeOfferHandler),
  route(teams.listTeams, listTeamsHandler),
  route(teams.createTeam, createTeamHandler),
  route(teams.updateTeam, updateTeamHandler),
  route(teams.joinTeam, joinTeamHandler),
  route(teams.leaveTeam, leaveTeamHandler),
  route(teams.listTeamMembers, listTeamMembersHandler),
  route(teams.getVolunteer, getVolunteerHandler),
  route(teams.updateVolunteer, updateVolunteerHandler),
  route(teams.requestQualification, requestQualificationHandler),
  route(teams.listQualificationRequests, listQualificationRequestsHandler),
  route(teams.decideQualification, decideQualificationHandler),
  route(qualified.listQualified, listQualifiedHandler),
  route(qualified.listComingClaims, listComingClaimsHandler),
  route(qualified.revokeQualification, revokeQualificationHandler),
  route(marks.markNoShow, markNoShowHandler),
  route(marks.listMyMarks, listMyMarksHandler),
  route(marks.appealMark, appealMarkHandler),
  route(marks.listAppeals, listAppealsHandler),
  route(marks.decideAppeal, decideAppealHandler),
  route(attendance.getShiftCode, getShiftCodeHandler),
  route(attendance.checkInToShift, checkInToShiftHandler),
  route(attendance.checkInByLeader, checkInByLeaderHandler),
  route(attendance.checkOutOfShift, checkOutOfShiftHandler),
  route(attendance.checkOutByLeader, checkOutByLeaderHandler),
  route(attendance.listShiftAttendance, listShiftAttendanceHandler),
  route(attendance.getMyAttendance, getMyAttendanceHandler),
  route(hours.listMyHours, listMyHoursHandler),
  route(hours.correctHours, correctHoursHandler),
  route(hours.makeCertificate, makeCertificateHandler),
  route(hours.listMyCertificates, listMyCertificatesHandler),
  route(hours.verifyCertificate, verifyCertificateHandler),
  route(visits.prepareVisit, prepareVisitHandler),
  route(visits.listVisitDoors, listVisitDoorsHandler),
  route(visits.getVisit, getVisitHandler),
  route(visits.writeVisitNote, writeVisitNoteHandler),
]);
