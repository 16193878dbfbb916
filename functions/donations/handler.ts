import * as desk from '../../shared/donations/desk-endpoints';
import * as donations from '../../shared/donations/endpoints';
import { route, serve } from '../platform/serve';
import { askRefundHandler } from './ask-refund';
import { cancelDonationHandler } from './cancel-donation';
import { createDonationHandler } from './create-donation';
import { decideDonorWordsHandler } from './decide-donor-words';
import { decideRefundHandler } from './decide-refund';
import { getDonationHandler } from './get-donation';
import { listDonorsHandler } from './list-donors';
import { listFundDonationsHandler } from './list-fund-donations';
import { listMyDonationsHandler } from './list-my-donations';
import { listPayAlarmsHandler } from './list-pay-alarms';
import { receivePayNoticeHandler } from './receive-pay-notice';
import { settlePayAlarmHandler } from './settle-pay-alarm';

export const handler = serve([
  route(donations.createDonation, createDonationHandler),
  route(donations.getDonation, getDonationHandler),
  route(donations.cancelDonation, cancelDonationHandler),
  route(donations.listMyDonations, listMyDonationsHandler),
  route(donations.listDonors, listDonorsHandler),
  route(donations.receivePayNotice, receivePayNoticeHandler),
  route(desk.listFundDonations, listFundDonationsHandler),
  route(desk.decideDonorWords, decideDonorWordsHandler),
  route(desk.askRefund, askRefundHandler),
  route(desk.decideRefund, decideRefundHandler),
  route(desk.listPayAlarms, listPayAlarmsHandler),
  route(desk.settlePayAlarm, settlePayAlarmHandler),
]);
