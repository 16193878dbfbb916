import * as income from '../../shared/funds/income-endpoints';
import { route, serve } from '../platform/serve';
import { askReversalHandler } from './ask-reversal';
import { decideIncomeHandler } from './decide-income';
import { decideReversalHandler } from './decide-reversal';
import { importHostStatementHandler } from './import-host-statement';
import { importStatementsHandler } from './import-statements';
import { listIncomeHandler } from './list-income';
import { listIncomeToConfirmHandler } from './list-income-to-confirm';
import { listMachinesHandler } from './list-machines';
import { listReversalsToConfirmHandler } from './list-reversals-to-confirm';
import { listStatementsHandler } from './list-statements';
import { reconcileFundHandler } from './reconcile-fund';
import { recordIncomeHandler } from './record-income';
import { saveMachineHandler } from './save-machine';
import { takeBackStatementHandler } from './take-back-statement';

/** The funds' second function: income that does not come by WeChat Pay, and comparing books with the host charity. */
export const handler = serve([
  route(income.listMachines, listMachinesHandler),
  route(income.saveMachine, saveMachineHandler),
  route(income.importStatements, importStatementsHandler),
  route(income.listStatements, listStatementsHandler),
  route(income.takeBackStatement, takeBackStatementHandler),
  route(income.recordIncome, recordIncomeHandler),
  route(income.listIncome, listIncomeHandler),
  route(income.listIncomeToConfirm, listIncomeToConfirmHandler),
  route(income.decideIncome, decideIncomeHandler),
  route(income.askReversal, askReversalHandler),
  route(income.listReversalsToConfirm, listReversalsToConfirmHandler),
  route(income.decideReversal, decideReversalHandler),
  route(income.importHostStatement, importHostStatementHandler),
  route(income.reconcileFund, reconcileFundHandler),
]);
