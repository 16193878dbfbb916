import type { receivePayNotice } from '../../shared/donations/endpoints';
import { AppError } from '../../shared/http/errors';
import { communityOfFund } from '../funds/reads';
import { log } from '../platform/log';
import type { Handle } from '../platform/serve';
import { isMerchant, payConfigOf } from '../platform/wechat/pay/keys';
import { readNotification } from '../platform/wechat/pay/notification';
import { takeRefundNotice } from './refunding';
import { takePayment } from './settle';

/**
 * Verify, decrypt, one conditional write, answer: within WeChat's five seconds. The ledger follows from the stream.
 * Anything but a 200 is sent again, so what could not be written now comes back by itself.
 */
export const receivePayNoticeHandler: Handle<typeof receivePayNotice> = async ({ params, body }, { now }) => {
  const { merchantRef, fundId } = params;
  if (!isMerchant(merchantRef)) throw new AppError('NOT_FOUND');
  const merchant = await payConfigOf(merchantRef);
  const notice = readNotification(merchant, { headers: body.headers, body: Buffer.from(body.bytes) }, now);
  const refuse = (reason: string) => {
    // The reason and nothing of the content.
    log({ level: 'warn', payNotice: reason, merchant: merchantRef });
    return new AppError('PAY_NOTICE_REFUSED');
  };
  if (notice.kind === 'refused') throw refuse(notice.reason);
  const community = await communityOfFund(fundId);
  if (!community) throw refuse('UNKNOWN_ORDER');
  const place = { fundId, orderNo: notice.orderNo };
  const taken =
    notice.kind === 'payment'
      ? await takePayment(community, place, { ...notice, merchantRef }, now)
      : await takeRefundNotice(community, place, { ...notice, merchantRef }, now);
  if ('refused' in taken) throw refuse(taken.refused);
  return { code: 'SUCCESS' };
};
