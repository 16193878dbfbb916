import type { askRefund } from '../../shared/donations/desk-endpoints';
import type { Refund } from '../../shared/donations/donation';
import { refundNoOf } from '../../shared/donations/order-no';
import { assertRefundable } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { deskOf } from './shown';
import { commitRefunds, DONATION_CHANGED, mustReadDonation } from './store';

export const askRefundHandler: Handle<typeof askRefund> = async ({ params, body }, { community, person, now }) => {
  const gift = await mustReadDonation(community, params.fundId, params.orderNo);
  const same = gift.refunds.find(
    ({ state, askedBy, fen, reason }) =>
      state === 'asked' && askedBy === person && fen === body.refundFen && reason === body.reason,
  );
  // A tap sent twice is one asking.
  if (same) return deskOf(gift);
  assertRefundable(gift, body.refundFen, now);
  const refund: Refund = {
    refundNo: refundNoOf(gift.orderNo, gift.refunds.length + 1),
    fen: body.refundFen,
    reason: body.reason,
    state: 'asked',
    askedBy: person,
    askedAt: now,
    decidedBy: null,
    decidedAt: null,
    endedAt: null,
  };
  const refunds = [...gift.refunds, refund];
  await commitRefunds(community, gift, refunds).catch((error) => {
    throw error === DONATION_CHANGED ? new AppError('BUSY') : error;
  });
  return deskOf({ ...gift, refunds });
};
