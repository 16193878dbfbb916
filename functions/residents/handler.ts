import { issueDutyCode, listDutyCodes, revokeDutyCode } from '../../shared/residents/duty-codes';
import {
  bindHousehold,
  collectLaptopSignIn,
  confirmLaptopSignIn,
  decideBinding,
  deleteMe,
  exportMyData,
  getMe,
  grantRole,
  issueBindingCodes,
  leaveHousehold,
  listBindingRequests,
  listMembers,
  listRoles,
  renewSession,
  requestBinding,
  requestLaptopSignIn,
  revokeRole,
  signIn,
  signOut,
  switchCommunity,
  updateMe,
} from '../../shared/residents/endpoints';
import { listFamily } from '../../shared/residents/family';
import { removeMember } from '../../shared/residents/removal';
import { route, serve } from '../platform/serve';
import { bindHouseholdHandler } from './bind-household';
import { collectLaptopSignInHandler } from './collect-laptop-sign-in';
import { confirmLaptopSignInHandler } from './confirm-laptop-sign-in';
import { decideBindingHandler } from './decide-binding';
import { deleteMeHandler } from './delete-me';
import { exportMyDataHandler } from './export-my-data';
import { getMeHandler } from './get-me';
import { grantRoleHandler } from './grant-role';
import { issueBindingCodesHandler } from './issue-binding-codes';
import { issueDutyCodeHandler } from './issue-duty-code';
import { leaveHouseholdHandler } from './leave-household';
import { listBindingRequestsHandler } from './list-binding-requests';
import { listDutyCodesHandler } from './list-duty-codes';
import { listFamilyHandler } from './list-family';
import { listMembersHandler } from './list-members';
import { listRolesHandler } from './list-roles';
import { removeMemberHandler } from './remove-member';
import { renewSessionHandler } from './renew-session';
import { requestBindingHandler } from './request-binding';
import { requestLaptopSignInHandler } from './request-laptop-sign-in';
import { revokeDutyCodeHandler } from './revoke-duty-code';
import { revokeRoleHandler } from './revoke-role';
import { signInHandler } from './sign-in';
import { signOutHandler } from './sign-out';
import { switchCommunityHandler } from './switch-community';
import { updateMeHandler } from './update-me';

export const handler = serve([
  route(signIn, signInHandler),
  route(renewSession, renewSessionHandler),
  route(switchCommunity, switchCommunityHandler),
  route(signOut, signOutHandler),
  route(getMe, getMeHandler),
  route(updateMe, updateMeHandler),
  route(exportMyData, exportMyDataHandler),
  route(deleteMe, deleteMeHandler),
  route(bindHousehold, bindHouseholdHandler),
  route(leaveHousehold, leaveHouseholdHandler),
  route(requestBinding, requestBindingHandler),
  route(listBindingRequests, listBindingRequestsHandler),
  route(decideBinding, decideBindingHandler),
  route(issueBindingCodes, issueBindingCodesHandler),
  route(listFamily, listFamilyHandler),
  route(listMembers, listMembersHandler),
  route(removeMember, removeMemberHandler),
  route(listRoles, listRolesHandler),
  route(grantRole, grantRoleHandler),
  route(revokeRole, revokeRoleHandler),
  route(issueDutyCode, issueDutyCodeHandler),
  route(listDutyCodes, listDutyCodesHandler),
  route(revokeDutyCode, revokeDutyCodeHandler),
  route(requestLaptopSignIn, requestLaptopSignInHandler),
  route(confirmLaptopSignIn, confirmLaptopSignInHandler),
  route(collectLaptopSignIn, collectLaptopSignInHandler),
]);
