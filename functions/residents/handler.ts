import * as api from '../../shared/residents/endpoints';
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
import { leaveHouseholdHandler } from './leave-household';
import { listBindingRequestsHandler } from './list-binding-requests';
import { listMembersHandler } from './list-members';
import { listRolesHandler } from './list-roles';
import { renewSessionHandler } from './renew-session';
import { requestBindingHandler } from './request-binding';
import { requestLaptopSignInHandler } from './request-laptop-sign-in';
import { revokeRoleHandler } from './revoke-role';
import { signInHandler } from './sign-in';
import { signOutHandler } from './sign-out';
import { switchCommunityHandler } from './switch-community';
import { updateMeHandler } from './update-me';

export const handler = serve([
  route(api.signIn, signInHandler),
  route(api.renewSession, renewSessionHandler),
  route(api.switchCommunity, switchCommunityHandler),
  route(api.signOut, signOutHandler),
  route(api.getMe, getMeHandler),
  route(api.updateMe, updateMeHandler),
  route(api.exportMyData, exportMyDataHandler),
  route(api.deleteMe, deleteMeHandler),
  route(api.bindHousehold, bindHouseholdHandler),
  route(api.leaveHousehold, leaveHouseholdHandler),
  route(api.requestBinding, requestBindingHandler),
  route(api.listBindingRequests, listBindingRequestsHandler),
  route(api.decideBinding, decideBindingHandler),
  route(api.issueBindingCodes, issueBindingCodesHandler),
  route(api.listMembers, listMembersHandler),
  route(api.listRoles, listRolesHandler),
  route(api.grantRole, grantRoleHandler),
  route(api.revokeRole, revokeRoleHandler),
  route(api.requestLaptopSignIn, requestLaptopSignInHandler),
  route(api.confirmLaptopSignIn, confirmLaptopSignInHandler),
  route(api.collectLaptopSignIn, collectLaptopSignInHandler),
]);
