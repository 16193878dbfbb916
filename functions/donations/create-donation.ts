import type { Donation } from '../../shared/donations/donation';
import type { createDonation } from '../../shared/donations/endpoints';
import { PAYABLE_SECONDS } from '../../shared/donations/recovery';
import { isSameGift } from '../../shared/donations/rules';
import { AppError } from '../../shared/http/errors';
import { log } from '../platform/log';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { type Merchant, payConfigOf } from '../platform/wechat/pay/keys';
import { createOrder } from '../platform/wechat/pay/orders';
import { payParams } from '../platform/wechat/pay/sign';
import { beginDonation } from './begin';
import { notifyUrl } from './notify-url';
import { payableFund } from './payable';
import { assertTakesGifts } from './project';
import { askWechat } from './settle';
import { mineOf } from './shown';

export const createDonationHandler: Handle<typeof createDonation> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  // Only neighbours whose home is known: no stranger is asked for money.
  if (caller.homes.length === 0) throw new AppError('NOT_A_MEMBER');
  const fund = await payableFund(community, params.fundId, now);
  await assertTakesGifts(community, fund.fundId, body.projectNo);
  const openid = await openidOf(person);
  const words = [body.name ?? '', body.message].join('\n').trim();
  const moderation = words === '' ? 'pass' : await moderate(openid, words);
  const begun = await beginDonation({ community, fund, person, draft: body, moderation, now });
  if (!isSameGift(begun, body)) throw new AppError('GIFT_CHANGED');
  const merchant = await payConfigOf(begun.merchantRef);
  const ordered = begun.state === 'NOTPAY' ? await order(merchant, begun, openid, fund.name) : null;
  if (ordered !== null) return { donation: mineOf(begun, fund), pay: payParams(merchant, ordered, now) };
  // WeChat takes no payment for it: it has one, or it is over.
  const donation = begun.state === 'NOTPAY' ? await askWechat(community, begun, now) : begun;
  if (donation.state === 'NOTPAY') throw new AppError('WECHAT_UNAVAILABLE');
  if (donation.state === 'CLOSED') throw new AppError('GIFT_CLOSED');
  return { donation: mineOf(donation, fund), pay: null };
};

/** The prepay id; null where WeChat refuses one. The same order may be asked for again. */
async function order(merchant: Merchant, donation: Donation, openid: string, fundName: string): Promise<string | null> {
  const { orderNo, amountFen, createdAt, fundId } = donation;
  const answer = await createOrder(merchant, {
    orderNo,
    description: `给${fundName}的捐款`,
    amountFen,
    openid,
    notifyUrl: notifyUrl(merchant.ref, fundId),
    // Comes back on the charity's own bill, which can so be divided by fund.
    attach: fundId,
    expiresAt: new Date(Date.parse(createdAt) + PAYABLE_SECONDS * 1000).toISOString(),
  });
  if ('prepayId' in answer) return answer.prepayId;
  log({ level: 'warn', wechatPay: 'order', merchant: merchant.ref, code: answer.refused });
  return null;
}
