import * as funds from '../../shared/funds/endpoints';
import * as open from '../../shared/funds/public-endpoints';
import { route, serve } from '../platform/serve';
import { closeFundHandler } from './close-fund';
import { createFundHandler } from './create-fund';
import { exportLedgerHandler } from './export-ledger';
import { findAccountsHandler } from './find-accounts';
import { getFundHandler } from './get-fund';
import { getPublicFundHandler } from './get-public-fund';
import { getReportHandler } from './get-report';
import { listDisclosuresHandler } from './list-disclosures';
import { listFundsHandler } from './list-funds';
import { listPublicEntriesHandler } from './list-public-entries';
import { listPublicGiftsHandler } from './list-public-gifts';
import { openFundHandler } from './open-fund';
import { publishReportHandler } from './publish-report';
import { setFundModeHandler } from './set-fund-mode';
import { signOffFundHandler } from './sign-off-fund';
import { updateFundHandler } from './update-fund';

export const handler = serve([
  route(funds.listFunds, listFundsHandler),
  route(funds.getFund, getFundHandler),
  route(funds.createFund, createFundHandler),
  route(funds.updateFund, updateFundHandler),
  route(funds.openFund, openFundHandler),
  route(funds.closeFund, closeFundHandler),
  route(funds.setFundMode, setFundModeHandler),
  route(funds.signOffFund, signOffFundHandler),
  route(funds.findAccounts, findAccountsHandler),
  route(open.getPublicFund, getPublicFundHandler),
  route(open.listPublicEntries, listPublicEntriesHandler),
  route(open.listPublicGifts, listPublicGiftsHandler),
  route(open.exportLedger, exportLedgerHandler),
  route(open.getReport, getReportHandler),
  route(open.listDisclosures, listDisclosuresHandler),
  route(open.publishReport, publishReportHandler),
]);
