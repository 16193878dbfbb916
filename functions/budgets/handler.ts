import * as budgets from '../../shared/budgets/endpoints';
import { route, serve } from '../platform/serve';
import { announceBudgetHandler } from './announce-budget';
import { castBudgetBallotHandler } from './cast-budget-ballot';
import { createBudgetHandler } from './create-budget';
import { decideCandidateHandler } from './decide-candidate';
import { exportBudgetHandler } from './export-budget';
import { fileWinnerHandler } from './file-winner';
import { getBudgetHandler } from './get-budget';
import { getPublicBudgetHandler } from './get-public-budget';
import { listBudgetsHandler } from './list-budgets';
import { openBudgetHandler } from './open-budget';
import { proposeCandidateHandler } from './propose-candidate';
import { updateBudgetHandler } from './update-budget';
import { withdrawBudgetHandler } from './withdraw-budget';

export const handler = serve([
  route(budgets.listBudgets, listBudgetsHandler),
  route(budgets.getBudget, getBudgetHandler),
  route(budgets.createBudget, createBudgetHandler),
  route(budgets.updateBudget, updateBudgetHandler),
  route(budgets.announceBudget, announceBudgetHandler),
  route(budgets.proposeCandidate, proposeCandidateHandler),
  route(budgets.decideCandidate, decideCandidateHandler),
  route(budgets.openBudget, openBudgetHandler),
  route(budgets.withdrawBudget, withdrawBudgetHandler),
  route(budgets.castBudgetBallot, castBudgetBallotHandler),
  route(budgets.fileWinner, fileWinnerHandler),
  route(budgets.getPublicBudget, getPublicBudgetHandler),
  route(budgets.exportBudget, exportBudgetHandler),
]);
