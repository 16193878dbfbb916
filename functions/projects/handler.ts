import * as projects from '../../shared/projects/endpoints';
import * as expenses from '../../shared/projects/expense-endpoints';
import { route, serve } from '../platform/serve';
import { applyForProjectHandler } from './apply-for-project';
import { approveExpenseHandler } from './approve-expense';
import { approveProjectHandler } from './approve-project';
import { askExpenseHandler } from './ask-expense';
import { declareRelativeHandler } from './declare-relative';
import { finishProjectHandler } from './finish-project';
import { getProjectHandler } from './get-project';
import { listExpensesToDecideHandler } from './list-expenses-to-decide';
import { listMyProjectsHandler } from './list-my-projects';
import { listProjectsHandler } from './list-projects';
import { markPaidHandler } from './mark-paid';
import { publishPlanHandler } from './publish-plan';
import { rateProjectHandler } from './rate-project';
import { refuseExpenseHandler } from './refuse-expense';
import { refuseProjectHandler } from './refuse-project';
import { reportMilestoneHandler } from './report-milestone';
import { showReportHandler } from './show-report';
import { updateApplicationHandler } from './update-application';
import { withdrawExpenseHandler } from './withdraw-expense';
import { withdrawProjectHandler } from './withdraw-project';

export const handler = serve([
  route(projects.applyForProject, applyForProjectHandler),
  route(projects.updateApplication, updateApplicationHandler),
  route(projects.withdrawProject, withdrawProjectHandler),
  route(projects.publishPlan, publishPlanHandler),
  route(projects.refuseProject, refuseProjectHandler),
  route(projects.approveProject, approveProjectHandler),
  route(projects.declareRelative, declareRelativeHandler),
  route(projects.reportMilestone, reportMilestoneHandler),
  route(projects.showReport, showReportHandler),
  route(projects.finishProject, finishProjectHandler),
  route(projects.rateProject, rateProjectHandler),
  route(projects.getProject, getProjectHandler),
  route(projects.listProjects, listProjectsHandler),
  route(projects.listMyProjects, listMyProjectsHandler),
  route(expenses.askExpense, askExpenseHandler),
  route(expenses.approveExpense, approveExpenseHandler),
  route(expenses.refuseExpense, refuseExpenseHandler),
  route(expenses.withdrawExpense, withdrawExpenseHandler),
  route(expenses.markPaid, markPaidHandler),
  route(expenses.listExpensesToDecide, listExpensesToDecideHandler),
]);
